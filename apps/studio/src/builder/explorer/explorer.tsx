import { Link } from '@tanstack/react-router';
import type { FlowId } from '@baton/core/ids';
import {
  Blocks,
  Globe,
  List,
  MessagesSquare,
  PanelLeftClose,
  PanelLeftOpen,
  Settings,
  Variable,
  Workflow,
  Zap,
} from 'lucide-react';
import { IconButton } from '../../components/icon-button.tsx';
import type { ApiOutputs } from '../../lib/trpc.ts';
import { BlocksSection } from './blocks-section.tsx';
import { ChannelsSection } from './channels-section.tsx';
import { ExplorerSection } from './explorer-section.tsx';
import classes from './explorer.module.css';
import { FlowsSection } from './flows-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { LiveChatSection } from './live-chat-section.tsx';
import { TriggersSection } from './triggers-section.tsx';
import { VariablesSection } from './variables-section.tsx';

interface ExplorerProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly flowId: FlowId | null;
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
}

const Sections = ({ bot, flowId }: Pick<ExplorerProps, 'bot' | 'flowId'>) => (
  <>
    <ExplorerSection name="Flows" icon={Workflow} isOpenAtFirst>
      <FlowsSection botId={bot.botId} selectedId={flowId} />
    </ExplorerSection>
    <ExplorerSection name="Blocks" icon={Blocks} isOpenAtFirst>
      <BlocksSection />
    </ExplorerSection>
    <ExplorerSection name="Variables" icon={Variable}>
      <VariablesSection />
    </ExplorerSection>
    <ExplorerSection name="Triggers & default answer" icon={Zap}>
      <TriggersSection />
    </ExplorerSection>
    <ExplorerSection name="Lists & replies" icon={List}>
      <ListsSection bot={bot} />
    </ExplorerSection>
    <ExplorerSection name="Channels" icon={Globe}>
      <ChannelsSection bot={bot} />
    </ExplorerSection>
    <ExplorerSection name="Live Chat" icon={MessagesSquare} isOpenAtFirst>
      <LiveChatSection bot={bot} />
    </ExplorerSection>
  </>
);

/** The Explorer of the builder: seven sections in a fixed order, Live Chat the seventh (004-01). */
export const Explorer = ({ bot, flowId, isCollapsed, onToggle }: ExplorerProps) => (
  <>
    <div className={classes.head} data-collapsed={isCollapsed}>
      {isCollapsed ? null : 'Explorer'}
      <IconButton
        icon={isCollapsed ? PanelLeftOpen : PanelLeftClose}
        label={isCollapsed ? 'Show the Explorer' : 'Hide the Explorer'}
        onClick={onToggle}
      />
    </div>
    {isCollapsed ? null : (
      <>
        <Sections bot={bot} flowId={flowId} />
        <div className={classes.foot}>
          <Link
            to="/bots/$botId/settings/$tab"
            params={{ botId: bot.botId, tab: 'general' }}
            className={classes.block}
            style={{ cursor: 'pointer', textDecoration: 'none' }}
          >
            <Settings size={16} aria-hidden />
            Settings
          </Link>
        </div>
      </>
    )}
  </>
);
