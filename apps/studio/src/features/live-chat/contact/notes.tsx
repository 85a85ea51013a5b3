import { Button, Textarea } from '@mantine/core';
import type { ConversationId } from '@baton/core/ids';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryView } from '../../../components/query-view.tsx';
import { dateAndTime } from '../../../lib/durations.ts';
import { newClientId } from '../../../lib/ids.ts';
import { errorText, isUnreachable } from '../../../lib/refusal.ts';
import { queryClient, trpc } from '../../../lib/trpc.ts';
import classes from './contact.module.css';

interface NotesProps {
  readonly conversationId: ConversationId;
  readonly mayAdd: boolean;
}

const AddNote = ({ conversationId }: { readonly conversationId: ConversationId }) => {
  const [text, setText] = useState('');
  const [clientId, setClientId] = useState(newClientId);
  const add = useMutation(
    trpc.note.add.mutationOptions({
      retry: (failures, error) => failures < 3 && isUnreachable(error),
      onSuccess: () => {
        setText('');
        setClientId(newClientId());
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.note.list.queryKey({ conversationId }) }),
    }),
  );
  return (
    <>
      <Textarea
        aria-label="New note"
        placeholder="A note for the team; the visitor never sees it"
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        error={add.error === null ? null : errorText(add.error)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        size="compact-sm"
        variant="default"
        mt={6}
        disabled={text.trim() === ''}
        loading={add.isPending}
        onClick={() => add.mutate({ conversationId, clientId, text })}
      >
        Add note
      </Button>
    </>
  );
};

/** Notes of the staff on this conversation, with author and time (004-09). */
export const Notes = ({ conversationId, mayAdd }: NotesProps) => {
  const notes = useQuery(trpc.note.list.queryOptions({ conversationId }));
  return (
    <section className={classes.section}>
      <h3>Notes</h3>
      <QueryView query={notes} loading={<p className={classes.none}>Loading</p>}>
        {(rows) =>
          rows.length === 0 ? null : (
            <ul className={classes.notes}>
              {rows.map((note) => (
                <li key={note.noteId} className={classes.note}>
                  <p>{note.text}</p>
                  <span className={classes.by}>
                    {note.displayName} · {dateAndTime(note.createdAt)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {mayAdd ? <AddNote conversationId={conversationId} /> : null}
    </section>
  );
};
