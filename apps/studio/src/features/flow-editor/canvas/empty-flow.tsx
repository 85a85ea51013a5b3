import { Button } from '@mantine/core';
import { newId } from '../../../lib/ids.ts';
import { addBlockCommands } from '../commands/flow-commands.ts';
import { useFlowEdits } from '../flow-context.ts';
import classes from './flow-canvas.module.css';

/** A flow of nothing: one press puts down its start and the first thing that it says. */
export const EmptyFlow = () => {
  const { edit } = useFlowEdits();
  const begin = (): void => {
    const start = { id: newId('block'), type: 'start', position: { x: 0, y: 0 }, config: {} };
    edit((flow) => addBlockCommands(flow, { block: start, from: null }, newId));
  };
  return (
    <div className={classes.empty}>
      <p>This flow is empty. A flow begins at its Start.</p>
      <Button onClick={begin}>Add the Start</Button>
    </div>
  );
};
