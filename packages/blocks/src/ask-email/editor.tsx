import { AtSign } from 'lucide-react';
import { AnswerFields, QuestionField, SavedNote } from '../kit/ask-fields.tsx';
import { CardText, OutletRows } from '../kit/card.tsx';
import { defineEditor } from '../kit/define-editor.tsx';
import { askEmailConfigSchema } from './config.ts';

export const askEmailEditor = defineEditor({
  type: 'ask-email',
  icon: AtSign,
  config: askEmailConfigSchema,
  Card: ({ config, outlets }) => (
    <>
      <CardText text={config.question} empty="Write the question" />
      <SavedNote saveTo={config.saveTo} />
      <OutletRows outlets={outlets} />
    </>
  ),
  Form: ({ config, onChange }) => (
    <>
      <QuestionField config={config} onChange={onChange} />
      <AnswerFields config={config} onChange={onChange} />
    </>
  ),
});
