import { MousePointerClick } from 'lucide-react';
import { AddItem } from '../kit/add-item.tsx';
import { AnswerFields, QuestionField, SavedNote } from '../kit/ask-fields.tsx';
import { CardText, OutletRow, Rows } from '../kit/card.tsx';
import { defineEditor, type CardProps, type FormProps } from '../kit/define-editor.tsx';
import { useEditorBot } from '../kit/editor-bot.tsx';
import classes from '../kit/form.module.css';
import { ItemActions } from '../kit/item-actions.tsx';
import { LocalizedStringField } from '../kit/localized-fields.tsx';
import { wordingIn } from '../kit/wording-in.ts';
import { buttonsConfigSchema, type ButtonsConfig } from './config.ts';

const ButtonsCard = ({ config, outlets }: CardProps<ButtonsConfig>) => {
  const { definition, language } = useEditorBot();
  const titles = new Map(
    config.buttons.map(({ id, title }) => [id, wordingIn(title, language, definition).wording ?? '']),
  );
  return (
    <>
      <CardText text={config.question} empty="Write the question" />
      <SavedNote saveTo={config.saveTo} />
      <Rows>
        {outlets.map((outlet) => (
          <OutletRow key={outlet.id} outlet={outlet} look={titles.has(outlet.id) ? 'button' : 'label'}>
            {titles.has(outlet.id) ? titles.get(outlet.id) || 'No title' : outlet.label}
          </OutletRow>
        ))}
      </Rows>
    </>
  );
};

const ButtonList = ({ config, onChange }: FormProps<ButtonsConfig>) => {
  const { newId } = useEditorBot();
  const change = (buttons: ButtonsConfig['buttons']): void => onChange({ ...config, buttons });
  return (
    <fieldset style={{ all: 'unset' }} className={classes.items}>
      <legend className={classes.label}>Buttons</legend>
      <div className={classes.items}>
        {config.buttons.map((button, index) => (
          <div key={button.id} className={classes.line}>
            <div className={classes.grow}>
              <LocalizedStringField
                label={`Title of button ${index + 1}`}
                isLabelHidden
                value={button.title}
                onChange={(title) => change(config.buttons.with(index, { ...button, title }))}
              />
            </div>
            <ItemActions
              items={config.buttons}
              index={index}
              name={`button ${index + 1}`}
              isRemovable={config.buttons.length > 1}
              onChange={change}
            />
          </div>
        ))}
        <AddItem
          label="Add button"
          count={config.buttons.length}
          onAdd={() => change([...config.buttons, { id: newId('choice'), title: {} }])}
        />
      </div>
    </fieldset>
  );
};

export const buttonsEditor = defineEditor({
  type: 'buttons',
  icon: MousePointerClick,
  config: buttonsConfigSchema,
  Card: ButtonsCard,
  Form: ({ config, onChange }) => (
    <>
      <QuestionField config={config} onChange={onChange} />
      <ButtonList config={config} onChange={onChange} />
      <AnswerFields config={config} onChange={onChange} />
    </>
  ),
});
