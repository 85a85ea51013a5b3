const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'PostgreSQL',
  'MPL-2.0',
]);

/** Packages that ship under another licence, each with why it may. */
export const licenceExceptions: readonly { name: RegExp; reason: string }[] = [
  { name: /^@img\/sharp-libvips-/, reason: 'LGPL, loaded as a dynamic library' },
  {
    name: /^(?:glob|lru-cache|minimatch|minipass|path-scurry)$/,
    reason: 'Blue Oak 1.0.0, as free as MIT; comes with @fastify/static',
  },
  { name: /^isbot$/, reason: 'Unlicense (public domain); the half of the router for servers, not in what is built' },
];

/** Whether an SPDX expression leaves a choice that is allowed: one side of an OR is enough, an AND needs both. */
export function isLicenceAllowed(expression: string | null): boolean {
  if (expression === null) return false;
  const bare = expression.replaceAll(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));
}
