import type { EditCommand } from '@baton/core/flow/edit';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useDraft } from '../draft-context.tsx';

const words: Record<EditCommand['type'], string> = {
  'add-flow': 'a new flow',
  'rename-flow': 'the name of a flow',
  'delete-flow': 'deleting a flow',
  'add-block': 'a new block',
  'move-block': 'the place of a block',
  'set-block': 'the settings of a block',
  'delete-block': 'deleting a block',
  'add-connection': 'a connection',
  'delete-connection': 'deleting a connection',
  'set-definition': 'settings of the bot',
};

/** Says in a corner which edits no longer fitted what others saved, so that none goes in silence. */
export const useToldRejections = (): void => {
  const rejected = useDraft((draft) => draft.rejected);
  const forget = useDraft((draft) => draft.forgetRejected);
  useEffect(() => {
    const told = rejected.filter(({ type }) => !type.startsWith('delete-'));
    if (rejected.length === 0) return;
    forget();
    if (told.length === 0) return;
    const what = [...new Set(told.map(({ type }) => words[type]))].join(', ');
    notifications.show({
      title: 'Someone else was there first',
      message: `Not saved, because what it belongs to was changed: ${what}. Everything else is saved.`,
      color: 'red',
      autoClose: false,
    });
  }, [rejected, forget]);
};
