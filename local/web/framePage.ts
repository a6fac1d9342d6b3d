// The document of a sidebar or dialog: the shim for google.script, then the script's page as it is, in a sandbox without network.

/** Like Google's frame: scripts, forms, dialogs, pop-ups and downloads are allowed, in an origin of its own; nothing may be fetched. */
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
