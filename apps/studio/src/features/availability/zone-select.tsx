import { Group, Select, Text } from '@mantine/core';
import { useNow } from '../../lib/use-now.ts';
import { dayAndTimeIn, differAt, ownZone, zoneCity } from './zone-time.ts';

interface ZoneSelectProps {
  readonly timeZone: string;
  readonly onChange: (timeZone: string) => void;
}

const zones = Intl.supportedValuesOf('timeZone');
const own = ownZone();

/** The zone in which all hours of a bot are meant, and what clocks show there and here. */
export const ZoneSelect = ({ timeZone, onChange }: ZoneSelectProps) => {
  const now = useNow();
  return (
    <Group align="end" gap={16}>
      <Select
        label="Time zone"
        searchable
        allowDeselect={false}
        w={280}
        data={zones.includes(timeZone) ? zones : [timeZone, ...zones]}
        value={timeZone}
        nothingFoundMessage="No such zone. Search for a continent or a city."
        onChange={(zone) => (zone === null ? undefined : onChange(zone))}
      />
      <Text fz={13} pb={6} c="dimmed">
        Now {dayAndTimeIn(now, timeZone)} in {zoneCity(timeZone)}
        {differAt(now, timeZone, own) ? `, ${dayAndTimeIn(now, own)} for you in ${zoneCity(own)}` : ''}
      </Text>
    </Group>
  );
};
