// HTML templates: `<? code ?>`, `<?= escaped ?>`, `<?!= as it is ?>`, turned into code that gives the page.
// https://developers.google.com/apps-script/guides/html/templates

type Context = 'html' | 'script' | 'string' | 'url';

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

/** Where in the page the text so far ends: within a script or a string in it, a link's attribute, or anywhere else. */
const contextAfter = (html: string): Context => {
  const lastOpening = html.toLowerCase().lastIndexOf('<script');
  const script = lastOpening < 0 ? '' : html.slice(lastOpening);
  const code = script.slice(script.indexOf('>') + 1 || script.length);
  if (script.includes('>') && !/<\/script/i.test(code)) return endsInString(code) ? 'string' : 'script';
  return /\s(href|src|action)\s*=\s*["']?$/i.test(html) ? 'url' : 'html';
};

/** Comments and whole strings are passed over; what begins and does not end is a string. */
const endsInString = (code: string): boolean => {
  const rest = code.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/g,
    '',
  );
  return /["'`]/.test(rest.slice(rest.lastIndexOf('\n') + 1)) || rest.includes('`');
};

/** Runs in the script's realm, so it is text. In a script a text becomes a string in quotes, in a string its inside. */
const ESCAPE = String.raw`function (value, context) {
  var isLiteral = value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean';
  if (context === 'script' && isLiteral) return String(value === undefined ? null : value);
  var text = value === null || value === undefined ? '' : String(value);
  if (context === 'script' || context === 'string') {
    text = text.replace(/[\\'"<>&=\u2028\u2029\r\n\/]/g, function (c) {
      return '\\u' + ('000' + c.charCodeAt(0).toString(16)).slice(-4);
    });
    return context === 'script' ? '"' + text + '"' : text;
  }
  if (context === 'url' && /^\s*(javascript|data|vbscript):/i.test(text)) return '#';
  var entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, function (c) { return entities[c]; });
}`;

/** The code of a template; its value is the page. */
export const codeOf = (template: string, comments = false): string => {
  const lines = [
    '(function () {',
    `var escape_ = ${ESCAPE};`,
    "var output = { text: '', append: function (part) { this.text += part; return this; } };",
  ];
  let at = 0;
  let page = '';
  const literal = (text: string) => {
    page += text;
    if (text !== '')
      lines.push(
        `output.append(${JSON.stringify(text).replace(/[\u2028\u2029]/g, (c) => (c === '\u2028' ? '\\u2028' : '\\u2029'))});`,
      );
  };
  for (const match of template.matchAll(SCRIPTLET)) {
    const [whole, kind, code = ''] = match;
    literal(template.slice(at, match.index));
    at = match.index + whole.length;
    if (comments) lines.push(`// ${whole.replace(/\s+/g, ' ')}`);
    if (kind === undefined) lines.push(code);
    else if (kind === '!=') lines.push(`output.append(String((${code.trim().replace(/;$/, '')})));`);
    else lines.push(`output.append(escape_((${code.trim().replace(/;$/, '')}), '${contextAfter(page)}'));`);
  }
  literal(template.slice(at));
  return [...lines, 'return output.text;', '})()'].join('\n');
};
