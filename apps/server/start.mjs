// `npm start` has built the server by now (packages/tooling/bootstrap).
process.setSourceMapsEnabled(true);
await import('../../dist/server/main.js');
