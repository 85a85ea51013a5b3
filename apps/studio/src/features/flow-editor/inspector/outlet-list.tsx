import { Button, Select } from '@mantine/core';
import type { Block, BotDocument, Flow } from '@baton/core/flow/flow';
import type { BlockId } from '@baton/core/ids';
import { useState } from 'react';
import { newId } from '../../../lib/ids.ts';
import { blockNamer, boundOf, boundRegistry } from '../bound-blocks.ts';
import { connectCommands, connectionAt, disconnectCommand } from '../commands/flow-commands.ts';
import { useDraft, useDraftStore } from '../draft-context.tsx';
import { useFlowEdits } from '../flow-context.ts';
import classes from './inspector.module.css';

interface OutletSelectProps {
  readonly block: Block;
  readonly flow: Flow;
  readonly outlet: { readonly id: string; readonly label: string };
}

interface Target {
  readonly value: string;
  readonly label: string;
}

/** Naming every block of a large flow takes time, so that it waits until the list is opened. */
const targetsOf = (document: BotDocument, flow: Flow, ownId: BlockId): Target[] => {
  const nameOf = blockNamer(document);
  return flow.blocks
    .filter(({ id, type }) => id !== ownId && boundRegistry.get(type)?.isEntry !== true)
    .map((block) => ({ value: block.id, label: nameOf(block) }));
};

const mostShown = 100;

const OutletSelect = ({ block, flow, outlet }: OutletSelectProps) => {
  const { edit } = useFlowEdits();
  const draft = useDraftStore();
  const [all, setAll] = useState<readonly Target[] | null>(null);
  const from = { blockId: block.id, outlet: outlet.id };
  const connection = connectionAt(flow, from);
  const target = flow.blocks.find(({ id }) => id === connection?.to);
  const { document } = draft.getState();
  const shown = target === undefined ? [] : [{ value: target.id, label: blockNamer(document)(target) }];
  const choose = (chosen: string | null): void => {
    edit((open) => {
      const to = open.blocks.find(({ id }) => id === chosen)?.id;
      if (to !== undefined) return connectCommands(open, { from, to }, newId);
      return connection === null ? [] : [disconnectCommand(open, connection.id)];
    });
  };
  return (
    <Select
      label={outlet.label}
      size="xs"
      placeholder="Nowhere yet"
      searchable
      clearable
      limit={mostShown}
      value={connection?.to ?? null}
      data={all === null ? shown : [...all]}
      onDropdownOpen={() => setAll(targetsOf(draft.getState().document, flow, block.id))}
      onDropdownClose={() => setAll(null)}
      onChange={choose}
    />
  );
};

/** Where each outlet of a block leads: the way to connect without a mouse. */
export const OutletList = ({ block }: { readonly block: Block }) => {
  const flow = useDraft((draft) => draft.document.flows.find(({ blocks }) => blocks.includes(block)));
  const { edit } = useFlowEdits();
  const outlets = boundOf(block)?.outlets ?? [];
  if (flow === undefined) return null;
  const lost = flow.connections.filter(
    ({ from }) => from.blockId === block.id && !outlets.some(({ id }) => id === from.outlet),
  );
  if (outlets.length + lost.length === 0) return null;
  return (
    <section className={classes.outlets} aria-label="Connections">
      <h3 className={classes.section}>Leads to</h3>
      {outlets.map((outlet) => (
        <OutletSelect key={outlet.id} block={block} flow={flow} outlet={outlet} />
      ))}
      {lost.map(({ id, from }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="default"
          onClick={() => edit((open) => [disconnectCommand(open, id)])}
        >
          Delete the connection of “{from.outlet}”, which is gone
        </Button>
      ))}
    </section>
  );
};
