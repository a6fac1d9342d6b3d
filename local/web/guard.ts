// Who may use the local server: a browser on this machine, from the server's own pages, and nobody else.
import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * A page of another site can make a browser send requests here, and a name that it controls can be made to lead here: so
 * the requested address must be this machine's, and requests for data or changes must come from our own pages.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!LOOPBACK.test(host)) return context.text('This server answers only on this machine.\n', 403);
  const origin = context.req.header('origin');
  if (origin !== undefined && origin !== `http://${host}`) return context.text('Refused: another site asks.\n', 403);
  const site = context.req.header('sec-fetch-site') ?? 'none';
  const isOpened = context.req.method === 'GET' && context.req.header('sec-fetch-mode') === 'navigate';
  const isPage = isOpened && context.req.header('sec-fetch-dest') === 'document';
  if (site !== 'same-origin' && site !== 'none' && !isPage) return context.text('Refused: another site asks.\n', 403);
  if (context.req.method !== 'GET' && !/^application\/json\b/.test(context.req.header('content-type') ?? '')) {
    return context.text('Refused: a change is asked for in JSON.\n', 415);
  }
  await next();
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  context.header('Cache-Control', 'no-store');
  if (!context.res.headers.has('Content-Security-Policy')) context.header('Content-Security-Policy', PAGE_POLICY);
};

/** Nothing from elsewhere; inline styles are allowed for a mail's own page, which is shown in a frame without scripts. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');
