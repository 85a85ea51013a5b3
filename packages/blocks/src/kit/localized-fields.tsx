import { Textarea, TextInput } from '@mantine/core';
import type { LocalizedString, LocalizedText, TextTemplate } from '@baton/core/message/rich-text';
import { useEditorBot } from './editor-bot.tsx';
import { withWording, wordingIn } from './wording-in.ts';

interface LocalizedTextFieldProps {
  readonly label: string;
  readonly value: LocalizedText;
  onChange(value: LocalizedText): void;
}

const plainOf = (template: TextTemplate | null): string =>
  (template ?? [])
    .map((paragraph) => paragraph.map((span) => ('text' in span ? span.text : `{{${span.variable}}}`)).join(''))
    .join(' ');

/** A text with markup and variables, in the language that the form is written in. */
export const LocalizedTextField = ({ label, value, onChange }: LocalizedTextFieldProps) => {
  const { definition, language, RichTextField } = useEditorBot();
  const { wording, isFallback } = wordingIn(value, language, definition);
  return (
    <RichTextField
      key={language}
      label={label}
      value={isFallback ? [] : (wording ?? [])}
      placeholder={isFallback ? plainOf(wording) : ''}
      onChange={(template) =>
        onChange(withWording(value, { language, wording: template, isEmpty: template.length === 0 }, definition))
      }
    />
  );
};

interface LocalizedStringFieldProps {
  readonly label: string;
  readonly value: LocalizedString;
  readonly isLabelHidden?: boolean;
  readonly isLong?: boolean;
  onChange(value: LocalizedString): void;
}

/** A short wording without markup, such as the title of a button. */
export const LocalizedStringField = ({ label, value, onChange, ...look }: LocalizedStringFieldProps) => {
  const { definition, language } = useEditorBot();
  const { wording, isFallback } = wordingIn(value, language, definition);
  const Field = look.isLong === true ? Textarea : TextInput;
  return (
    <Field
      {...(look.isLabelHidden === true ? { 'aria-label': label } : { label })}
      size="sm"
      maxLength={1024}
      value={isFallback ? '' : (wording ?? '')}
      placeholder={isFallback ? (wording ?? '') : ''}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        onChange(withWording(value, { language, wording: typed, isEmpty: typed === '' }, definition));
      }}
    />
  );
};
