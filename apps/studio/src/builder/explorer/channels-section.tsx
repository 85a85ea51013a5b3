import { Button, Group, Stack } from '@mantine/core';
import { ExternalLink } from 'lucide-react';
import { CopyField } from '../../components/copy-field.tsx';
import type { ApiOutputs } from '../../lib/trpc.ts';
import classes from './explorer.module.css';

/** Where visitors reach the bot: its hosted page and the widget on any web site. */
export const ChannelsSection = ({ bot }: { readonly bot: ApiOutputs['bot']['get'] }) => {
  const hosted = `${window.location.origin}/chat/${bot.publicId}`;
  const script = `<script src="${window.location.origin}/widget.js" data-bot="${bot.publicId}" async></script>`;
  return (
    <Stack gap={12} px={6}>
      {bot.liveVersion === null ? (
        <div className={classes.note}>Visitors get an answer once the bot is published.</div>
      ) : null}
      <CopyField label="Hosted chat page" value={hosted} />
      <CopyField label="Widget: paste into your pages, before </body>" value={script} />
      <Group gap={8}>
        <Button
          component="a"
          href={hosted}
          target="_blank"
          rel="noopener"
          size="compact-sm"
          variant="default"
          rightSection={<ExternalLink size={14} aria-hidden />}
        >
          Open the chat page
        </Button>
        <Button
          component="a"
          href={`/demo?bot=${bot.publicId}`}
          target="_blank"
          rel="noopener"
          size="compact-sm"
          variant="default"
          rightSection={<ExternalLink size={14} aria-hidden />}
        >
          Open the demo shop
        </Button>
      </Group>
    </Stack>
  );
};
