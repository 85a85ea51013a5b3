import type { ConversationPage } from '@baton/core/live/visitor-api';

interface ChoicesProps {
  readonly awaiting: ConversationPage['awaiting'];
  onChoose(choiceId: string, title: string): void;
}

/** The buttons of the question that is open now; an answered question keeps none. */
export const Choices = ({ awaiting, onChoose }: ChoicesProps) =>
  awaiting?.kind === 'choices' ? (
    <div class="choices" role="group">
      {awaiting.choices.map((choice) => (
        <button type="button" key={choice.id} class="choice" onClick={() => onChoose(choice.id, choice.title)}>
          {choice.title}
        </button>
      ))}
    </div>
  ) : null;
