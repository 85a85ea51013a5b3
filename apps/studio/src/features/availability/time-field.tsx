import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { wallTime } from '../../lib/durations.ts';
import { parseWallTime } from './wall-time.ts';

interface TimeFieldProps {
  readonly label: string;
  readonly minute: number;
  /** The first minute that is not allowed: 1440 for a beginning, 1441 for an end. */
  readonly below: number;
  readonly onChange: (minute: number) => void;
}

/** A time of day up to 24:00, typed as people type it; what cannot be read goes back to what it was. */
export const TimeField = ({ label, minute, below, onChange }: TimeFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = () => {
    const read = parseWallTime(typed ?? '');
    if (read !== null && read < below && read !== minute) onChange(read);
    setTyped(null);
  };
  const isUnreadable = typed !== null && typed !== '' && (parseWallTime(typed) ?? below) >= below;
  return (
    <TextInput
      size="xs"
      w={68}
      aria-label={label}
      inputMode="numeric"
      error={isUnreadable}
      value={typed ?? wallTime(minute)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        finish();
      }}
    />
  );
};
