import { render } from 'preact';
import { createChatClient } from './chat-client.ts';
import { App } from './components/app.tsx';
import styles from './components/widget.css?inline';
import { defineTranscript } from './transcript/transcript-element.tsx';
import { visitorApiAt } from './transport/visitor-api.ts';
import { browserTexts, visitorStoreOf } from './transport/visitor-store.ts';

export interface MountOptions {
  /** Where Baton runs, such as `https://chat.example.com`. */
  readonly origin: string;
  readonly publicId: string;
  readonly mode: 'floating' | 'page';
  readonly into: HTMLElement;
}

/** The element that carries the widget takes nothing from the page around it, however the page styles everything. */
const shelter = (into: HTMLElement): ShadowRoot => {
  const host = document.createElement('div');
  host.dataset.baton = 'widget';
  host.style.setProperty('all', 'initial', 'important');
  into.append(host);
  return host.attachShadow({ mode: 'open' });
};

/** The reader's first language; English where a browser names one that is no language tag, such as `en-US@posix`. */
const readerLocale = (): string => {
  const wanted = navigator.languages[0] ?? navigator.language;
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? 'en';
  } catch {
    return 'en';
  }
};

const wakeOnReturn = (wake: () => void) => {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
  addEventListener('pageshow', wake);
  addEventListener('online', wake);
};

/** Puts the visitor's chat on a page. A conversation begins when it is first opened, never by loading the page (decisions.md). */
export const mount = ({ origin, publicId, mode, into }: MountOptions): void => {
  defineTranscript();
  const locale = readerLocale();
  const client = createChatClient({
    api: visitorApiAt(origin),
    store: visitorStoreOf(publicId, browserTexts()),
    publicId,
    liveUrl: `${origin.replace(/^http/u, 'ws')}/api/v1/live`,
    locale,
    page: location.href.slice(0, 2048),
  });
  const root = shelter(into);
  const style = document.createElement('style');
  style.textContent = styles;
  const frame = document.createElement('div');
  root.append(style, frame);
  render(<App client={client} locale={locale} mode={mode} />, frame);
  wakeOnReturn(client.wake);
  if (mode === 'page') client.open();
  else void client.resume();
};
