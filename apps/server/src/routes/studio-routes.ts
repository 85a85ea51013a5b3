import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { builtFolder } from '../dist-folder.ts';
import { sendRefusal } from '../plugins/error-answers.ts';

const isPage = (method: string, url: string): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !/^\/(?:api|trpc|f|assets|pages)(?:\/|$)|\.[a-z0-9]{2,5}(?:$|\?)/u.test(url);

/**
 * The studio: files whose names hold a hash of their content may be kept for ever, its one page never; every other address
 * that is a page's is the studio's own to show.
 */
export const studioRoutes = async (app: FastifyInstance): Promise<void> => {
  const isBuilt = existsSync(builtFolder.studio);
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: builtFolder.studio,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, file) => {
        const isHashed = file.includes('/assets/');
        response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (isBuilt && isPage(request.method, request.url)) return reply.sendFile('index.html');
    return sendRefusal(reply, { code: 'not_found' });
  });
};
