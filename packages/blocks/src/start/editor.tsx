import { Play } from 'lucide-react';
import { z } from 'zod';
import { OutletRows } from '../kit/card.tsx';
import { defineEditor } from '../kit/define-editor.tsx';
import classes from '../kit/form.module.css';

export const startEditor = defineEditor({
  type: 'start',
  icon: Play,
  config: z.strictObject({}),
  Card: ({ outlets }) => <OutletRows outlets={outlets} />,
  Form: () => <p className={classes.hint}>The flow begins here. It has no settings.</p>,
});
