import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './return-path.ts';

describe('the way back after signing in', () => {
  it('goes to a page of this site', () => {
    expect(safeReturnPath('/bots/bot_1/live-chat/cnv_1')).toBe('/bots/bot_1/live-chat/cnv_1');
  });

  it('[B58] never leaves this site', () => {
    for (const next of ['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)', '', undefined]) {
      expect(safeReturnPath(next)).toBe('/');
    }
  });

  it('does not go round in circles', () => {
    expect(safeReturnPath('/sign-in?next=/')).toBe('/');
  });
});
