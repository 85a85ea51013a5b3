import { ActionIcon, Menu, Textarea, Tooltip } from '@mantine/core';
import { Braces } from 'lucide-react';
import { useRef } from 'react';
import { useEditorBot } from './editor-bot.tsx';
import { knownVariables } from './known-variables.ts';

interface TemplateFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isLabelHidden?: boolean;
  onChange(value: string): void;
}

/** A plain text that may hold `{{ variables }}`, with a menu that writes one where the caret stands. */
export const TemplateField = ({ label, description, value, onChange, ...rest }: TemplateFieldProps) => {
  const { definition } = useEditorBot();
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (path: string): void => {
    const at = field.current?.selectionStart ?? value.length;
    const until = field.current?.selectionEnd ?? at;
    onChange(`${value.slice(0, at)}{{ ${path} }}${value.slice(until)}`);
  };
  return (
    <Textarea
      ref={field}
      {...(rest.isLabelHidden === true ? { 'aria-label': label } : { label })}
      {...(description === undefined ? {} : { description })}
      size="sm"
      autosize
      minRows={1}
      maxRows={8}
      maxLength={rest.maxLength}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSectionPointerEvents="all"
      rightSection={
        <Menu position="bottom-end" withinPortal shadow="md">
          <Menu.Target>
            <Tooltip label="Insert a variable">
              <ActionIcon aria-label={`Insert a variable into ${label}`} variant="subtle" color="gray" size={24}>
                <Braces size={14} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            {knownVariables(definition).map(({ path }) => (
              <Menu.Item key={path} onClick={() => insert(path)}>
                {path}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      }
    />
  );
};
