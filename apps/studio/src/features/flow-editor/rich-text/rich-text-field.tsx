import { Skeleton } from '@mantine/core';
import type { RichTextFieldProps } from '@baton/blocks/editor-kit/editor-bot';
import { lazy, Suspense } from 'react';
import classes from './rich-text.module.css';

const loadEditor = async () => {
  const { RichTextEditor } = await import('./rich-text-editor.tsx');
  return { default: RichTextEditor };
};
const LoadedEditor = lazy(loadEditor);

/** Fetches the editor before a text is opened, so that the first one opens at once, and without a line too. */
export const fetchRichTextEditor = (): void => {
  loadEditor().catch(() => undefined);
};

/** A field for a text with markup and variables; its editor is a part of its own, loaded beside the canvas. */
export const RichTextField = (props: RichTextFieldProps) => (
  <div>
    <div className={classes.label}>{props.label}</div>
    <Suspense fallback={<Skeleton height={86} />}>
      <LoadedEditor {...props} />
    </Suspense>
  </div>
);
