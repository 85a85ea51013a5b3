import { MantineProvider } from '@mantine/core';
import { botSettingsSchema } from '@baton/core/bot/bot-settings';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ResolveForm } from './resolve-form.tsx';
import type { ResolveCommand } from './resolution.ts';

const topicId = 'top_01jc5v5t3rf3sae5n3m1x0000a';
const outcomeId = 'otc_01jc5v5t3rf3sae5n3m1x0000a';
const flowId = 'flw_01jc5v5t3rf3sae5n3m1x0000a';
const settings = botSettingsSchema.parse({
  topics: [{ id: topicId, name: 'Delivery' }],
  outcomes: [{ id: outcomeId, name: 'Solved' }],
});

afterEach(cleanup);

// happy-dom has no fonts to wait for; a text area that grows listens to them.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

const show = () => {
  const resolved: ResolveCommand[] = [];
  const { container } = render(
    <MantineProvider env="test">
      <ResolveForm
        settings={settings}
        flows={[{ flowId, name: 'Farewell' }]}
        isBusy={false}
        onResolve={(command) => resolved.push(command)}
        onCancel={() => undefined}
      />
    </MantineProvider>,
  );
  const form = container.querySelector('form');
  if (form === null) throw new Error('The form is not there.');
  return { resolved, form };
};

const choose = async (label: RegExp, option: string) => {
  await userEvent.click(screen.getByRole('combobox', { name: label }));
  await userEvent.click(await screen.findByText(option));
};

describe('the Resolve modal', () => {
  it('[001-12] cannot be confirmed before topic and outcome are chosen, not by Enter either', async () => {
    const { resolved, form } = show();
    const button = screen.getByRole('button', { name: 'Resolve' });
    expect(button).toHaveProperty('disabled', true);
    fireEvent.submit(form);
    await choose(/Topic/u, 'Delivery');
    fireEvent.submit(form);
    expect(resolved).toEqual([]);
    await choose(/Outcome/u, 'Solved');
    expect(button).toHaveProperty('disabled', false);
    fireEvent.submit(form);
    expect(resolved).toEqual([{ type: 'resolve', topicId, outcomeId, tags: [], wrapUp: { kind: 'nothing' } }]);
  });

  it('[000-31] asks for the words of a custom message', async () => {
    const { resolved, form } = show();
    await choose(/Topic/u, 'Delivery');
    await choose(/Outcome/u, 'Solved');
    await userEvent.click(screen.getByLabelText('Send a custom message'));
    fireEvent.submit(form);
    expect(resolved).toEqual([]);
    await userEvent.type(screen.getByLabelText(/Message/u), 'Goodbye');
    fireEvent.submit(form);
    expect(resolved[0]?.wrapUp).toEqual({ kind: 'custom-message', text: 'Goodbye' });
  });

  it('[000-32] offers the flows that the conversation can go on with', async () => {
    const { resolved, form } = show();
    await choose(/Topic/u, 'Delivery');
    await choose(/Outcome/u, 'Solved');
    await userEvent.click(screen.getByLabelText('Send a different flow'));
    fireEvent.submit(form);
    expect(resolved).toEqual([]);
    await choose(/Flow/u, 'Farewell');
    fireEvent.submit(form);
    expect(resolved[0]?.wrapUp).toEqual({ kind: 'flow', flowId });
  });

  it('[000-29] says why the default interaction cannot be chosen', () => {
    show();
    expect(screen.getByLabelText('Send the default interaction')).toHaveProperty('disabled', true);
    expect(screen.getByText(/This bot has none/u)).toBeDefined();
  });
});
