import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { RefusedError } from './refusal-answer.ts';

const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u;

type Heads = { readonly origin?: string | undefined; readonly host?: string | undefined };

/**
 * The Origin that this request must carry to act on a cookie: the one of PUBLIC_URL, exactly; without PUBLIC_URL the
 * loopback name under which the page was opened. A name that an attacker points at 127.0.0.1 is no loopback name.
 */
export const ownOrigin = (config: Pick<Config, 'isPublic' | 'publicUrl'>, host: string | undefined): string =>
  !config.isPublic && host !== undefined && loopbackHost.test(host) ? `http://${host}` : config.publicUrl;

export const isOwnOrigin = (config: Pick<Config, 'isPublic' | 'publicUrl'>, heads: Heads): boolean =>
  heads.origin !== undefined && heads.origin === ownOrigin(config, heads.host);

/**
 * Refuses whatever changes something for the studio and does not come from a page of ours (reliability.md, B52): browsers
 * send Origin with every such request, so that its absence is refused too.
 */
export const refuseForeignOrigin =
  (config: Pick<Config, 'isPublic' | 'publicUrl'>) =>
  async (request: FastifyRequest): Promise<void> => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (!isOwnOrigin(config, request.headers)) throw new RefusedError({ code: 'forbidden' });
  };
