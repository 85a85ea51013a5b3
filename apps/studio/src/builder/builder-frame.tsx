import { useMediaQuery } from '@mantine/hooks';
import type { FlowId } from '@baton/core/ids';
import { useState, type ReactNode } from 'react';
import { ErrorState, RowSkeletons } from '../components/page-state.tsx';
import { usePageTitle } from '../components/page.tsx';
import { DraftContext } from '../features/flow-editor/draft-context.tsx';
import type { ApiOutputs } from '../lib/trpc.ts';
import { BotHeader } from './bot-header.tsx';
import headerClasses from './bot-header.module.css';
import { BuilderPlace, BuilderSlotsProvider } from './builder-slots.tsx';
import classes from './builder.module.css';
import { DraftStateTag, DraftTrouble } from './draft-state-tag.tsx';
import { Explorer } from './explorer/explorer.tsx';
import { useDraftOfBot } from './use-draft-of-bot.ts';

interface BuilderFrameProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly flowId: FlowId | null;
  /** The canvas of the open flow. */
  readonly children: ReactNode;
}

const LoadingBuilder = ({ bot }: { readonly bot: ApiOutputs['bot']['get'] }) => (
  <div className={classes.builder}>
    <BotHeader bot={bot} place="builder" />
    <div className={classes.columns}>
      <div className={classes.explorer}>
        <RowSkeletons count={9} height={28} label="Loading the draft" />
      </div>
    </div>
  </div>
);

/** The builder around the canvas: header, Explorer at the left, the inspector's place at the right. */
export const BuilderFrame = ({ bot, flowId, children }: BuilderFrameProps) => {
  usePageTitle(bot.name);
  const draft = useDraftOfBot(bot.botId);
  if (draft.error !== null) return <ErrorState error={draft.error} onRetry={draft.retry} />;
  if (draft.store === null) return <LoadingBuilder bot={bot} />;
  return (
    <DraftContext value={draft.store}>
      <BuilderSlotsProvider>
        <div className={classes.builder}>
          <BotHeader
            bot={bot}
            place="builder"
            status={
              <>
                <DraftStateTag />
                <BuilderPlace name="status" className={headerClasses.end} />
              </>
            }
            actions={<BuilderPlace name="actions" className={headerClasses.actions} />}
          />
          <DraftTrouble />
          <Columns bot={bot} flowId={flowId}>
            {children}
          </Columns>
        </div>
      </BuilderSlotsProvider>
    </DraftContext>
  );
};

const Columns = ({ bot, flowId, children }: BuilderFrameProps) => {
  const isNarrow = useMediaQuery('(width < 900px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  const isCollapsed = !(isOpen ?? !isNarrow);
  return (
    <div className={classes.columns}>
      <aside className={classes.explorer} data-collapsed={isCollapsed} aria-label="Explorer">
        <Explorer bot={bot} flowId={flowId} isCollapsed={isCollapsed} onToggle={() => setIsOpen(isCollapsed)} />
      </aside>
      <main className={classes.canvas}>{children}</main>
      <BuilderPlace name="inspector" className={classes.inspector} />
    </div>
  );
};
