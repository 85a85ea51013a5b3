import type { Problem } from '@baton/core/engine/block-definition';
import type { BotDocument } from '@baton/core/flow/flow';
import { publish } from '@baton/core/flow/publish';
import { validateDocument } from '@baton/core/flow/validate';
import type { BotId } from '@baton/core/ids';
import { problemOfExpression } from '@baton/expression/evaluate';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { trpc } from '../../../lib/trpc.ts';
import { boundRegistry } from '../bound-blocks.ts';
import { useCanvasStore } from '../canvas/canvas-store.ts';
import { useDraft } from '../draft-context.tsx';

/** Everything that is wrong with the draft, by the very rules by which publishing decides. */
const problemsOf = (document: BotDocument, isLiveChatEnabled: boolean): readonly Problem[] => {
  const published = publish(document, boundRegistry, { isLiveChatEnabled, problemOfExpression });
  return published.ok ? validateDocument(document, boundRegistry, { problemOfExpression }) : published.error.problems;
};

const restMs = 250;

/** Validates when the hands rest, and tells the canvas. */
export const useProblems = (botId: BotId): readonly Problem[] => {
  const canvas = useCanvasStore();
  const [document] = useDebouncedValue(
    useDraft((draft) => draft.document),
    restMs,
  );
  const settings = useQuery(trpc.bot.get.queryOptions({ botId })).data?.settings;
  const isLiveChatEnabled = settings?.isLiveChatEnabled ?? true;
  const problems = useMemo(() => problemsOf(document, isLiveChatEnabled), [document, isLiveChatEnabled]);
  useEffect(() => canvas.getState().setProblems(problems), [canvas, problems]);
  return problems;
};
