import type { BotDocument, VariableDeclaration } from '@baton/core/flow/flow';
import type { NewId } from '@baton/core/ids';
import { words } from './card.ts';
import { sketchFlow } from './flow-sketch.ts';
import { leaveDetailsSketch } from './leave-details-flow.ts';
import { quickQuestionSketch } from './quick-question-flow.ts';
import { welcomeSketch } from './welcome-flow.ts';

/** The flow that asks a visitor how it was, once a person is done: the demo bot's default interaction. */
export const quickQuestionName = 'Quick question';

const variableNames = ['wish', 'orderNumber', 'concern', 'wasHelped'];

const declareText = (newId: NewId, name: string): VariableDeclaration => ({
  id: newId('variable'),
  name,
  type: 'text',
  scope: 'conversation',
  initial: null,
});

/** The demo bot: a shop's assistant in English and French that publishes without a problem. `newId` makes every id of it. */
export const shopAssistant = (newId: NewId): BotDocument => {
  const welcome = { id: newId('flow'), name: 'Welcome' };
  const leaveDetails = { id: newId('flow'), name: 'Leave your details' };
  const quickQuestion = { id: newId('flow'), name: quickQuestionName };
  return {
    schemaVersion: 1,
    definition: {
      languages: ['en', 'fr'],
      defaultLanguage: 'en',
      startFlowId: welcome.id,
      defaultAnswer: words([
        'Sorry, I did not understand this. Our team can read your message.',
        'Désolé, je n’ai pas compris. Notre équipe peut lire votre message.',
      ]),
      variables: variableNames.map((name) => declareText(newId, name)),
    },
    flows: [
      sketchFlow(newId, welcome, welcomeSketch(leaveDetails.id)),
      sketchFlow(newId, leaveDetails, leaveDetailsSketch),
      sketchFlow(newId, quickQuestion, quickQuestionSketch),
    ],
  };
};
