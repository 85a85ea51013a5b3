import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { builtFolder } from '../dist-folder.ts';
import { RefusedError } from '../plugins/refusal-answer.ts';

interface PageOptions {
  /** The bot of the demo shop page, or null where there is no demo. */
  readonly demoPublicId: string | null;
}

/** Files of the visitor's side, by address; nothing else of these folders is served. */
const files: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/widget.js': { file: path.join(builtFolder.widget, 'baton-widget.js'), type: 'text/javascript; charset=utf-8' },
  '/chat.js': { file: path.join(builtFolder.widget, 'baton-chat.js'), type: 'text/javascript; charset=utf-8' },
  '/pages/chat.css': { file: path.join(builtFolder.pages, 'chat.css'), type: 'text/css; charset=utf-8' },
  '/pages/demo.css': { file: path.join(builtFolder.pages, 'demo.css'), type: 'text/css; charset=utf-8' },
};

const readOr404 = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch {
    throw new RefusedError({ code: 'not_found' });
  }
};

/** The hosted chat is the one page that another site may put into a frame. */
const allowFraming = (reply: FastifyReply): void => {
  const policy = String(reply.getHeader('content-security-policy') ?? '');
  reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
  reply.removeHeader('x-frame-options');
};

/** The widget's script, the hosted chat `/chat/{publicId}`, and the demo shop `/demo`. */
export const pageRoutes = async (app: FastifyInstance, { demoPublicId }: PageOptions): Promise<void> => {
  for (const [address, { file, type }] of Object.entries(files)) {
    app.get(address, async (_request, reply) =>
      reply
        .type(type)
        .header('cache-control', 'public, max-age=300')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(await readOr404(file)),
    );
  }
  app.get('/chat/:publicId', async (_request, reply) => {
    allowFraming(reply);
    const page = await readOr404(path.join(builtFolder.pages, 'chat.html'));
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
  app.get('/demo', async (_request, reply) => {
    if (demoPublicId === null) throw new RefusedError({ code: 'not_found' });
    const page = await readOr404(path.join(builtFolder.pages, 'demo.html'));
    const filled = page.toString().replaceAll('%PUBLIC_ID%', demoPublicId);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(filled);
  });
};
