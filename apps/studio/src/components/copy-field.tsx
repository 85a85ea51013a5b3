import { Button, CopyButton, Group, Text } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import classes from './copy-field.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
}

/** A text to take along, with a button that copies it and says so. */
export const CopyField = ({ label, value }: CopyFieldProps) => (
  <div>
    <Text fz={12} c="dimmed" mb={4}>
      {label}
    </Text>
    <code className={classes.code} tabIndex={0} aria-label={label} role="textbox" aria-readonly>
      {value}
    </code>
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
