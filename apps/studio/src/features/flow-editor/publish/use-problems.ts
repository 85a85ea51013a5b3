import type { Problem } from '@baton/core/engine/block-definition';
import type { BotDocument } from '@baton/core/flow/flow';
import { publish } from '@baton/core/flow/publish';
import { validateDocument } from '@baton/core/flow/validate';
import type { BotId } from '@baton/core/ids';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { trpc } from '../../../lib/trpc.ts';
import { boundRegistry } from '../bound-blocks.ts';
import { useCanvasStore } from '../canvas/canvas-store.ts';
import { useDraft } from '../draft-context.tsx';

/** Everything that is wrong with the draft, by the very rules by which publishing decides. */
const problemsOf = (document: BotDocument, isLiveChatEnabled: boolean): readonly Problem[] => {
  const published = publish(document, boundRegistry, { isLiveChatEnabled });
  return published.ok ? validateDocument(document, boundRegistry) : published.error.problems;
};

/** Validates behind the typing, and tells the canvas. */
export const useProblems = (botId: BotId): readonly Problem[] => {
  const canvas = useCanvasStore();
  const document = useDeferredValue(useDraft((draft) => draft.document));
  const settings = useQuery(trpc.bot.get.queryOptions({ botId })).data?.settings;
  const isLiveChatEnabled = settings?.isLiveChatEnabled ?? true;
  const problems = useMemo(() => problemsOf(document, isLiveChatEnabled), [document, isLiveChatEnabled]);
  useEffect(() => canvas.getState().setProblems(problems), [canvas, problems]);
  return problems;
};
