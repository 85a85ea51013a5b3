import { buttonsConfigSchema } from '@baton/blocks/buttons/config';
import type { BotDocument } from '@baton/core/flow/flow';
import { Link } from '@tanstack/react-router';
import { useDraft } from '../../features/flow-editor/draft-context.tsx';
import type { ApiOutputs } from '../../lib/trpc.ts';
import classes from './explorer.module.css';

const listsOf = ({ flows, definition }: BotDocument) =>
  flows.flatMap((flow) =>
    flow.blocks.flatMap((block) => {
      const parsed = block.type === 'buttons' ? buttonsConfigSchema.safeParse(block.config) : null;
      if (parsed?.success !== true) return [];
      const titles = parsed.data.buttons.map((button) => button.title[definition.defaultLanguage] ?? '');
      return [
        { blockId: block.id, flowId: flow.id, flowName: flow.name, titles: titles.filter((title) => title !== '') },
      ];
    }),
  );

/** The lists that visitors choose from, each with the flow that asks, and the replies that agents open with. */
export const ListsSection = ({ bot }: { readonly bot: ApiOutputs['bot']['get'] }) => {
  const document = useDraft((draft) => draft.document);
  const lists = listsOf(document);
  const { botId, settings } = bot;
  return (
    <>
      <div className={classes.group}>Lists</div>
      {lists.length === 0 ? (
        <div className={classes.note}>No block offers a list yet. Add a Buttons block to ask with choices.</div>
      ) : null}
      <ul className={classes.list}>
        {lists.map((list) => (
          <li key={list.blockId} className={classes.row}>
            <Link
              className={classes.label}
              to="/bots/$botId/flows/{-$flowId}"
              params={{ botId, flowId: list.flowId }}
              title={`${list.titles.join(', ')} (${list.flowName})`}
            >
              {list.titles.length === 0 ? 'Buttons without titles' : list.titles.join(', ')}
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes.group}>Replies</div>
      <div className={classes.note}>
        {settings.startMessage === null
          ? 'An agent starts without a message of the bot.'
          : `When an agent starts: “${settings.startMessage}”`}{' '}
        <Link to="/bots/$botId/settings/$tab" params={{ botId, tab: 'handover' }}>
          Change the start message
        </Link>
      </div>
    </>
  );
};
