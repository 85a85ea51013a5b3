import { Button } from '@mantine/core';
import { errorText } from '../lib/refusal.ts';
import classes from './save-bar.module.css';

interface SaveBarProps {
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onReset: () => void;
}

/** Save and take back, at the foot of a form; nothing is saved by itself where it acts at once. */
export const SaveBar = ({ isDirty, isBusy, error, onReset }: SaveBarProps) => (
  <div className={classes.save}>
    <Button type="submit" disabled={!isDirty} loading={isBusy}>
      Save
    </Button>
    <Button variant="subtle" color="gray" disabled={!isDirty || isBusy} onClick={onReset}>
      Take back
    </Button>
    {error === null ? null : (
      <span className={classes.problem} role="alert">
        {errorText(error)}
      </span>
    )}
  </div>
);
