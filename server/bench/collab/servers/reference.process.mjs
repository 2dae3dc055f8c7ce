// @y/websocket-server as its own program runs it, in memory.
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder] = process.argv.slice(2);
const { WebSocketServer } = createRequire(path.join(folder, 'package.json'))('ws');
const { setupWSConnection } = await import(pathToFileURL(path.join(folder, 'node_modules/@y/websocket-server/src/utils.js')).href);

const server = http.createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket, request) => {
  socket.on('error', () => socket.terminate());
  setupWSConnection(socket, request);
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
