import { start } from './start-up/start.ts';

await start();
