import { MessageSquareText } from 'lucide-react';
import { CardText, OutletRows } from '../kit/card.tsx';
import { defineEditor } from '../kit/define-editor.tsx';
import { LocalizedTextField } from '../kit/localized-fields.tsx';
import { textConfigSchema } from './config.ts';

export const textEditor = defineEditor({
  type: 'text',
  icon: MessageSquareText,
  config: textConfigSchema,
  Card: ({ config, outlets }) => (
    <>
      <CardText text={config.text} empty="Write what the bot says" />
      <OutletRows outlets={outlets} />
    </>
  ),
  Form: ({ config, onChange }) => (
    <LocalizedTextField label="Text" value={config.text} onChange={(text) => onChange({ ...config, text })} />
  ),
});
