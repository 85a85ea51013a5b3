import { Button, Modal, Textarea } from '@mantine/core';
import type { Problem } from '@baton/core/engine/block-definition';
import type { BotId } from '@baton/core/ids';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyDone, notifyError } from '../../../components/notify.ts';
import { api, queryClient, trpc } from '../../../lib/trpc.ts';
import { useDraftStore } from '../draft-context.tsx';
import type { GoTo } from '../use-go-to.ts';
import { ProblemList } from './problem-list.tsx';
import classes from './publish.module.css';

interface PublishDialogProps {
  readonly botId: BotId;
  readonly problems: readonly Problem[];
  readonly goTo: GoTo;
  readonly onClose: () => void;
}

const usePublish = (botId: BotId, onDone: () => void) => {
  const draft = useDraftStore();
  return useMutation({
    mutationFn: async (note: string) => {
      await draft.getState().flush();
      if (draft.getState().queue.length > 0) throw new Error('The draft is not saved yet.');
      return api.draft.publish.mutate({ botId, note });
    },
    onSuccess: ({ number }) => {
      notifyDone(`Version ${number} is live. Running conversations end on the version they began with.`);
      onDone();
    },
    onError: notifyError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.bot.pathKey() }),
  });
};

const introOf = (errors: number, warnings: number): string => {
  if (errors > 0) return 'Publishing is stopped by what is marked red. Press a problem to go there.';
  return warnings > 0 ? 'Warnings do not stop publishing, but are worth a look.' : 'Nothing is wrong with this draft.';
};

/** Shows what stops publishing, and publishes. */
export const PublishDialog = ({ botId, problems, goTo, onClose }: PublishDialogProps) => {
  const [note, setNote] = useState('');
  const live = useQuery(trpc.bot.get.queryOptions({ botId })).data?.liveVersion ?? null;
  const publishing = usePublish(botId, onClose);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const next = (live?.number ?? 0) + 1;
  const goAndClose: GoTo = (flowId, blockId) => {
    onClose();
    goTo(flowId, blockId);
  };
  return (
    <Modal opened onClose={onClose} title={`Publish version ${next}`} size={560}>
      <p className={classes.words}>{introOf(errors, problems.length - errors)}</p>
      {problems.length === 0 ? null : <ProblemList problems={problems} goTo={goAndClose} />}
      {errors > 0 ? null : (
        <Textarea
          label="What changed (for your team)"
          mt={12}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1024}
          data-autofocus
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {errors > 0 ? 'Close' : 'Cancel'}
        </Button>
        <Button disabled={errors > 0} loading={publishing.isPending} onClick={() => publishing.mutate(note.trim())}>
          Publish
        </Button>
      </div>
    </Modal>
  );
};
