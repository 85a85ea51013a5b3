import { Menu } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Flow } from '@baton/core/flow/flow';
import type { BotId, FlowId } from '@baton/core/ids';
import { Ellipsis, Play } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { notifyDone } from '../../components/notify.ts';
import { useDraft } from '../../features/flow-editor/draft-context.tsx';
import { newId } from '../../lib/ids.ts';
import { AddByName } from './add-by-name.tsx';
import classes from './explorer.module.css';
import { InlineName } from './inline-name.tsx';
import { useDraftApply } from './use-draft-apply.ts';

interface FlowsSectionProps {
  readonly botId: BotId;
  readonly selectedId: FlowId | null;
}

export const FlowsSection = ({ botId, selectedId }: FlowsSectionProps) => {
  const flows = useDraft((draft) => draft.document.flows);
  const startFlowId = useDraft((draft) => draft.document.definition.startFlowId);
  const apply = useDraftApply();
  const navigate = useNavigate();
  const shownId = selectedId ?? startFlowId;
  const add = (name: string) => {
    const flowId = newId('flow');
    if (apply({ type: 'add-flow', flowId, name })) {
      void navigate({ to: '/bots/$botId/flows/{-$flowId}', params: { botId, flowId } });
    }
  };
  return (
    <>
      <ul className={classes.list}>
        {flows.map((flow) => (
          <FlowRow
            key={flow.id}
            botId={botId}
            flow={flow}
            isStart={flow.id === startFlowId}
            isSelected={flow.id === shownId}
          />
        ))}
      </ul>
      <AddByName noun="flow" onAdd={add} />
    </>
  );
};

interface FlowRowProps {
  readonly botId: BotId;
  readonly flow: Flow;
  readonly isStart: boolean;
  readonly isSelected: boolean;
}

const FlowRow = ({ botId, flow, isStart, isSelected }: FlowRowProps) => {
  const [isRenaming, setIsRenaming] = useState(false);
  const apply = useDraftApply();
  const rename = (name: string | null) => {
    setIsRenaming(false);
    if (name !== null && name !== flow.name) apply({ type: 'rename-flow', flowId: flow.id, name });
  };
  if (isRenaming) {
    return (
      <li>
        <InlineName label={`New name of ${flow.name}`} initial={flow.name} onDone={rename} />
      </li>
    );
  }
  return (
    <li className={classes.row} data-selected={isSelected}>
      <Link
        to="/bots/$botId/flows/{-$flowId}"
        params={{ botId, flowId: flow.id }}
        className={classes.label}
        aria-current={isSelected ? 'page' : undefined}
      >
        {flow.name}
      </Link>
      {isStart ? <Play size={14} aria-label="Start flow" color="var(--baton-bot)" /> : null}
      <FlowMenu flow={flow} botId={botId} isStart={isStart} onRename={() => setIsRenaming(true)} />
    </li>
  );
};

interface FlowMenuProps {
  readonly flow: Flow;
  readonly botId: BotId;
  readonly isStart: boolean;
  readonly onRename: () => void;
}

const FlowMenu = ({ flow, botId, isStart, onRename }: FlowMenuProps) => {
  const apply = useDraftApply();
  const navigate = useNavigate();
  const definition = useDraft((draft) => draft.document.definition);
  const remove = () => {
    if (!apply({ type: 'delete-flow', flowId: flow.id })) return;
    notifyDone(`Deleted ${flow.name} with ${flow.blocks.length} blocks. Undo brings it back.`);
    void navigate({ to: '/bots/$botId/flows/{-$flowId}', params: { botId } });
  };
  return (
    <Menu position="bottom-end" width={200} withinPortal>
      <Menu.Target>
        <IconButton icon={Ellipsis} label={`More for ${flow.name}`} size={26} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>Rename</Menu.Item>
        <Menu.Item
          disabled={isStart}
          onClick={() => apply({ type: 'set-definition', definition: { ...definition, startFlowId: flow.id } })}
        >
          Make it the start flow
        </Menu.Item>
        <Menu.Item color="red" disabled={isStart} onClick={remove}>
          {isStart ? 'Delete (not the start flow)' : 'Delete'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
