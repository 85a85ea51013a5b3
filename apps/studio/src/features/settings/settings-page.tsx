import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { usePageTitle } from '../../components/page.tsx';
import type { ApiOutputs } from '../../lib/trpc.ts';
import { AgentsTab } from './agents-tab.tsx';
import { GeneralTab } from './general-tab.tsx';
import { HandoverTab } from './handover-tab.tsx';
import { settingsTabs, type SettingsTab } from './settings-tabs.ts';
import classes from './settings.module.css';
import { VersionsTab } from './versions-tab.tsx';

interface SettingsPageProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly tab: SettingsTab;
  /** The Support tab, which is the availability feature's. */
  readonly support: ReactElement;
}

const contentOf = (tab: SettingsTab, { bot, support }: SettingsPageProps): ReactElement => {
  switch (tab) {
    case 'general':
      return <GeneralTab bot={bot} />;
    case 'support':
      return support;
    case 'handover':
      return <HandoverTab bot={bot} />;
    case 'agents':
      return <AgentsTab bot={bot} />;
    case 'versions':
      return <VersionsTab bot={bot} />;
  }
};

/** Settings of a bot: what is live at once and never versioned with its flows. */
export const SettingsPage = (props: SettingsPageProps) => {
  const { bot, tab } = props;
  usePageTitle(`${settingsTabs[tab]} · ${bot.name}`);
  return (
    <main className={classes.page}>
      <nav className={classes.nav} aria-label="Settings">
        {Object.entries(settingsTabs).map(([key, name]) => (
          <Link
            key={key}
            to="/bots/$botId/settings/$tab"
            params={{ botId: bot.botId, tab: key }}
            className={classes.tab}
            activeProps={{ 'data-active': 'true' }}
          >
            {name}
          </Link>
        ))}
      </nav>
      <div className={classes.body}>
        <div className={classes.inner} data-wide={tab === 'support'}>
          {contentOf(tab, props)}
        </div>
      </div>
    </main>
  );
};
