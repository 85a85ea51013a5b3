import { UnstyledButton } from '@mantine/core';
import type { ContactId, ConversationId } from '@baton/core/ids';
import { useQuery } from '@tanstack/react-query';
import { QueryView } from '../../../components/query-view.tsx';
import { dateAndTime } from '../../../lib/durations.ts';
import { trpc } from '../../../lib/trpc.ts';
import classes from './contact.module.css';

interface HistoryProps {
  readonly contactId: ContactId;
  readonly conversationId: ConversationId;
  readonly onOpen: (conversationId: ConversationId) => void;
}

/** Earlier conversations of the same person (001-16). */
export const History = ({ contactId, conversationId, onOpen }: HistoryProps) => {
  const history = useQuery(trpc.contact.history.queryOptions({ contactId, conversationId }));
  return (
    <section className={classes.section}>
      <h3>History</h3>
      <QueryView query={history} loading={<p className={classes.none}>Loading</p>}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={classes.none}>No other conversation of this person.</p>
          ) : (
            rows.map((row) => (
              <UnstyledButton
                key={row.conversationId}
                className={classes.earlier}
                onClick={() => onOpen(row.conversationId)}
              >
                <span className={classes.text}>{row.lastVisitorText ?? 'Without a message of the visitor'}</span>
                <span className={classes.by}>
                  {dateAndTime(row.startedAt)} · {row.closedAt === null ? 'open' : 'closed'}
                </span>
              </UnstyledButton>
            ))
          )
        }
      </QueryView>
    </section>
  );
};
