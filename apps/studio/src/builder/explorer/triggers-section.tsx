import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useDraft } from '../../features/flow-editor/draft-context.tsx';
import { templateOfText, textOfTemplate } from '../../lib/template-text.ts';
import classes from './explorer.module.css';
import { useDraftApply } from './use-draft-apply.ts';

const languageNames = new Intl.DisplayNames(undefined, { type: 'language' });

interface DefaultAnswerProps {
  readonly language: string;
}

const DefaultAnswer = ({ language }: DefaultAnswerProps) => {
  const definition = useDraft((draft) => draft.document.definition);
  const apply = useDraftApply();
  const kept = textOfTemplate(definition.defaultAnswer[language] ?? []);
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    setTyped(null);
    if (typed === null || typed === kept) return;
    const defaultAnswer = { ...definition.defaultAnswer, [language]: templateOfText(typed) };
    apply({ type: 'set-definition', definition: { ...definition, defaultAnswer } });
  };
  return (
    <Textarea
      label={`Default answer, ${languageNames.of(language) ?? language}`}
      size="xs"
      mb={8}
      px={6}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={4096}
      value={typed ?? kept}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
    />
  );
};

/** What starts a flow, and what the bot says when nothing fits. */
export const TriggersSection = () => {
  const definition = useDraft((draft) => draft.document.definition);
  const start = useDraft((draft) => draft.document.flows.find((flow) => flow.id === definition.startFlowId));
  return (
    <>
      <div className={classes.note}>
        A conversation starts with the flow <strong>{start?.name ?? 'that is chosen under Flows'}</strong>. A message
        that no block waits for gets the default answer.
      </div>
      {definition.languages.map((language) => (
        <DefaultAnswer key={language} language={language} />
      ))}
    </>
  );
};
