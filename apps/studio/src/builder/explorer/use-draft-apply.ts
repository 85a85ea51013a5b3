import type { EditCommand } from '@baton/core/flow/edit';
import { refusalText } from '@baton/core/refusals';
import { notifications } from '@mantine/notifications';
import { useDraftStore } from '../../features/flow-editor/draft-context.tsx';

/** Applies an edit and says in words when it was refused; true when it was done. */
export const useDraftApply = (): ((commands: EditCommand | readonly EditCommand[]) => boolean) => {
  const store = useDraftStore();
  return (commands) => {
    const applied = store.getState().apply(commands);
    if (!applied.ok) notifications.show({ message: refusalText(applied.error), color: 'red' });
    return applied.ok;
  };
};
