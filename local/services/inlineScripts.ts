// What HtmlService does to inline scripts: it takes `//` and `/*` inside template literals for comments and strips them.
import { parse as parseScript } from 'acorn';
import { defaultTreeAdapter, parse as parseHtml } from 'parse5';

interface Stretch {
  start: number;
  end: number;
}

/** Template literals' own text within a script; none where the script cannot be read (Google runs it as it is). */
const templateTexts = (source: string): Stretch[] => {
  const found: Stretch[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) for (const item of node) visit(item);
    else {
      const { type, start, end } = node as Partial<Stretch> & { type?: unknown };
      if (type === 'TemplateElement' && start !== undefined && end !== undefined) found.push({ start, end });
      for (const child of Object.values(node)) visit(child);
    }
  };
  try {
    visit(parseScript(source, { ecmaVersion: 'latest', allowHashBang: true }));
  } catch {
    return [];
  }
  return found;
};

/** To the end of the line, closing backtick and all: that is what breaks such scripts on Google. */
const strippedScript = (source: string): string => {
  if (!source.includes('`')) return source;
  let text = '';
  let at = 0;
  for (const { start, end } of templateTexts(source)) {
    for (;;) {
      const comment = /\/\/.*|\/\*[\s\S]*?\*\//.exec(source.slice(Math.max(at, start)));
      const from = comment ? Math.max(at, start) + comment.index : end;
      if (!comment || from >= end) break;
      text += source.slice(at, from);
      at = from + comment[0].length;
    }
  }
  return text + source.slice(at);
};

/** The page as Google would serve it. */
export const servedHtml = (html: string): string => {
  if (!/<script/i.test(html) || !html.includes('`')) return html;
  const scripts: Stretch[] = [];
  const visit = (node: unknown): void => {
    const element = node as Parameters<typeof defaultTreeAdapter.getChildNodes>[0];
    for (const child of element.childNodes ?? []) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      const type = child.attrs.find(({ name }) => name === 'type')?.value ?? '';
      const location = child.sourceCodeLocation;
      if (child.tagName === 'script' && /^$|javascript|module/i.test(type) && location?.startTag && location.endTag) {
        scripts.push({ start: location.startTag.endOffset, end: location.endTag.startOffset });
      } else visit(child);
    }
  };
  visit(parseHtml(html, { sourceCodeLocationInfo: true }));
  let text = '';
  let at = 0;
  for (const { start, end } of scripts) {
    text += html.slice(at, start) + strippedScript(html.slice(start, end));
    at = end;
  }
  return text + html.slice(at);
};
