/** The tabs of a bot's Settings, in order, by the part of the address. */
export const settingsTabs = {
  general: 'General',
  support: 'Support',
  handover: 'Handover',
  agents: 'Agents',
  versions: 'Versions',
} as const;

export type SettingsTab = keyof typeof settingsTabs;

export const isSettingsTab = (tab: string): tab is SettingsTab => Object.hasOwn(settingsTabs, tab);
