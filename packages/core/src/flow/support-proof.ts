/**
 * Proof on the calendar (product.md section 8): which way each support condition of a bot goes at a moment, and where that
 * leads. What depends on the conversation is not guessed: both ways then stay open.
 */
import { asksSupport, judgeBySupport, type SupportMoment } from '../conditions/judge-by-support.ts';
import type { BlockRegistry, BotOutline, Branch } from '../engine/block-definition.ts';
import type { BlockId, FlowId } from '../ids.ts';
import type { BotDocument } from './flow.ts';
import { drawFlow, type DrawnBlock, type DrawnFlow, outlineOf } from './outline.ts';
import { reachedFrom, stepGraphOf } from './step-graph.ts';

/** A block that asks for the support team, and the way that it goes on. */
export interface ProvenBlock {
  readonly blockId: BlockId;
  /** The kind of block: "Jump to". */
  readonly title: string;
  /** The branch as a sentence; several that stay possible are joined by " or ". */
  readonly branch: string;
  /** The outlet that is taken; null for a jump, and while several branches stay possible. */
  readonly outlet: string | null;
  /** Every outlet that may be taken, to be lit on a canvas. */
  readonly outlets: readonly string[];
  /** False where the conversation, too, decides: then several branches stay possible. */
  readonly isCertain: boolean;
}

/** What would run of a flow. */
export interface FlowProof {
  readonly flowId: FlowId;
  readonly name: string;
  readonly blocks: readonly ProvenBlock[];
  /** The blocks that a visitor can come to at this moment, to be lit on a canvas. */
  readonly litBlockIds: readonly BlockId[];
  /** Whether a visitor can come to one of this flow's handovers although support is offline. */
  readonly handoverWhileOffline: boolean;
}

const possibleBranches = (branches: readonly Branch[], moment: SupportMoment): Branch[] => {
  const possible: Branch[] = [];
  for (const branch of branches) {
    const holds = judgeBySupport(branch.when, moment);
    if (holds !== false) possible.push(branch);
    if (holds === true) break;
  }
  return possible;
};

const asksForSupport = (branches: readonly Branch[]): boolean => branches.some(({ when }) => asksSupport(when));

const provenBlock = (
  { block, branches }: { readonly block: DrawnBlock; readonly branches: readonly Branch[] },
  title: string,
  moment: SupportMoment,
): ProvenBlock => {
  const possible = possibleBranches(branches, moment);
  const outlets = possible.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]));
  return {
    blockId: block.block.id,
    title,
    branch: possible.map(({ label }) => label).join(' or '),
    outlet: possible.length === 1 ? (possible[0]?.outlet ?? null) : null,
    outlets,
    isCertain: possible.length === 1,
  };
};

/** Where a block may lead at the moment: along its possible branches, or along all its ways. */
const followingAt = (
  flows: readonly DrawnFlow[],
  { outline, moment }: { readonly outline: BotOutline; readonly moment: SupportMoment },
): ReadonlyMap<BlockId, readonly BlockId[]> => {
  const { following, entriesOfFlow } = stepGraphOf(flows);
  const now = new Map(following);
  for (const { blocks, exits } of flows) {
    for (const [id, { bound }] of blocks) {
      const branches = bound?.branches(outline) ?? [];
      if (branches.length === 0) continue;
      const ways = possibleBranches(branches, moment).flatMap(({ outlet, target }) => {
        if (target !== null)
          return target.blockId === null ? (entriesOfFlow.get(target.flowId) ?? []) : [target.blockId];
        const to = outlet === null ? undefined : exits.get(id)?.get(outlet);
        return to === undefined ? [] : [to];
      });
      now.set(id, ways);
    }
  }
  return now;
};

/** Where visitors come in: the start flow, and every flow that no block leads to, which something else must begin. */
const rootsOf = (document: BotDocument, flows: readonly DrawnFlow[]): BlockId[] => {
  const { entriesOfFlow, following } = stepGraphOf(flows);
  const ledTo = new Set([...following.values()].flat());
  return [...entriesOfFlow].flatMap(([flowId, entries]) =>
    flowId === document.definition.startFlowId ? entries : entries.filter((id) => !ledTo.has(id)),
  );
};

/** The proof of every flow, in the order of the document. Linear in the size of the bot. */
export const supportProof = (document: BotDocument, registry: BlockRegistry, moment: SupportMoment): FlowProof[] => {
  const outline = outlineOf(document);
  const flows = document.flows.map((flow) => drawFlow(flow, registry));
  const lit = reachedFrom(rootsOf(document, flows), followingAt(flows, { outline, moment }));
  return flows.map(({ flow, blocks }) => {
    const all = [...blocks.values()];
    const litBlocks = all.filter(({ block }) => lit.has(block.id));
    return {
      flowId: flow.id,
      name: flow.name,
      blocks: all.flatMap((block) => {
        const branches = block.bound?.branches(outline) ?? [];
        const title = registry.get(block.block.type)?.title ?? block.block.type;
        return asksForSupport(branches) ? [provenBlock({ block, branches }, title, moment)] : [];
      }),
      litBlockIds: litBlocks.map(({ block }) => block.id),
      handoverWhileOffline: !moment.isSupportOnline && litBlocks.some(({ waitsFor }) => waitsFor === 'people'),
    };
  });
};

/** The flows in which some support condition would go another way if support went offline now. None while it is offline. */
export const flowsTurnedByOffline = (
  document: BotDocument,
  registry: BlockRegistry,
  moment: SupportMoment,
): { readonly flowId: FlowId; readonly name: string }[] => {
  if (!moment.isSupportOnline) return [];
  const outline = outlineOf(document);
  const offline = { ...moment, isSupportOnline: false };
  const turns = ({ bound }: DrawnBlock): boolean => {
    const branches = bound?.branches(outline) ?? [];
    if (!asksForSupport(branches)) return false;
    const [now, then] = [possibleBranches(branches, moment), possibleBranches(branches, offline)];
    return now.length !== then.length || now.some((branch, index) => branch !== then[index]);
  };
  return document.flows
    .map((flow) => drawFlow(flow, registry))
    .filter(({ blocks }) => [...blocks.values()].some(turns))
    .map(({ flow: { id, name } }) => ({ flowId: id, name }));
};
