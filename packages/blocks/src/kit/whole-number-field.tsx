import { NumberInput } from '@mantine/core';

interface WholeNumberFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly isLabelHidden?: boolean;
  onChange(value: number): void;
}

/** A whole number. What is out of its limits goes to the form, which says so and keeps it. */
export const WholeNumberField = ({ label, value, onChange, isLabelHidden, ...limits }: WholeNumberFieldProps) => (
  <NumberInput
    {...(isLabelHidden === true ? { 'aria-label': label } : { label })}
    size="sm"
    allowDecimal={false}
    clampBehavior="blur"
    value={value}
    onChange={(typed) => {
      if (typeof typed === 'number') onChange(typed);
    }}
    {...limits}
  />
);
