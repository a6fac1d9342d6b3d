// The REST API over HTTP, on this machine only, so that Google's own clients can be pointed at it.
import { createServer, type IncomingMessage } from 'node:http';
import { NotEmulated } from '../errors.ts';
import type { Workspace } from '../state/workspace.ts';
import { apiError } from './errors.ts';
import { jsonResponse, type RestResponse } from './exchange.ts';
import { handleRest } from './rest.ts';

const BODY_LIMIT = 50 * 1024 * 1024;

/** `port` 0 chooses a free one. The host is loopback, never the network. */
export const serveRest = async (
  workspace: Workspace,
  { port }: { port: number },
): Promise<{ port: number; close(): Promise<void> }> => {
  const server = createServer((incoming, outgoing) => {
    answer(workspace, incoming).then(({ status, headers, body }) => {
      outgoing.writeHead(status, { ...headers, 'content-length': body.length });
      outgoing.end(body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
};

const answer = async (workspace: Workspace, incoming: IncomingMessage): Promise<RestResponse> => {
  try {
    const body = await bodyOf(incoming);
    if (!body) return apiError(413, 'Request Entity Too Large').response;
    return handleRest(workspace, {
      method: incoming.method ?? 'GET',
      url: `http://127.0.0.1${incoming.url ?? '/'}`,
      headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
      body,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof NotEmulated ? 501 : 500;
    return jsonResponse({ error: { code, message, status: code === 501 ? 'UNIMPLEMENTED' : 'INTERNAL' } }, code);
  }
};

/** Undefined if it is longer than Google accepts. */
const bodyOf = async (incoming: IncomingMessage): Promise<Uint8Array | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
