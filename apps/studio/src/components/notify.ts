import { notifications } from '@mantine/notifications';
import { errorText } from '../lib/refusal.ts';

/** Says in a corner why something was not done. */
export const notifyError = (error: unknown): void => {
  notifications.show({ message: errorText(error), color: 'red', autoClose: 8000 });
};

export const notifyDone = (message: string): void => {
  notifications.show({ message, autoClose: 3000 });
};
