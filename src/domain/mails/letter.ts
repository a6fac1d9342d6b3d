// One frame for all mails: the same blocks as HTML that mail programs show well and as plain text.

import { assertNever } from '../text/assertNever.ts';
import { type Html, html, htmlLink, lines } from '../text/html.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';

export interface MailText {
  subject: string;
  html: string;
  text: string;
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[]; ordered?: boolean }
  /** What may be chosen of each item, in one row below it. */
  | { kind: 'choices'; items: { text: string; links: readonly { label: string; address: string }[] }[] }
  | { kind: 'details'; rows: (readonly [label: string, value: string])[] }
  | { kind: 'button'; label: string; address: string }
  | { kind: 'link'; label: string; address: string }
  | { kind: 'small'; lines: string[] };

export interface Letter {
  /** Without anything sensitive: it shows on locked screens. */
  subject: string;
  language: Language;
  blocks: Block[];
}

const INK = 'color:#202124;';
const FONT = 'font-family:Arial,sans-serif;';
const PARAGRAPH = 'margin:0 0 16px;font-size:16px;line-height:1.5;';
const SMALL = 'margin:0 0 4px;font-size:13px;line-height:1.5;color:#5f6368;';
const HEADING = 'margin:24px 0 8px;font-size:18px;line-height:1.3;font-weight:600;';
const BUTTON =
  'display:inline-block;padding:12px 24px;border-radius:6px;background:#1a5fb4;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none;';
const LINK = 'color:#1a5fb4;';
const LIST = 'margin:0 0 16px;padding-left:24px;font-size:16px;line-height:1.5;';
/** High enough for a finger, and never broken within. */
const CHOICE = `${LINK}display:inline-block;padding:6px 0;white-space:nowrap;`;

export const renderMail = ({ subject, language, blocks }: Letter): MailText => ({
  subject: tidy(subject),
  html: framed(blocks.map(blockHtml), language).toString(),
  text: `${blocks.map(blockText).join('\n\n')}\n`,
});

const framed = (content: Html[], language: Language): Html => html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;background:#ffffff;">
<div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff;${INK}${FONT}">
${content}
</div>
</body></html>`;

const blockHtml = (block: Block): Html => {
  switch (block.kind) {
    case 'paragraph':
      return html`<p style="${PARAGRAPH}">${lines(block.text)}</p>`;
    case 'strong':
      return html`<p style="${PARAGRAPH}"><strong>${lines(block.text)}</strong></p>`;
    case 'heading':
      return html`<h2 style="${HEADING}">${block.text}</h2>`;
    case 'choices':
      return html`<ul style="${LIST}">${block.items.map(
        ({ text, links }) =>
          html`<li style="margin:0 0 16px;">${lines(text)}${links.length === 0 ? '' : html`<br>`}${links.map(
            ({ label, address }, at) => html`${at === 0 ? '' : ' · '}${htmlLink(address, label, CHOICE)}`,
          )}</li>`,
      )}</ul>`;
    case 'list': {
      const items = block.items.map((item) => html`<li style="margin:0 0 8px;">${lines(item)}</li>`);
      return block.ordered ? html`<ol style="${LIST}">${items}</ol>` : html`<ul style="${LIST}">${items}</ul>`;
    }
    case 'details':
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px;font-size:16px;line-height:1.5;">${block.rows.map(
        ([label, value]) =>
          html`<tr><td style="padding:2px 16px 2px 0;color:#5f6368;vertical-align:top;">${label}</td><td style="padding:2px 0;">${lines(value)}</td></tr>`,
      )}</table>`;
    case 'button':
      return html`<p style="margin:8px 0 24px;">${htmlLink(block.address, block.label, BUTTON)}</p>`;
    case 'link':
      return html`<p style="${PARAGRAPH}">${htmlLink(block.address, block.label, LINK)}</p>`;
    case 'small':
      return html`<div style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #dadce0;">${block.lines.map(
        (line) => html`<p style="${SMALL}">${line}</p>`,
      )}</div>`;
    default:
      return assertNever(block);
  }
};

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
    case 'strong':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'list':
      return block.items.map((item, position) => `${block.ordered ? `${position + 1}.` : '-'} ${item}`).join('\n');
    case 'choices':
      return block.items
        .map(({ text, links }) =>
          [`- ${text}`, ...links.map(({ label, address }) => `  ${label}: ${address}`)].join('\n'),
        )
        .join('\n');
    case 'details':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'button':
    case 'link':
      return `${block.label}:\n${block.address}`;
    case 'small':
      return block.lines.join('\n');
    default:
      return assertNever(block);
  }
};
