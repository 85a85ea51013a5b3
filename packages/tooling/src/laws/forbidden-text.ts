/** What no file may say, as patterns: simple enough that no parser is needed. */
export type ForbiddenText = { law: string; pattern: RegExp; detail: string };

export const forbiddenText: readonly ForbiddenText[] = [
  {
    law: 'exceptions have a reason',
    pattern: /(?:oxlint|eslint)-disable(?!-(?:next-)?line [\w/-]+(?:, [\w/-]+)* -- \S)/,
    detail: 'a lint exception is one line: `oxlint-disable-next-line rule -- reason`',
  },
  { law: 'no leftovers', pattern: /\/\/.*\b(?:TODO|FIXME|XXX)\b/, detail: 'says TODO' },
  { law: 'no fixed waits', pattern: /\bwaitForTimeout\(/, detail: 'waits for a time instead of for what it needs' },
  { law: 'no machine paths', pattern: /['"`]\/(?:home|root|Users|work)\//, detail: 'names a path of one machine' },
];
