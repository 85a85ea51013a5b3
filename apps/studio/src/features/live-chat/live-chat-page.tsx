import { useDisclosure, useHotkeys, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import type { ConversationId } from '@baton/core/ids';
import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../components/page-state.tsx';
import { usePageTitle } from '../../components/page.tsx';
import type { ApiOutputs } from '../../lib/trpc.ts';
import { ContactPane } from './contact/contact-pane.tsx';
import { ConversationPane } from './conversation/conversation-pane.tsx';
import { HandoversPane } from './handovers/handovers-pane.tsx';
import classes from './live-chat.module.css';
import { PaneHandle } from './pane-handle.tsx';
import { ShortcutsModal } from './shortcuts-modal.tsx';

interface LiveChatPageProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly openId: ConversationId | null;
  readonly onOpen: (conversationId: ConversationId | null) => void;
}

const NothingOpen = () => (
  <section className={classes.middle} aria-label="Conversation">
    <EmptyState icon={MessagesSquare} title="No conversation is open">
      Choose one at the left, or press j. Reading it changes nothing for the visitor; Assign to me does.
    </EmptyState>
  </section>
);

interface PanesProps extends LiveChatPageProps {
  readonly onRows: (ids: readonly ConversationId[]) => void;
}

const WidePanes = ({ bot, openId, onOpen, onRows }: PanesProps) => {
  const [listWidth, setListWidth] = useLocalStorage({ key: 'baton.pane.handovers', defaultValue: 344 });
  const [contactWidth, setContactWidth] = useLocalStorage({ key: 'baton.pane.contact', defaultValue: 300 });
  const [areDetailsOpen, setAreDetailsOpen] = useState(false);
  const hasRoom = useMediaQuery('(width >= 1100px)', undefined, { getInitialValueInEffect: false }) ?? true;
  const isContactShown = openId !== null && (hasRoom || areDetailsOpen);
  return (
    <div className={classes.panes}>
      <div className={classes.side} style={{ width: listWidth }}>
        <HandoversPane bot={bot} openId={openId} onOpen={onOpen} onRows={onRows} />
      </div>
      <PaneHandle label="Width of Handovers" width={listWidth} direction={1} onWidth={setListWidth} />
      {openId === null ? (
        <NothingOpen />
      ) : (
        <section className={classes.middle} aria-label="Conversation">
          <ConversationPane
            bot={bot}
            conversationId={openId}
            onBack={null}
            onDetails={hasRoom ? null : () => setAreDetailsOpen(!areDetailsOpen)}
          />
        </section>
      )}
      {isContactShown ? (
        <>
          <PaneHandle label="Width of Contact Details" width={contactWidth} direction={-1} onWidth={setContactWidth} />
          <div className={classes.side} style={{ width: contactWidth }}>
            <ContactPane bot={bot} conversationId={openId} onOpen={onOpen} onBack={null} />
          </div>
        </>
      ) : null}
    </div>
  );
};

/** One pane at a time, with a way back. */
const PhonePanes = ({ bot, openId, onOpen, onRows }: PanesProps) => {
  const [detailsOf, setDetailsOf] = useState<ConversationId | null>(null);
  if (openId === null) {
    return (
      <div className={classes.phone}>
        <HandoversPane bot={bot} openId={openId} onOpen={onOpen} onRows={onRows} />
      </div>
    );
  }
  if (detailsOf === openId) {
    return (
      <div className={classes.phone}>
        <ContactPane bot={bot} conversationId={openId} onOpen={onOpen} onBack={() => setDetailsOf(null)} />
      </div>
    );
  }
  return (
    <section className={classes.phone} aria-label="Conversation">
      <ConversationPane
        bot={bot}
        conversationId={openId}
        onBack={() => onOpen(null)}
        onDetails={() => setDetailsOf(openId)}
      />
    </section>
  );
};

/** Live Chat of a bot: Handovers | Conversation | Contact Details (004-06). */
export const LiveChatPage = ({ bot, openId, onOpen }: LiveChatPageProps) => {
  usePageTitle(`Live Chat · ${bot.name}`);
  const [ids, setIds] = useState<readonly ConversationId[]>([]);
  const [areKeysShown, keys] = useDisclosure(false);
  const isPhone = useMediaQuery('(width < 760px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const move = (by: 1 | -1) => {
    const at = openId === null ? -1 : ids.indexOf(openId);
    const next = ids[at === -1 && by === -1 ? ids.length - 1 : at + by];
    if (next !== undefined) onOpen(next);
  };
  useHotkeys([
    ['j', () => move(1)],
    ['ArrowDown', () => move(1)],
    ['k', () => move(-1)],
    ['ArrowUp', () => move(-1)],
    ['shift+?', keys.open],
  ]);
  const Panes = isPhone ? PhonePanes : WidePanes;
  return (
    <main className={classes.panes}>
      <Panes bot={bot} openId={openId} onOpen={onOpen} onRows={setIds} />
      <ShortcutsModal isOpen={areKeysShown} onClose={keys.close} />
    </main>
  );
};
