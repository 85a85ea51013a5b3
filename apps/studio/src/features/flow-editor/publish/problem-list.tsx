import type { Problem } from '@baton/core/engine/block-definition';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { blockNamer } from '../bound-blocks.ts';
import { useDraft } from '../draft-context.tsx';
import type { GoTo } from '../use-go-to.ts';
import classes from './publish.module.css';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly goTo: GoTo;
}

/** Problems with the place of each; a press goes there. Errors first. */
export const ProblemList = ({ problems, goTo }: ProblemListProps) => {
  const document = useDraft((draft) => draft.document);
  const nameOf = blockNamer(document);
  const placeOf = ({ flowId, blockId }: Problem): string => {
    const flow = document.flows.find(({ id }) => id === flowId);
    const block = flow?.blocks.find(({ id }) => id === blockId);
    if (flow === undefined) return 'The bot as a whole';
    return block === undefined ? flow.name : `${flow.name} · ${nameOf(block)}`;
  };
  const sorted = problems.toSorted((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul className={classes.problems}>
      {sorted.map((problem) => {
        const { severity, code, message, flowId, blockId } = problem;
        const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
        return (
          <li key={`${code} ${flowId} ${blockId} ${message}`}>
            <button
              type="button"
              className={classes.problem}
              data-severity={severity}
              disabled={flowId === null}
              onClick={() => goTo(flowId, blockId)}
            >
              <Icon size={16} aria-label={severity === 'error' ? 'Problem' : 'Warning'} />
              <span>
                <span className={classes.message}>{message}</span>
                <span className={classes.place}>{placeOf(problem)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
