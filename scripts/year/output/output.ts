// The files that a year leaves: the Sheet, mails, Docs, forms and PDFs, the report with its charts, the timeline and the summary.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { chartPicturesOf, docxOf, emlOf, formHtmlOf, htmlOfDoc, pdfOfDoc, xlsxOf } from 'local-workspace';
import { Unusable } from '../../unusable.ts';
import { momentOf } from '../office/localTime.ts';
import { mailKindOf } from '../office/mailKinds.ts';
import type { Office } from '../office/office.ts';
import type { Summary } from './summary.ts';

type Write = (path: string, content: string | Uint8Array) => void;
type Named = (name: string) => string;

/** The list of files that the command made in a directory; only these may be replaced. */
const MADE = '.made-by-year';

/** The directory to write to, as an absolute path. @throws where it holds files that this command did not make. */
export const replaceable = (directory: string): string => {
  if (!existsSync(directory)) return resolve(directory);
  const target = realpathSync(directory);
  if (!statSync(target).isDirectory()) throw new Unusable(`--out is no directory: ${directory}`);
  const list = join(target, MADE);
  const made = new Set(existsSync(list) ? readFileSync(list, 'utf8').split('\n') : []);
  const foreign = readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(target, join(entry.parentPath, entry.name)))
    .find((path) => !made.has(path));
  if (foreign !== undefined) {
    throw new Unusable(`--out ${directory} holds what this command did not make (${foreign}); nothing is written.`);
  }
  return target;
};

/** Writes everything to a directory beside it, which then takes its place: after a failure the old one is intact. */
export const writeOutput = async (
  office: Office,
  directory: string,
  { title, summary }: { title: string; summary: Summary },
): Promise<void> => {
  const target = replaceable(directory);
  mkdirSync(dirname(target), { recursive: true });
  const beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const made = new Set([MADE]);
  const write: Write = (path, content) => {
    if (made.has(path)) throw new Error(`Two files are called ${path}.`);
    made.add(path);
    mkdirSync(dirname(join(beside, path)), { recursive: true });
    writeFileSync(join(beside, path), content);
  };
  try {
    write('timeline.md', office.timeline.markdown(title));
    write('summary.json', `${JSON.stringify(summary, null, 2)}\n`);
    write('master.xlsx', await xlsxOf(office.workspace, office.spreadsheetId));
    await writeMails(office, write);
    const docNamed = namer();
    await writeDocs(office, write, docNamed);
    writeForms(office, write);
    writePdfs(office, write);
    await writeReport(office, write, docNamed);
    writeFileSync(join(beside, MADE), [...made].join('\n'));
    replaceable(directory);
    rmSync(target, { recursive: true, force: true });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
};

/** One .eml for each mail, named by time, kind and reader, so that they sort by time. */
const writeMails = async ({ workspace }: Office, write: Write): Promise<void> => {
  const named = namer();
  for (const mail of workspace.state.outbox) {
    const [date = '', time = ''] = momentOf(mail.sentAt).split('T');
    const name = [
      date,
      time.replace(':', ''),
      mailKindOf(mail.subject),
      fileName(mail.to[0]?.split('@')[0] ?? ''),
    ].join('-');
    write(`mail/${named(name)}.eml`, await emlOf(mail));
  }
};

/** The Docs of the conversations, and the receipts of deletions. */
const writeDocs = async (office: Office, write: Write, named: Named): Promise<void> => {
  for (const { id } of office.filesWithKey(/^\d+\/(doc|receipt)\//)) {
    const doc = office.workspace.state.docs[id];
    if (!doc) continue;
    const name = named(fileName(doc.title));
    write(`docs/${name}.html`, htmlOfDoc(doc));
    write(`docs/${name}.docx`, await docxOf(doc, office.workspace.file(id)?.modifiedTime ?? office.workspace.now));
  }
};

/** The newest report as three files, earlier ones among the Docs, and the charts of the Sheet. */
const writeReport = async (office: Office, write: Write, docNamed: Named): Promise<void> => {
  const { workspace } = office;
  const reports = office
    .filesWithKey(/^\d+\/report\//)
    .flatMap(({ id }) => workspace.file(id) ?? [])
    .sort((a, b) => a.modifiedTime - b.modifiedTime);
  for (const [position, { id, createdTime, modifiedTime }] of reports.entries()) {
    const doc = workspace.state.docs[id];
    if (!doc) continue;
    const isNewest = position === reports.length - 1;
    const name = isNewest
      ? 'report'
      : `docs/${docNamed(`${fileName(doc.title)}-${momentOf(createdTime).slice(0, 10)}`)}`;
    write(`${name}.html`, htmlOfDoc(doc));
    write(`${name}.docx`, await docxOf(doc, modifiedTime));
    if (isNewest) write(`${name}.pdf`, pdfOfDoc(doc));
  }
  const named = namer();
  for (const { title, svg } of chartPicturesOf(workspace, office.spreadsheetId)) {
    write(`charts/${named(fileName(title) || 'chart')}.svg`, svg);
  }
};

/** Makes names unique by a number at the end, without regard to case, which some file systems ignore. */
const namer = (): Named => {
  const used = new Set<string>();
  return (name) => {
    let free = name;
    for (let times = 2; used.has(free.toLowerCase()); times += 1) free = `${name}-${times}`;
    used.add(free.toLowerCase());
    return free;
  };
};

const writeForms = (office: Office, write: Write): void => {
  const named = namer();
  for (const { id } of office.filesWithKey(/^\d+\/(form|agreementForm|statusForm)\//)) {
    const form = office.workspace.state.forms[id];
    if (!form) continue;
    write(`forms/${named(fileName(form.info.title))}.html`, formHtmlOf(office.workspace, id, localeOf(office, id)));
  }
};

/** The language of the person whom the form is for. */
const localeOf = ({ workspace }: Office, fileId: string): string => {
  const reader = workspace.file(fileId)?.permissions.find(({ view }) => view === 'published')?.emailAddress ?? '';
  return workspace.account(reader)?.locale ?? 'da';
};

const writePdfs = (office: Office, write: Write): void => {
  const named = namer();
  for (const { id } of office.filesWithKey(/^\d+\/pdf\//)) {
    const file = office.workspace.file(id);
    if (file?.content)
      write(`pdf/${named(fileName(file.name.replace(/\.pdf$/, '')))}.pdf`, Buffer.from(file.content, 'base64'));
  }
};

/** The text as a file name that every system accepts, of at most 100 characters. */
const fileName = (text: string): string =>
  text
    .replace(/[–—/\\:*?"<>|\s]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
