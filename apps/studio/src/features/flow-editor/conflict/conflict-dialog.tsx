import { Button, Modal, Radio } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useDraft } from '../draft-context.tsx';
import { findRow } from '../draft-row.ts';
import type { DraftConflict } from '../draft-state.ts';
import type { ConflictSide } from './conflict-choice.ts';
import classes from './conflict.module.css';
import { RowSide, rowTitle } from './row-sides.tsx';

interface ConflictRowProps {
  readonly rowKey: string;
  readonly conflict: DraftConflict;
  readonly side: ConflictSide;
  readonly onSide: (side: ConflictSide) => void;
}

interface SideProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly value: ConflictSide;
  readonly children: ReactNode;
}

const Side = ({ name, isChosen, value, children }: SideProps) => (
  <div className={classes.side} data-chosen={isChosen}>
    <Radio size="sm" value={value} label={name} className={classes.choice ?? ''} />
    <div className={classes.content}>{children}</div>
  </div>
);

const ConflictRow = ({ rowKey, conflict, side, onSide }: ConflictRowProps) => {
  const { mine } = conflict;
  const theirs = conflict.theirs.document;
  const isBlockOnBoth = findRow(mine, rowKey)?.kind === 'block' && findRow(theirs, rowKey) !== null;
  return (
    <Radio.Group
      label={rowTitle(rowKey, mine, theirs)}
      value={side}
      onChange={(chosen) => onSide(chosen === 'theirs' || chosen === 'both' ? chosen : 'mine')}
      className={classes.row ?? ''}
    >
      <div className={classes.sides}>
        <Side name="Mine" value="mine" isChosen={side !== 'theirs'}>
          <RowSide rowKey={rowKey} document={mine} other={theirs} />
        </Side>
        <Side name="Theirs" value="theirs" isChosen={side !== 'mine'}>
          <RowSide rowKey={rowKey} document={theirs} other={mine} />
        </Side>
      </div>
      {isBlockOnBoth ? (
        <Radio mt={8} size="sm" value="both" label="Both: theirs, and mine beside it as a copy" />
      ) : null}
    </Radio.Group>
  );
};

const ChooseSides = ({ conflict, onClose }: { readonly conflict: DraftConflict; readonly onClose: () => void }) => {
  const resolve = useDraft((draft) => draft.resolveConflict);
  const [sides, setSides] = useState<Readonly<Record<string, ConflictSide>>>({});
  return (
    <>
      <p className={classes.words}>
        Someone else saved what you changed, too. Nothing of either side is lost until you choose; your other edits stay
        in any case.
      </p>
      <div className={classes.rows}>
        {conflict.rows.map((row) => (
          <ConflictRow
            key={row}
            rowKey={row}
            conflict={conflict}
            side={sides[row] ?? 'mine'}
            onSide={(side) => setSides({ ...sides, [row]: side })}
          />
        ))}
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          Decide later
        </Button>
        <Button onClick={() => resolve(sides)}>Save this choice</Button>
      </div>
    </>
  );
};

/** Opens by itself when a save meets another's; put off, a button in the header brings it back (B27). */
export const ConflictDialog = () => {
  const conflict = useDraft((draft) => draft.conflict);
  const [putOff, setPutOff] = useState<DraftConflict | null>(null);
  if (conflict === null) return null;
  if (putOff === conflict) {
    return (
      <Button variant="default" onClick={() => setPutOff(null)}>
        Review the conflict
      </Button>
    );
  }
  return (
    <Modal opened onClose={() => setPutOff(conflict)} title="Two people changed the same part" size={720}>
      <ChooseSides conflict={conflict} onClose={() => setPutOff(conflict)} />
    </Modal>
  );
};
