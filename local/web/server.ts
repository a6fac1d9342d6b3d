// Listens on this machine's own address only, at the given port or a free one.
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  port: number;
  address: string;
  close(): Promise<void>;
}

/** The port is another program's. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is taken.`);
  }
}

/** `port` 0 chooses a free one. @throws PortTaken */
export const listen = async (app: Hono, port: number): Promise<Listening> => {
  const server = createServer(getRequestListener(app.fetch));
  await bound(server, port);
  const address = server.address();
  const given = typeof address === 'object' && address ? address.port : port;
  return {
    port: given,
    address: `http://127.0.0.1:${given}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
};

const bound = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortTaken(port) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
