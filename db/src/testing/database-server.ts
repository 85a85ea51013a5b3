import { testServer } from './test-server.ts';

/**
 * Vitest's set-up of the db project: keeps the test server running from the first file to the last.
 * @public
 */
export async function setup(): Promise<void> {
  await testServer();
}
