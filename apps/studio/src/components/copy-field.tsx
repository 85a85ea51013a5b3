import { Button, CopyButton, Group, Textarea } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import classes from './copy-field.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
}

/** A text to take along, with a button that copies it and says so. */
export const CopyField = ({ label, value }: CopyFieldProps) => (
  <div className={classes.field}>
    <Textarea
      label={label}
      size="xs"
      readOnly
      autosize
      value={value}
      onFocus={(event) => event.currentTarget.select()}
    />
    <Group mt={6}>
      <CopyButton value={value} timeout={1500}>
        {({ copied, copy }) => (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
            onClick={copy}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Group>
  </div>
);
