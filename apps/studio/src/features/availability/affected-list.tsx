import { Text } from '@mantine/core';
import type { BotId } from '@baton/core/ids';
import { useQuery } from '@tanstack/react-query';
import { trpc, type ApiOutputs } from '../../lib/trpc.ts';
import classes from './availability.module.css';

type Affected = ApiOutputs['support']['affected'];

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const linesOf = ({ waiting, live, offlineFlows }: Affected): string[] => {
  const flows = offlineFlows.map(({ name }) => name).join(', ');
  return [
    waiting === 0
      ? 'No visitor is waiting.'
      : `${count(waiting, 'visitor waits and keeps', 'visitors wait and keep')} their place.`,
    live === 0
      ? 'No conversation is live.'
      : `${count(live, 'live conversation goes', 'live conversations go')} on; agents may still take any.`,
    flows === ''
      ? 'No flow takes another branch.'
      : `${count(offlineFlows.length, 'flow takes', 'flows take')} the offline branch: ${flows}.`,
  ];
};

/** Who and what is affected at this moment, before support is made unavailable. */
export const AffectedList = ({ botId }: { readonly botId: BotId }) => {
  const affected = useQuery(trpc.support.affected.queryOptions({ botId }, { staleTime: 0, refetchInterval: 4000 }));
  return (
    <div className={classes.affected}>
      <Text fz={13} fw={500}>
        Affected now
      </Text>
      <ul className={classes.lines} aria-label="Affected now" aria-busy={affected.data === undefined}>
        {affected.data === undefined ? (
          <li>{affected.error === null ? 'Looking' : 'Cannot be told at the moment.'}</li>
        ) : (
          linesOf(affected.data).map((line) => <li key={line}>{line}</li>)
        )}
      </ul>
    </div>
  );
};
