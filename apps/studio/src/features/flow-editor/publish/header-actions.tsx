import { Button, Popover } from '@mantine/core';
import type { Problem } from '@baton/core/engine/block-definition';
import type { BotId } from '@baton/core/ids';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, Redo2, TriangleAlert, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../components/icon-button.tsx';
import { trpc } from '../../../lib/trpc.ts';
import { useDraft } from '../draft-context.tsx';
import type { GoTo } from '../use-go-to.ts';
import { ProblemList } from './problem-list.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import classes from './publish.module.css';

export const LiveVersion = ({ botId }: { readonly botId: BotId }) => {
  const bot = useQuery(trpc.bot.get.queryOptions({ botId })).data;
  if (bot === undefined) return null;
  return (
    <span className={classes.version}>
      {bot.liveVersion === null ? 'Never published' : `Version ${bot.liveVersion.number} live`}
    </span>
  );
};

const UndoRedo = () => {
  const undo = useDraft((draft) => draft.undo);
  const redo = useDraft((draft) => draft.redo);
  const canUndo = useDraft((draft) => draft.past.length > 0);
  const canRedo = useDraft((draft) => draft.future.length > 0);
  return (
    <>
      <IconButton icon={Undo2} label="Undo" shortcut="Ctrl+Z" disabled={!canUndo} bg="transparent" onClick={undo} />
      <IconButton
        icon={Redo2}
        label="Redo"
        shortcut="Ctrl+Shift+Z"
        disabled={!canRedo}
        bg="transparent"
        onClick={redo}
      />
    </>
  );
};

interface ActionsProps {
  readonly botId: BotId;
  readonly problems: readonly Problem[];
  readonly goTo: GoTo;
}

const wordsFor = (errors: number, warnings: number): string => {
  if (errors > 0) return `${errors} ${errors === 1 ? 'problem' : 'problems'}`;
  return `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
};

const ProblemsPanel = ({ problems, goTo }: Omit<ActionsProps, 'botId'>) => {
  const [isOpen, setIsOpen] = useState(false);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length === 0) return null;
  const Icon = errors > 0 ? CircleAlert : TriangleAlert;
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={420} shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color={errors > 0 ? 'red' : 'gray'}
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {wordsFor(errors, problems.length - errors)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ProblemList
          problems={problems}
          goTo={(flowId, blockId) => {
            setIsOpen(false);
            goTo(flowId, blockId);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
};

/** The end of the header: undo, redo, problems, publish. */
export const HeaderActions = ({ botId, problems, goTo }: ActionsProps) => {
  const [isPublishing, setIsPublishing] = useState(false);
  return (
    <>
      <UndoRedo />
      <ProblemsPanel problems={problems} goTo={goTo} />
      <Button onClick={() => setIsPublishing(true)}>Publish</Button>
      {isPublishing ? (
        <PublishDialog botId={botId} problems={problems} goTo={goTo} onClose={() => setIsPublishing(false)} />
      ) : null}
    </>
  );
};
