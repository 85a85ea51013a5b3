import { blockEditors } from '@baton/blocks/editors';
import type { BotDefinition, BotDocument } from '@baton/core/flow/flow';
import type { ReactNode } from 'react';
import { blockNamer, boundOf } from '../bound-blocks.ts';
import { findRow, type DraftRow } from '../draft-row.ts';
import classes from './conflict.module.css';

/** What a row is, in words. */
export const rowTitle = (key: string, mine: BotDocument, theirs: BotDocument): string => {
  const [document, row] = findRow(mine, key) === null ? [theirs, findRow(theirs, key)] : [mine, findRow(mine, key)];
  const nameOf = blockNamer(document);
  switch (row?.kind) {
    case 'definition':
      return 'Settings, variables and texts of the bot';
    case 'flow':
      return `Flow ${row.flow.name}`;
    case 'block':
      return `${nameOf(row.block)} (${row.flow.name})`;
    case 'connection': {
      const source = row.flow.blocks.find(({ id }) => id === row.connection.from.blockId);
      return `Connection from ${source === undefined ? 'a block' : nameOf(source)} (${row.flow.name})`;
    }
    case undefined:
      return 'A part that both sides deleted';
  }
};

const definitionNames: Record<keyof BotDefinition, string> = {
  languages: 'Languages',
  defaultLanguage: 'Default language',
  startFlowId: 'Start flow',
  defaultAnswer: 'Default answer',
  variables: 'Variables',
};

const definitionText = (document: BotDocument, definition: BotDefinition): Record<keyof BotDefinition, string> => ({
  languages: definition.languages.join(', '),
  defaultLanguage: definition.defaultLanguage,
  startFlowId: document.flows.find(({ id }) => id === definition.startFlowId)?.name ?? 'not there',
  defaultAnswer: Object.entries(definition.defaultAnswer)
    .map(
      ([language, template]) =>
        `${language}: ${template
          .flat()
          .map((span) => ('text' in span ? span.text : `{{${span.variable}}}`))
          .join('')}`,
    )
    .join(' / '),
  variables: definition.variables.map(({ name, type }) => `${name} (${type})`).join(', ') || 'none',
});

const isDefinitionKey = (key: string): key is keyof BotDefinition => key in definitionNames;

const DefinitionSide = ({ document, other }: { readonly document: BotDocument; readonly other: BotDocument }) => {
  const [own, others] = [definitionText(document, document.definition), definitionText(other, other.definition)];
  const differing = Object.keys(definitionNames)
    .filter(isDefinitionKey)
    .filter((key) => own[key] !== others[key]);
  return (
    <dl className={classes.facts}>
      {differing.map((key) => (
        <div key={key}>
          <dt>{definitionNames[key]}</dt>
          <dd>{own[key]}</dd>
        </div>
      ))}
    </dl>
  );
};

const BlockSide = ({ row, other }: { readonly row: DraftRow & { kind: 'block' }; readonly other: DraftRow | null }) => {
  const { block } = row;
  const Card = blockEditors.get(block.type)?.Card;
  const isMoved =
    other?.kind === 'block' &&
    (other.block.position.x !== block.position.x || other.block.position.y !== block.position.y);
  return (
    <>
      {Card === undefined ? null : <Card config={block.config} outlets={boundOf(block)?.outlets ?? []} />}
      {isMoved ? (
        <p className={classes.note}>
          At {Math.round(block.position.x)}, {Math.round(block.position.y)} on the canvas
        </p>
      ) : null}
    </>
  );
};

interface RowSideProps {
  readonly rowKey: string;
  readonly document: BotDocument;
  readonly other: BotDocument;
}

/** One side of a row in conflict, as it would be. */
export const RowSide = ({ rowKey, document, other }: RowSideProps): ReactNode => {
  const row = findRow(document, rowKey);
  switch (row?.kind) {
    case 'definition':
      return <DefinitionSide document={document} other={other} />;
    case 'flow':
      return <p className={classes.note}>{row.flow.name}</p>;
    case 'block':
      return <BlockSide row={row} other={findRow(other, rowKey)} />;
    case 'connection': {
      const target = row.flow.blocks.find(({ id }) => id === row.connection.to);
      return <p className={classes.note}>Leads to {target === undefined ? 'nothing' : blockNamer(document)(target)}</p>;
    }
    case undefined:
      return <p className={classes.note}>Deleted</p>;
  }
};
