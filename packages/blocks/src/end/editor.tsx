import { CircleStop } from 'lucide-react';
import { z } from 'zod';
import { CardNote } from '../kit/card.tsx';
import { defineEditor } from '../kit/define-editor.tsx';
import classes from '../kit/form.module.css';

export const endEditor = defineEditor({
  type: 'end',
  icon: CircleStop,
  config: z.strictObject({}),
  Card: () => <CardNote>The flow ends here</CardNote>,
  Form: () => <p className={classes.hint}>The flow ends here; the conversation stays open. It has no settings.</p>,
});
