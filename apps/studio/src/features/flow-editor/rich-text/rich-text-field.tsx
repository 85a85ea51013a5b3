import { Skeleton } from '@mantine/core';
import type { RichTextFieldProps } from '@baton/blocks/editor-kit/editor-bot';
import { lazy, Suspense } from 'react';
import classes from './rich-text.module.css';

const LoadedEditor = lazy(async () => {
  const { RichTextEditor } = await import('./rich-text-editor.tsx');
  return { default: RichTextEditor };
});

/** A field for a text with markup and variables; its editor is loaded when the first one is shown. */
export const RichTextField = (props: RichTextFieldProps) => (
  <div>
    <div className={classes.label}>{props.label}</div>
    <Suspense fallback={<Skeleton height={86} />}>
      <LoadedEditor {...props} />
    </Suspense>
  </div>
);
