import { NumberInput } from '@mantine/core';

interface DurationInputProps {
  readonly label: string;
  readonly description?: string;
  readonly valueMs: number;
  /** Minutes, or hours for long ones. */
  readonly unit: 'min' | 'h' | 's';
  readonly onChange: (valueMs: number) => void;
}

const unitMs = { s: 1000, min: 60_000, h: 3_600_000 } as const;

/** A duration in one unit; kept in milliseconds. */
export const DurationInput = ({ label, description, valueMs, unit, onChange }: DurationInputProps) => (
  <NumberInput
    label={label}
    {...(description === undefined ? {} : { description })}
    size="sm"
    min={unit === 's' ? 1 : 0}
    step={1}
    suffix={` ${unit}`}
    value={valueMs / unitMs[unit]}
    onChange={(value) => {
      const amount = Number(value);
      if (Number.isFinite(amount)) onChange(Math.round(amount * unitMs[unit]));
    }}
  />
);
