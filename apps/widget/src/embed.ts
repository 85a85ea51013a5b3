import { mount } from './mount.tsx';

/** The one script tag of a web site: `<script src="https://…/widget.js" data-bot="PUBLIC_ID" async></script>`. */
const tag = document.currentScript;

const start = (script: HTMLScriptElement) => {
  const publicId = script.dataset.bot;
  if (publicId === undefined) {
    console.error('Baton: the script tag needs data-bot="…" with the public id of a bot (Channels shows it).');
    return;
  }
  mount({ origin: new URL(script.src).origin, publicId, mode: 'floating', into: document.body });
};

if (tag instanceof HTMLScriptElement) {
  if (document.body === null) document.addEventListener('DOMContentLoaded', () => start(tag));
  else start(tag);
}
