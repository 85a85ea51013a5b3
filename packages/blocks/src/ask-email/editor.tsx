import { AtSign } from 'lucide-react';
import { AnswerFields, AskCard, QuestionField } from '../kit/ask-fields.tsx';
import { defineEditor } from '../kit/define-editor.tsx';
import { askEmailConfigSchema } from './config.ts';

export const askEmailEditor = defineEditor({
  type: 'ask-email',
  icon: AtSign,
  config: askEmailConfigSchema,
  Card: AskCard,
  Form: ({ config, onChange }) => (
    <>
      <QuestionField config={config} onChange={onChange} />
      <AnswerFields config={config} onChange={onChange} />
    </>
  ),
});
