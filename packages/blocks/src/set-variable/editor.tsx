import { Select, Textarea } from '@mantine/core';
import { Variable } from 'lucide-react';
import { OutletRows, PlainRow, Rows, VariableName } from '../kit/card.tsx';
import { defineEditor, type CardProps, type FormProps } from '../kit/define-editor.tsx';
import { TemplateField } from '../kit/template-field.tsx';
import { VariableSelect } from '../kit/variable-select.tsx';
import { setVariableConfigSchema, type SetVariableConfig } from './config.ts';

type Source = SetVariableConfig['source'];

const kindNames: Record<Source['kind'], string> = {
  template: 'A text',
  expression: 'What an expression gives',
  clear: 'Nothing: empty it',
};

const emptySources: Record<Source['kind'], Source> = {
  template: { kind: 'template', template: '' },
  expression: { kind: 'expression', expression: '' },
  clear: { kind: 'clear' },
};

const sourceWords = (source: Source): string => {
  switch (source.kind) {
    case 'template':
      return source.template === '' ? 'an empty text' : `“${source.template}”`;
    case 'expression':
      return source.expression;
    case 'clear':
      return 'nothing';
  }
};

const SetVariableCard = ({ config, outlets }: CardProps<SetVariableConfig>) => (
  <>
    <Rows>
      <PlainRow>
        {config.variable === '' ? (
          'Choose a variable'
        ) : (
          <>
            Set <VariableName path={config.variable} /> to {sourceWords(config.source)}
          </>
        )}
      </PlainRow>
    </Rows>
    <OutletRows outlets={outlets} />
  </>
);

const SourceField = ({ config, onChange }: FormProps<SetVariableConfig>) => {
  const { source } = config;
  switch (source.kind) {
    case 'template':
      return (
        <TemplateField
          label="Text"
          maxLength={4096}
          value={source.template}
          onChange={(template) => onChange({ ...config, source: { kind: 'template', template } })}
        />
      );
    case 'expression':
      return (
        <Textarea
          label="Expression"
          description="CEL, such as orderTotal * 2"
          size="sm"
          autosize
          minRows={2}
          maxLength={2000}
          value={source.expression}
          onChange={(event) =>
            onChange({ ...config, source: { kind: 'expression', expression: event.currentTarget.value } })
          }
        />
      );
    case 'clear':
      return null;
  }
};

const SetVariableForm = ({ config, onChange }: FormProps<SetVariableConfig>) => (
  <>
    <VariableSelect
      label="Variable"
      isTarget
      value={config.variable}
      onChange={(variable) => onChange({ ...config, variable: variable ?? '' })}
    />
    <Select
      label="Set it to"
      size="sm"
      allowDeselect={false}
      value={config.source.kind}
      data={Object.entries(kindNames).map(([value, label]) => ({ value, label }))}
      onChange={(chosen) => {
        const source = Object.values(emptySources).find(({ kind }) => kind === chosen);
        if (source !== undefined && source.kind !== config.source.kind) onChange({ ...config, source });
      }}
    />
    <SourceField config={config} onChange={onChange} />
  </>
);

export const setVariableEditor = defineEditor({
  type: 'set-variable',
  icon: Variable,
  config: setVariableConfigSchema,
  Card: SetVariableCard,
  Form: SetVariableForm,
});
