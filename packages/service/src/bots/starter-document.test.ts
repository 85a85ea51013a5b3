import { blockRegistry } from '@baton/blocks/registry';
import { botDocumentSchema } from '@baton/core/flow/flow';
import { validateDocument } from '@baton/core/flow/validate';
import { expect, it } from 'vitest';
import { countingIds } from '../setup/testing/counting-ids.ts';
import { starterDocument } from './starter-document.ts';

it('can be published as it is, without a warning', () => {
  const document = starterDocument(countingIds());
  expect(botDocumentSchema.parse(document)).toEqual(document);
  expect(validateDocument(document, blockRegistry)).toEqual([]);
});
