import { mount } from './mount.tsx';

/** The hosted page of a bot, `/chat/{publicId}`: the same chat, filling the page. */
const publicId = decodeURIComponent(location.pathname.split('/')[2] ?? '');

mount({ origin: location.origin, publicId, mode: 'page', into: document.querySelector('main') ?? document.body });
