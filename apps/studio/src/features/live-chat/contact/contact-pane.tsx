import { valueToText } from '@baton/core/variables/value';
import type { ConversationId } from '@baton/core/ids';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { IconButton } from '../../../components/icon-button.tsx';
import { RowSkeletons } from '../../../components/page-state.tsx';
import { QueryView } from '../../../components/query-view.tsx';
import { trpc, type ApiOutputs } from '../../../lib/trpc.ts';
import classes from './contact.module.css';
import { History } from './history.tsx';
import { Notes } from './notes.tsx';

interface ContactPaneProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly conversationId: ConversationId;
  readonly onOpen: (conversationId: ConversationId) => void;
  readonly onBack: (() => void) | null;
}

type View = ApiOutputs['conversation']['get'];

const channelNames: Record<View['conversation']['channel'], string> = { web: 'Web', whatsapp: 'WhatsApp' };

const Facts = ({ facts }: { readonly facts: readonly (readonly [string, string | null])[] }) => (
  <dl className={classes.facts}>
    {facts.map(([name, value]) => (
      <div key={name} style={{ display: 'contents' }}>
        <dt>{name}</dt>
        <dd>{value === null || value === '' ? <span className={classes.none}>not known</span> : value}</dd>
      </div>
    ))}
  </dl>
);

const Collected = ({ view }: { readonly view: View }) => {
  const collected = Object.entries(view.variables)
    .map(([name, value]) => [name, valueToText(value)] as const)
    .filter(([, text]) => text !== '');
  return (
    <section className={classes.section}>
      <h3>Collected by the bot</h3>
      {collected.length === 0 ? <p className={classes.none}>Nothing yet.</p> : <Facts facts={collected} />}
    </section>
  );
};

const Brief = ({ brief }: { readonly brief: string }) => (
  <section className={classes.section}>
    <h3>Brief</h3>
    <p className={classes.none}>{brief}</p>
  </section>
);

/** The Contact Details pane: who this is, what the bot learnt, notes, and what was before. */
export const ContactPane = ({ bot, conversationId, onOpen, onBack }: ContactPaneProps) => {
  const view = useQuery(trpc.conversation.get.queryOptions({ conversationId }));
  return (
    <section className={classes.pane} aria-label="Contact Details">
      <div className={classes.head}>
        {onBack === null ? null : <IconButton icon={ArrowLeft} label="Back to the conversation" onClick={onBack} />}
        <h2 className={classes.title}>Contact Details</h2>
      </div>
      <QueryView query={view} loading={<RowSkeletons count={6} height={22} label="Loading the contact" />}>
        {(data) => (
          <>
            <section className={classes.section}>
              <Facts
                facts={[
                  ['Name', data.contact.name],
                  ['E-mail', data.contact.email],
                  ['Phone', data.contact.phone],
                  ['Reference', data.conversation.reference],
                  ['Channel', channelNames[data.conversation.channel]],
                ]}
              />
            </section>
            {data.handover === null || data.handover.brief === '' ? null : <Brief brief={data.handover.brief} />}
            <Collected view={data} />
            <Notes
              key={conversationId}
              conversationId={conversationId}
              mayAdd={bot.permissions.includes('live-chat.act')}
            />
            <History contactId={data.contact.id} conversationId={conversationId} onOpen={onOpen} />
          </>
        )}
      </QueryView>
    </section>
  );
};
