// The document of a sidebar or dialog: the script's page as it is, after what gives it google.script, in a sandbox without network.

/** As Google's frame: scripts, forms, dialogs, pop-ups and downloads, an origin of its own; nothing is fetched from anywhere. */
export const FRAME_POLICY = [
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export const framePage = (html: string, shim: string, functions: readonly string[]): string => {
  const names = JSON.stringify(functions);
  const script = `<script>${`globalThis.scriptFunctions = ${names};\n${shim}`.replaceAll('</script', '<\\/script')}</script>`;
  const [doctype = ''] = /^\s*<!doctype[^>]*>/i.exec(html) ?? [];
  return `${doctype}${script}${html.slice(doctype.length)}`;
};
