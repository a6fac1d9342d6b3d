// Who may speak to the local server.
import { listen, PortTaken } from '../../web/server.ts';
import { ANNA, HOST, webOffice } from './office.ts';

const { app } = webOffice();
const address = `/api/as/${ANNA}/session-info`;
const status = async (path: string, headers: Record<string, string>, method = 'GET', body?: string) =>
  (await app.request(path, { method, headers, ...(body === undefined ? {} : { body }) })).status;

describe('the guard', () => {
  test.each(['127.0.0.1:4780', 'localhost:4780', '[::1]:4780', 'localhost'])('answers at %s', async (host) => {
    expect(await status(address, { host })).toBe(200);
  });

  test.each(['evil.example', 'evil.example:4780', '127.0.0.1.evil.example', '192.168.1.7:4780', ''])(
    'refuses the name "%s", also for pages',
    async (host) => {
      expect(await status(address, { host })).toBe(403);
      expect(await status(`/as/${ANNA}/`, { host })).toBe(403);
    },
  );

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:9999', `https://${HOST}`])(
    'refuses what comes from %s',
    async (origin) => {
      expect(await status(address, { host: HOST, origin })).toBe(403);
      const headers = { host: HOST, origin, 'content-type': 'application/json' };
      expect(await status(`/api/as/${ANNA}/spreadsheets/x/type`, headers, 'POST', '{}')).toBe(403);
    },
  );

  test.each(['cross-site', 'same-site'])('refuses what a %s page asks for, but lets a link lead here', async (site) => {
    const fetched = { host: HOST, 'sec-fetch-site': site, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' };
    expect(await status(address, fetched)).toBe(403);
    const framed = { host: HOST, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
    expect(await status(`/as/${ANNA}/`, framed)).toBe(403);
    expect(await status(`/as/${ANNA}/`, { ...framed, 'sec-fetch-dest': 'document' })).toBe(200);
  });

  test('takes changes only as JSON, which no form of another site can send', async () => {
    const path = `/api/as/${ANNA}/spreadsheets/x/type`;
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(await status(path, { host: HOST, 'content-type': type }, 'POST', '{}')).toBe(415);
  });

  test('lets nothing be loaded from elsewhere, nor the pages be framed', async () => {
    const { headers } = await app.request(`/as/${ANNA}/`, { headers: { host: HOST } });
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('gives no file but the bundle', async () => {
    for (const name of ['package.json', '..%2fpackage.json', '%2e%2e/package.json'])
      expect(await status(`/web/${name}`, { host: HOST })).toBe(404);
    expect(await status('/web/shim.js', { host: HOST })).toBe(200);
  });

  test('knows nobody but the Workspace’s people', async () => {
    expect(await status('/api/as/nobody@skolen.example/session-info', { host: HOST })).toBe(404);
    expect(await status('/api/nothing', { host: HOST })).toBe(404);
  });
});

test('listens on this machine only, and tells when the port is taken', async () => {
  const first = await listen(app, 0);
  try {
    expect(first.address).toBe(`http://127.0.0.1:${first.port}/`);
    expect((await fetch(`${first.address}api/as/${ANNA}/session-info`)).status).toBe(200);
    await expect(listen(app, first.port)).rejects.toThrow(PortTaken);
  } finally {
    await first.close();
  }
});
