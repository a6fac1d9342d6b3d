// The receipt of a deletion: what was deleted, by ids and counts, so that nobody is named in it.
import { type Html, html } from '../text/html.ts';
import type { Language } from '../text/language.ts';
import { words } from '../words/words.ts';
import { type FileOfOwner, UNKNOWN_OWNER } from '../work/detailValues.ts';
import type { LogEntry } from '../work/logEntries.ts';
import { DELETIONS } from '../work/work.ts';

export const receiptTitle = (stamp: string, language: Language): string =>
  words(language).people.deletions.receipt.title(stamp.slice(0, 10));

/** The files that only others could delete, who that is, and that the manager has said it is done. */
const settledByOthers = (entries: readonly LogEntry<'deletion'>[], language: Language): Html | string => {
  const { others } = words(language).people.deletions.receipt;
  const files = entries.flatMap(({ details }) => details.settled ?? []);
  if (files.length === 0) return '';
  const who = ({ owner }: FileOfOwner): string => (owner === UNKNOWN_OWNER ? others.maker : others.former);
  return html`<p>${others.lead}</p>
<ul>${files.map((each) => html`<li>${each.file}: ${who(each)}</li>`)}</ul>`;
};

/** The files that were not there to be deleted: whether somebody else has them now, Google does not say. */
const notFound = (entries: readonly LogEntry<'deletion'>[], language: Language): Html | string => {
  const files = entries.flatMap(({ details }) => details.missing ?? []);
  if (files.length === 0) return '';
  return html`<p>${words(language).people.deletions.receipt.missing}</p>
<ul>${files.map(({ file }) => html`<li>${file}</li>`)}</ul>`;
};

export const receiptHtml = (entries: readonly LogEntry<'deletion'>[], stamp: string, language: Language): string => {
  const { at, people } = words(language);
  const { receipt } = people.deletions;
  const { what, employee, year, rows, files, at: when } = receipt.columns;
  const title = receiptTitle(stamp, language);
  const lines = entries.map((entry) => {
    const { year: ofYear, employeeId, what: deleted } = entry.parts;
    const kind = DELETIONS.find((known) => known === deleted);
    const { details } = entry;
    const ids = (details.ids ?? []).join(', ');
    return html`<tr><td>${kind ? receipt.kinds[kind] : ''}</td><td>${employeeId}</td><td>${ofYear}</td><td>${details.rows ?? 0}${ids === '' ? '' : ` (${ids})`}</td><td>${details.files ?? 0}</td><td>${at(entry.at.slice(0, 10), entry.at.slice(11, 16))}</td></tr>`;
  });
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>
<body style="font-family:Arial,sans-serif;font-size:11pt;">
<h1>${title}</h1>
<p>${receipt.lead}</p>
<table border="1" cellpadding="4"><tr>${[what, employee, year, rows, files, when].map((heading) => html`<th>${heading}</th>`)}</tr>${lines}</table>
${settledByOthers(entries, language)}
${notFound(entries, language)}
</body></html>`.toString();
};
