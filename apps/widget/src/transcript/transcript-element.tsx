import { render } from 'preact';
import { Transcript } from './transcript.tsx';
import styles from './transcript.css?inline';
import { emptyTranscript } from './transcript-view.ts';
import type { TranscriptEvents, TranscriptView } from './transcript-view.ts';

/**
 * `<baton-transcript>`: set `view`, listen for `baton-choose` and `baton-send-again` (decisions.md, Engineering). It has a shadow
 * root of its own and reads colours from the `--baton-*` variables around it.
 */
export class TranscriptElement extends HTMLElement {
  #view: TranscriptView = emptyTranscript;
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #frame = document.createElement('div');

  get view(): TranscriptView {
    return this.#view;
  }

  set view(view: TranscriptView) {
    this.#view = view;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    if (this.#frame.parentNode === null) {
      const style = document.createElement('style');
      style.textContent = styles;
      this.#frame.className = 'host';
      this.#root.append(style, this.#frame);
    }
    this.#draw();
  }

  #tell<Name extends keyof TranscriptEvents>(name: Name, detail: TranscriptEvents[Name]) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #draw() {
    render(
      <Transcript
        view={this.#view}
        onChoose={(choiceId, title) => this.#tell('baton-choose', { choiceId, title })}
        onSendAgain={(clientId) => this.#tell('baton-send-again', { clientId })}
      />,
      this.#frame,
    );
  }
}

/** Makes the element known to the page; a second call, or a second script, changes nothing. */
export const defineTranscript = (): void => {
  if (customElements.get('baton-transcript') === undefined)
    customElements.define('baton-transcript', TranscriptElement);
};
