// A mail's HTML as the inbox shows it in a frame without scripts: nothing that acts, links that lead to the local pages.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5';
import { destinationOf } from '../links.ts';

type Node = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Removed, as by Gmail: what runs, fetches, sends, or changes where addresses lead. */
const DROPPED = new Set('script iframe frame object embed applet form link meta base template noscript'.split(' '));

export const mailHtml = (html: string, email: string): string => {
  const document = parse(html);
  clean(document, email);
  return serialize(document).replace('<head>', `<head><meta charset="utf-8">${STYLE}`);
};

const STYLE =
  '<style>body{margin:0;font:14px/1.5 Roboto,Arial,sans-serif;color:#202124;overflow-wrap:anywhere}img,table{max-width:100%}</style>';

const clean = (parent: Node, email: string): void => {
  parent.childNodes = parent.childNodes.filter((node) => !DROPPED.has(node.nodeName));
  for (const node of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    cleanElement(node, email);
    clean(node, email);
  }
};

const cleanElement = (element: Element, email: string): void => {
  const href = element.attrs.find(({ name }) => name === 'href')?.value;
  element.attrs = element.attrs.filter(({ name, value }) => mayStay(name, value));
  if (href === undefined || (element.nodeName !== 'a' && element.nodeName !== 'area')) return;
  const destination = destinationOf(href.trim(), email);
  if (!destination) return;
  element.attrs.push({ name: 'href', value: destination.href });
  element.attrs.push({ name: 'target', value: destination.isElsewhere ? '_blank' : '_top' });
  if (destination.isElsewhere) element.attrs.push({ name: 'rel', value: 'noopener noreferrer' });
};

const mayStay = (name: string, value: string): boolean => {
  if (name.startsWith('on') || ['href', 'target', 'rel', 'action', 'formaction', 'srcdoc', 'ping'].includes(name))
    return false;
  return name !== 'src' || /^data:image\//i.test(value);
};
