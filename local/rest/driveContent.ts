// The content of a file: made from an upload, copied, exported, deleted.
import { weatherOf } from '../core/harshness.ts';
import { docFromHtml } from '../docs/fromHtml.ts';
import { nameHeadings } from '../docs/headings.ts';
import { emptyBody } from '../docs/indexes.ts';
import { htmlOfDoc } from '../docs/toHtml.ts';
import { pdfOfDoc } from '../docs/toPdf.ts';
import { textOfDoc } from '../docs/toText.ts';
import { NotEmulated } from '../errors.ts';
import type { DocBlock, DocRecord, FileRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { DOC_TYPE, FOLDER_TYPE } from './driveResource.ts';
import { driveError } from './errors.ts';
import { bytesResponse, type RestResponse } from './exchange.ts';
import { addForm, defaultItem, FORM_TYPE } from './formsState.ts';
import type { Media } from './upload.ts';

const EXPORT_LIMIT = 10 * 1024 * 1024;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The empty content of a file of one of Google's types, just made. */
export const addEmptyContent = (workspace: Workspace, { id, name, mimeType }: FileRecord): void => {
  if (mimeType === FORM_TYPE) {
    const form = addForm(workspace, id, '');
    if (weatherOf(workspace.state).defaultFormItem) form.items.push(defaultItem(workspace));
  } else if (mimeType === DOC_TYPE) workspace.state.docs[id] = { id, title: name, body: emptyBody(), revision: 1 };
  else if (mimeType !== FOLDER_TYPE && mimeType.startsWith('application/vnd.google-apps.'))
    throw new NotEmulated(`drive.files mimeType=${mimeType}`);
};

/** Sets the file's content to what was uploaded, converted where the file is a Google Doc. */
export const setContent = (workspace: Workspace, file: FileRecord, media: Media): void => {
  if (file.mimeType === DOC_TYPE) {
    const body = docBodyOf(media);
    const revision = (workspace.state.docs[file.id]?.revision ?? 0) + 1;
    const doc = { id: file.id, title: file.name, body, revision };
    nameHeadings(doc);
    workspace.state.docs[file.id] = doc;
  } else if (file.mimeType.startsWith('application/vnd.google-apps.')) {
    throw driveError(400, 'badRequest', 'Bad Request');
  } else file.content = Buffer.from(media.bytes).toString('base64');
};

const docBodyOf = ({ contentType, bytes }: Media): DocBlock[] => {
  const text = (): string => Buffer.from(bytes).toString('utf8');
  if (/^text\/html\b/i.test(contentType)) return docFromHtml(text());
  if (/^text\/plain\b/i.test(contentType))
    return text()
      .split(/\r?\n/)
      .map((line) => ({ type: 'paragraph', style: 'NORMAL_TEXT', runs: line ? [{ text: line }] : [] }));
  throw new NotEmulated(`drive.files conversion of ${contentType}`);
};

/** A copy begins without the original's answers, and a form unpublished. */
export const copyContent = (workspace: Workspace, from: string, to: FileRecord): void => {
  const doc = workspace.state.docs[from];
  const form = workspace.state.forms[from];
  const spreadsheet = workspace.state.spreadsheets[from];
  if (doc) workspace.state.docs[to.id] = { ...structuredClone(doc), id: to.id, title: to.name, revision: 1 };
  if (spreadsheet) workspace.state.spreadsheets[to.id] = { ...structuredClone(spreadsheet), id: to.id };
  if (form) {
    const copy = addForm(workspace, to.id, form.info.title);
    copy.items = structuredClone(form.items);
    copy.info.description = form.info.description;
    copy.emailCollectionType = form.emailCollectionType;
  }
};

/** The document's own title follows its file's name. */
export const renameContent = (workspace: Workspace, { id, name }: FileRecord): void => {
  const form = workspace.state.forms[id];
  const doc = workspace.state.docs[id];
  if (form) form.info.documentTitle = name;
  if (doc) doc.title = name;
};

/** With a folder goes everything in it that its owner owns. */
export const deleteFile = (workspace: Workspace, file: FileRecord): void => {
  const { files, forms, docs, spreadsheets } = workspace.state;
  for (const inside of Object.values(files))
    if (inside.parents.includes(file.id) && inside.owner === file.owner) deleteFile(workspace, inside);
  delete files[file.id];
  delete forms[file.id];
  delete docs[file.id];
  delete spreadsheets[file.id];
};

const EXPORTS: Record<string, (doc: DocRecord) => Uint8Array> = {
  'text/html': (doc) => Buffer.from(htmlOfDoc(doc)),
  // Drive begins plain text with a byte order mark (U+FEFF).
  'text/plain': (doc) => Buffer.from(`\uFEFF${textOfDoc(doc)}`),
  'application/pdf': pdfOfDoc,
};

export const exported = (workspace: Workspace, file: FileRecord, mimeType: string): RestResponse => {
  const doc = workspace.state.docs[file.id];
  if (!file.mimeType.startsWith('application/vnd.google-apps.'))
    throw driveError(403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  if (mimeType === DOCX || file.mimeType !== DOC_TYPE || !doc)
    throw new NotEmulated(`drive.files.export of ${file.mimeType} to ${mimeType}`);
  const write = EXPORTS[mimeType];
  if (!write) throw driveError(400, 'badRequest', 'The requested conversion is not supported.', 'convertTo');
  const bytes = write(doc);
  if (bytes.length > EXPORT_LIMIT)
    throw driveError(403, 'exportSizeLimitExceeded', 'This file is too large to be exported.');
  return bytesResponse(bytes, mimeType);
};
