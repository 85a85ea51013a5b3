import { Button, Select } from '@mantine/core';
import type { Block, Flow } from '@baton/core/flow/flow';
import { newId } from '../../../lib/ids.ts';
import { boundOf, boundRegistry } from '../bound-blocks.ts';
import { connectCommands, connectionAt, disconnectCommand } from '../commands/flow-commands.ts';
import { useDraft } from '../draft-context.tsx';
import { useBlockNames } from '../editor-bot-provider.tsx';
import { useFlowEdits } from '../flow-context.ts';
import classes from './inspector.module.css';

interface OutletSelectProps {
  readonly block: Block;
  readonly flow: Flow;
  readonly outlet: { readonly id: string; readonly label: string };
}

const OutletSelect = ({ block, flow, outlet }: OutletSelectProps) => {
  const { edit } = useFlowEdits();
  const names = useBlockNames(flow.id);
  const entries = new Set(
    flow.blocks.filter(({ type }) => boundRegistry.get(type)?.isEntry === true).map(({ id }) => id),
  );
  const from = { blockId: block.id, outlet: outlet.id };
  const connection = connectionAt(flow, from);
  const targets = names.filter(({ blockId }) => blockId !== block.id && !entries.has(blockId));
  const choose = (chosen: string | null): void => {
    const to = targets.find(({ blockId }) => blockId === chosen)?.blockId;
    edit((open) => {
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
      value={connection?.to ?? null}
      data={targets.map(({ blockId, name }) => ({ value: blockId, label: name }))}
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
