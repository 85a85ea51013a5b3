import type { Outlet } from '@baton/core/engine/block-definition';
import type { LucideIcon } from 'lucide-react';
import { useMemo, useState, type ComponentType } from 'react';
import { z } from 'zod';
import classes from './form.module.css';

export interface CardProps<Config> {
  readonly config: Config;
  readonly outlets: readonly Outlet[];
}

export interface FormProps<Config> {
  readonly config: Config;
  onChange(config: Config): void;
}

/** The editor half of a block: how its card looks on the canvas, and the form of its settings. */
export interface BlockEditor {
  readonly type: string;
  readonly icon: LucideIcon;
  /** The body of the card, with a port for each outlet. Settings that cannot be read are said so. */
  readonly Card: ComponentType<CardProps<unknown>>;
  /** Only settings that the block can read leave the form; anything else typed stays in it, with what is wrong. */
  readonly Form: ComponentType<FormProps<unknown>>;
}

interface EditorSpec<Config> {
  readonly type: string;
  readonly icon: LucideIcon;
  readonly config: z.ZodType<Config>;
  readonly Card: ComponentType<CardProps<Config>>;
  readonly Form: ComponentType<FormProps<Config>>;
}

const Unreadable = () => <p className={classes.wrong}>The settings of this block cannot be read.</p>;

const cardOf = <Config,>({ config: schema, Card }: EditorSpec<Config>): BlockEditor['Card'] =>
  function ParsedCard({ config, outlets }) {
    const parsed = useMemo(() => schema.safeParse(config), [config]);
    return parsed.success ? <Card config={parsed.data} outlets={outlets} /> : <Unreadable />;
  };

interface Unsaved<Config> {
  /** The saved settings that it was typed on; when they change, it is out of date. */
  readonly on: unknown;
  readonly config: Config;
  readonly error: string;
}

const formOf = <Config,>({ config: schema, Form }: EditorSpec<Config>): BlockEditor['Form'] =>
  function ParsedForm({ config, onChange }) {
    const [unsaved, setUnsaved] = useState<Unsaved<Config> | null>(null);
    const parsed = useMemo(() => schema.safeParse(config), [config]);
    if (!parsed.success) return <Unreadable />;
    const typed = unsaved?.on === config ? unsaved : null;
    const change = (next: Config): void => {
      const checked = schema.safeParse(next);
      if (checked.success) {
        setUnsaved(null);
        onChange(checked.data);
      } else setUnsaved({ on: config, config: next, error: z.prettifyError(checked.error) });
    };
    return (
      <div className={classes.form}>
        <Form config={typed?.config ?? parsed.data} onChange={change} />
        {typed === null ? null : (
          <p className={classes.wrong} role="alert">
            Not saved yet: {typed.error}
          </p>
        )}
      </div>
    );
  };

/** Makes the editor half of a block from parts that know its settings by type. */
export const defineEditor = <Config,>(spec: EditorSpec<Config>): BlockEditor => ({
  type: spec.type,
  icon: spec.icon,
  Card: cardOf(spec),
  Form: formOf(spec),
});
