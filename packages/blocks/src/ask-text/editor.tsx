import { TextCursorInput } from 'lucide-react';
import { AnswerFields, AskCard, QuestionField } from '../kit/ask-fields.tsx';
import { defineEditor } from '../kit/define-editor.tsx';
import classes from '../kit/form.module.css';
import { WholeNumberField } from '../kit/whole-number-field.tsx';
import { askTextConfigSchema } from './config.ts';

const longest = 4000;

export const askTextEditor = defineEditor({
  type: 'ask-text',
  icon: TextCursorInput,
  config: askTextConfigSchema,
  Card: AskCard,
  Form: ({ config, onChange }) => (
    <>
      <QuestionField config={config} onChange={onChange} />
      <AnswerFields config={config} onChange={onChange} />
      <div className={classes.pair}>
        <WholeNumberField
          label="Shortest answer"
          min={1}
          max={longest}
          value={config.minLength}
          onChange={(minLength) => onChange({ ...config, minLength })}
        />
        <WholeNumberField
          label="Longest answer"
          min={1}
          max={longest}
          value={config.maxLength}
          onChange={(maxLength) => onChange({ ...config, maxLength })}
        />
      </div>
    </>
  ),
});
