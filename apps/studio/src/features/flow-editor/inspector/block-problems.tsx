import { useCanvas } from '../canvas/canvas-store.ts';
import classes from './inspector.module.css';

const fewEnough = 2;

const counted = (count: number, word: string): string[] =>
  count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];

/** What is wrong with the block, errors first; folded where there is much, so that the settings stay in sight. */
export const BlockProblems = ({ blockId }: { readonly blockId: string }) => {
  const problems = useCanvas((state) => state.problems);
  const own = problems
    .filter((problem) => problem.blockId === blockId)
    .toSorted((a, b) => a.severity.localeCompare(b.severity));
  if (own.length === 0) return null;
  const errors = own.filter(({ severity }) => severity === 'error').length;
  const list = (
    <ul className={classes.problems} aria-label="Problems of this block">
      {own.map(({ code, message, severity }) => (
        <li key={`${code} ${message}`} data-severity={severity}>
          {message}
        </li>
      ))}
    </ul>
  );
  if (own.length <= fewEnough) return list;
  return (
    <details className={classes.folded} data-severity={errors > 0 ? 'error' : 'warning'}>
      <summary>{[...counted(errors, 'problem'), ...counted(own.length - errors, 'warning')].join(', ')}</summary>
      {list}
    </details>
  );
};
