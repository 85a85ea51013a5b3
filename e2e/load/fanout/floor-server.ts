import { WebSocketServer } from 'ws';
import { frameText } from '../../harness/frame-text.ts';

/**
 * The floor of `fanout`: `ws` alone. What one socket sends as `{"publish": frame}` is made into a frame once and written to every
 * other socket.
 */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const { publish } = JSON.parse(frameText(data));
    if (publish === undefined) return;
    const frame = Buffer.from(JSON.stringify(publish));
    for (const other of server.clients) other.send(frame, { binary: false });
  });
});
server.on('listening', () => {
  const address = server.address();
  console.log(`listening ${typeof address === 'object' && address !== null ? address.port : 0}`);
});
