import { Checkbox } from '@mantine/core';
import { Headset } from 'lucide-react';
import { CardNote, CardText, OutletRows } from '../kit/card.tsx';
import { defineEditor, type CardProps, type FormProps } from '../kit/define-editor.tsx';
import { LocalizedTextField } from '../kit/localized-fields.tsx';
import { TemplateField } from '../kit/template-field.tsx';
import { WholeNumberField } from '../kit/whole-number-field.tsx';
import { handoverConfigSchema, type HandoverConfig } from './config.ts';

const minuteMs = 60_000;
const defaultMinutes = 15;
const dayMinutes = 24 * 60;

const HandoverCard = ({ config, outlets }: CardProps<HandoverConfig>) => (
  <>
    <CardText text={config.confirmation} empty="Says nothing before the wait" />
    <CardNote>
      {config.queueTimeoutMs === null
        ? 'Waits for an agent'
        : `Waits for an agent, at most ${Math.ceil(config.queueTimeoutMs / minuteMs)} min`}
    </CardNote>
    <OutletRows outlets={outlets} />
  </>
);

const HandoverForm = ({ config, onChange }: FormProps<HandoverConfig>) => (
  <>
    <LocalizedTextField
      label="Said before the wait"
      value={config.confirmation}
      onChange={(confirmation) => onChange({ ...config, confirmation })}
    />
    <TemplateField
      label="What the agent reads about it"
      maxLength={4096}
      value={config.brief}
      onChange={(brief) => onChange({ ...config, brief })}
    />
    <Checkbox
      size="sm"
      label="A waiting time of its own"
      description="Without it, the queue time-out of the bot’s settings holds"
      checked={config.queueTimeoutMs !== null}
      onChange={(event) =>
        onChange({ ...config, queueTimeoutMs: event.currentTarget.checked ? defaultMinutes * minuteMs : null })
      }
    />
    {config.queueTimeoutMs === null ? null : (
      <WholeNumberField
        label="Minutes until “No answer”"
        min={1}
        max={dayMinutes}
        value={Math.ceil(config.queueTimeoutMs / minuteMs)}
        onChange={(minutes) => onChange({ ...config, queueTimeoutMs: minutes * minuteMs })}
      />
    )}
  </>
);

export const handoverEditor = defineEditor({
  type: 'handover',
  icon: Headset,
  config: handoverConfigSchema,
  Card: HandoverCard,
  Form: HandoverForm,
});
