import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { dialogNames } from './dialog-names.ts';

/** Asks before unsaved changes are left behind, by a link, by the back button or by closing the tab. */
export const LeaveGuard = ({ isDirty }: { readonly isDirty: boolean }) => {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  const isBlocked = blocker.status === 'blocked';
  return (
    <Modal opened={isBlocked} onClose={() => blocker.reset?.()} title="Unsaved changes" size="sm" {...dialogNames}>
      <Text fz={13}>The support hours that you changed are not saved. They are lost if you leave.</Text>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          Leave without saving
        </Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          Stay
        </Button>
      </Group>
    </Modal>
  );
};
