/** The database's own clock and chance are not used: time and ids are parameters (decisions.md, Clock). */
const forbidden = [
  /\bnow\s*\(/iu,
  /\bcurrent_(?:timestamp|date|time)\b/iu,
  /\blocaltime(?:stamp)?\b/iu,
  /\b(?:clock|statement|transaction)_timestamp\s*\(/iu,
  /\btimeofday\s*\(/iu,
  /\brandom\s*\(/iu,
  /\bgen_random_uuid\s*\(/iu,
  /\b(?:nextval|currval|setval)\s*\(/iu,
];

/** That the statement is bound to one workspace: compared with a parameter or another row's, or written by an insert. */
const namesWorkspace = [
  /workspace_id"?\s*=\s*(?:\$\d+|any)/iu,
  /insert\s+into\s+"?\w+"?\s*\(\s*"?workspace_id/iu,
  /insert\s+into\s+"?\w+"?\s*\([^)]*"?workspace_id/iu,
];

/** Statements that have no workspace to name, by the file of their query, each with its reason. */
export const withoutWorkspace: Readonly<Record<string, string>> = {
  'find-installation': 'the installation stands above workspaces',
  'lock-installation': 'the installation stands above workspaces',
  'insert-installation': 'the installation stands above workspaces',
  'save-set-up': 'the installation stands above workspaces',
  'save-set-up-token': 'the installation stands above workspaces',
  'list-workspace-ids': 'lists the workspaces',
  'find-address': 'address finds the workspace',
  'find-bot-by-public-id': 'address finds the workspace',
  'find-visitor-by-token-hash': 'address finds the workspace',
  'find-open-invite-by-token-hash': 'address finds the workspace',
  'list-memberships-of-user': 'a login belongs to no workspace; the index member_of_user answers',
  'claim-due-timers': 'one worker serves all workspaces; the index timer_due answers',
  'find-next-timer-at': 'one worker serves all workspaces; the index timer_due answers',
};

/** What is wrong with the SQL text of a query; nothing for a lawful one. */
export const breachesOf = (query: string, text: string): string[] => {
  const breaches = forbidden.filter((rule) => rule.test(text)).map((rule) => `${query}: ${rule.source}`);
  if (query in withoutWorkspace) return breaches;
  return namesWorkspace.some((rule) => rule.test(text)) ? breaches : [...breaches, `${query}: names no workspace`];
};

/** The statements of a golden file, without the comments that hold their parameters. */
export const statementsOf = (golden: string): string[] =>
  golden
    .split('\n')
    .filter((line) => !line.startsWith('--'))
    .join('\n')
    .split(/;\n/u)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
