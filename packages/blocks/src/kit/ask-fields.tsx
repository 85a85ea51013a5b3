import { Checkbox } from '@mantine/core';
import type { AskConfig } from './ask.ts';
import { CardNote, CardText, OutletRows, VariableName } from './card.tsx';
import type { CardProps } from './define-editor.tsx';
import { LocalizedTextField } from './localized-fields.tsx';
import { VariableSelect } from './variable-select.tsx';
import { WholeNumberField } from './whole-number-field.tsx';

interface AskPartProps<Config extends AskConfig> {
  readonly config: Config;
  onChange(config: Config): void;
}

export const QuestionField = <Config extends AskConfig>({ config, onChange }: AskPartProps<Config>) => (
  <LocalizedTextField
    label="Question"
    value={config.question}
    onChange={(question) => onChange({ ...config, question })}
  />
);

/** What happens to an answer: where a right one is kept, what is said to a wrong one, and how often. */
export const AnswerFields = <Config extends AskConfig>({ config, onChange }: AskPartProps<Config>) => (
  <>
    <VariableSelect
      label="Keep the answer in"
      isTarget
      value={config.saveTo}
      onChange={(saveTo) => onChange({ ...config, saveTo })}
    />
    <LocalizedTextField
      label="When the answer does not fit"
      value={config.retry}
      onChange={(retry) => onChange({ ...config, retry })}
    />
    <Checkbox
      size="sm"
      label="Give up after some wrong answers"
      description="Adds the outlet “Invalid”"
      checked={config.maxAttempts !== null}
      onChange={(event) => onChange({ ...config, maxAttempts: event.currentTarget.checked ? 3 : null })}
    />
    {config.maxAttempts === null ? null : (
      <WholeNumberField
        label="Wrong answers until then"
        min={1}
        max={20}
        value={config.maxAttempts}
        onChange={(maxAttempts) => onChange({ ...config, maxAttempts })}
      />
    )}
  </>
);

/** The card of a block that asks. */
export const AskCard = ({ config, outlets }: CardProps<AskConfig>) => (
  <>
    <CardText text={config.question} empty="Write the question" />
    <SavedNote saveTo={config.saveTo} />
    <OutletRows outlets={outlets} />
  </>
);

/** On the card: where the answer goes. */
export const SavedNote = ({ saveTo }: { readonly saveTo: string | null }) =>
  saveTo === null ? null : (
    <CardNote>
      Kept in <VariableName path={saveTo} />
    </CardNote>
  );
