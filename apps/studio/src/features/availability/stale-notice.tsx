import { Button, Group, Stack, Text } from '@mantine/core';
import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import { formatWeekText } from '@baton/core/availability/week-text';
import classes from './availability.module.css';

interface StaleNoticeProps {
  /** What someone else has saved. */
  readonly theirs: SupportSchedule;
  readonly onSaveMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Two people saved: nothing is overwritten in silence, and nothing typed is lost. */
export const StaleNotice = ({ theirs, onSaveMine, onTakeTheirs }: StaleNoticeProps) => (
  <Stack gap={8} className={classes.notice} role="alert">
    <Text fz={13}>
      Someone else saved these hours meanwhile. Your changes are still here and not saved. Theirs:{' '}
      {formatWeekText(theirs.weekly) || 'no hours'}, {theirs.timeZone}, {theirs.overrides.length} date overrides.
    </Text>
    <Group gap={8}>
      <Button variant="default" onClick={onSaveMine}>
        Save mine over theirs
      </Button>
      <Button variant="subtle" color="gray" onClick={onTakeTheirs}>
        Drop mine, take theirs
      </Button>
    </Group>
  </Stack>
);
