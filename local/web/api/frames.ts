// Files and mails for frames and downloads. None may run scripts, whatever type it claims.
import type { Context } from 'hono';

/** No scripts, no requests, no forms, an origin of its own; only the local pages may frame it. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'";

/** A page without scripts; its links may leave the frame by the person's own click. */
export const framedPage = (context: Context, html: string): Response =>
  context.html(html, 200, {
    'Content-Security-Policy': `${POLICY}; form-action 'none'; base-uri 'none'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation`,
  });

/** PDFs and pictures open in the browser; everything else is kept as a file. */
const SHOWN = /^(application\/pdf|image\/(png|jpeg|gif))$/;

export const fileOf = (
  context: Context,
  { name, contentType, content }: { name: string; contentType: string; content: string },
): Response => {
  const bytes = new Uint8Array(Buffer.from(content, 'base64'));
  const [type = ''] = contentType.split(';');
  const isShown = SHOWN.test(type.trim());
  return context.body(bytes, 200, {
    'Content-Type': isShown ? type.trim() : 'application/octet-stream',
    'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    // The browser's own reader of PDFs needs its styles and its plug-in.
    'Content-Security-Policy':
      "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
  });
};
