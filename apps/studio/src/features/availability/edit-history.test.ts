import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginHistory, redone, undone, withEdit } from './edit-history.ts';

describe('undo of schedule edits', () => {
  it('[003-06] takes back every edit in turn and brings each again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (edits) => {
        const full = edits.reduce(withEdit<number>, beginHistory(-1));
        const back = edits.reduce((history) => undone(history), full);
        expect(back.present).toBe(-1);
        expect(edits.reduce((history) => redone(history), back)).toEqual(full);
      }),
    );
  });

  it('forgets what was taken back at the next edit', () => {
    const history = withEdit(undone(withEdit(beginHistory('a'), 'b')), 'c');
    expect(redone(history)).toBe(history);
    expect(undone(history).present).toBe('a');
    expect(undone(beginHistory('a'))).toEqual(beginHistory('a'));
  });
});
