import { TextInput, type TextInputProps } from '@mantine/core';

/** How a member calls themselves (decisions.md: visitors see the first name). */
export const OwnNameInput = (props: Pick<TextInputProps, 'value' | 'onChange' | 'error'>) => (
  <TextInput
    label="Your name"
    description="Visitors see the first name."
    required
    maxLength={200}
    autoComplete="name"
    {...props}
  />
);
