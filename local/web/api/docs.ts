// Docs over the API: read by those who may read, changed by those who may edit, one saved edit at a time.
import { LINE_BREAK, paragraphText, placedContent, placedTables } from '../../docs/indexes.ts';
import { type OpenDoc, openDoc } from '../../people/editDoc.ts';
import type { DocRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { DocEdit, DocView } from '../pagesContract.ts';
import { docView, writtenCell, writtenParagraph } from '../views/doc.ts';
import { WORDS } from '../words.ts';
import { BadRequest, jsonBody, NotFound, numberIn, type Part, part, Refusal, textIn } from './exchange.ts';
import { languageOf } from './sessionInfo.ts';

export const docsApi: Part = ({ session }) =>
  part()
    .get('/document/:id', (context) => {
      const { me } = context.var;
      return context.json(session.read((workspace) => viewFor(workspace, context.req.param('id'), me)));
    })
    .post('/document/:id/edits', async (context) => {
      const edit = editIn(await jsonBody(context));
      const { me } = context.var;
      const id = context.req.param('id');
      const view = session.change((workspace) => {
        if (!viewFor(workspace, id, me).canEdit) throw new Refusal(wordsOf(me).doc.mayNotEdit);
        perform(openDoc(workspace, id, me.email), edit, recordOf(workspace, id), wordsOf(me).doc.changedSince);
        return viewFor(workspace, id, me);
      });
      return context.json(view);
    });

interface Reader {
  email: string;
  name: string;
  locale: string;
}

const wordsOf = (me: Reader) => WORDS[languageOf(me)];

const recordOf = (workspace: Workspace, id: string): DocRecord => {
  const doc = workspace.state.docs[id];
  if (!doc) throw new NotFound(`There is no Doc ${id}.`);
  return doc;
};

const viewFor = (workspace: Workspace, id: string, me: Reader): DocView => {
  const doc = workspace.state.docs[id];
  const file = workspace.file(id);
  if (!doc || !file || workspace.isTrashed(file.id)) throw new NotFound(wordsOf(me).doc.missing);
  if (!workspace.hasRole(id, me.email, 'reader')) throw new Refusal(wordsOf(me).doc.noAccess);
  return docView(doc, me.email, workspace.hasRole(id, me.email, 'writer'));
};

/** Applies the edit to what the person saw. @throws Refusal if that has changed meanwhile. */
const perform = (open: OpenDoc, edit: DocEdit, doc: DocRecord, changedSince: string): void => {
  const mustBe = (now: string | undefined, was: string) => {
    if (now !== was) throw new Refusal(changedSince);
  };
  const tableAt = (index: number) => placedTables(placedContent(doc.body))[index]?.block;
  const paragraphAt = (at: number): string | undefined => {
    const block = doc.body[at];
    return block?.type === 'paragraph' ? writtenParagraph(block) : undefined;
  };
  // Lines of one paragraph stay in one.
  const hasBreaks = (at: number): boolean => {
    const block = doc.body[at];
    return block?.type === 'paragraph' && paragraphText(block).includes(LINE_BREAK);
  };
  switch (edit.kind) {
    case 'cell': {
      const cell = tableAt(edit.table)?.rows[edit.row]?.cells[edit.column];
      mustBe(cell && writtenCell(cell), edit.was);
      open.setCell(edit.table, edit.row, edit.column, edit.text);
      return;
    }
    case 'addRow':
      if (!tableAt(edit.table)?.rows[edit.after]) throw new Refusal(changedSince);
      open.addRow(edit.table, edit.after);
      return;
    case 'deleteRow':
      mustBe(tableAt(edit.table)?.rows[edit.row]?.cells.map(writtenCell).join('\n\n'), edit.was.join('\n\n'));
      open.deleteRow(edit.table, edit.row);
      return;
    case 'paragraph':
      mustBe(paragraphAt(edit.at), edit.was);
      open.setParagraph(edit.at, hasBreaks(edit.at) ? edit.text.replaceAll('\n', LINE_BREAK) : edit.text);
      return;
    case 'insertParagraph':
      if (!doc.body[edit.after]) throw new Refusal(changedSince);
      open.insertParagraph(edit.after, edit.text);
      return;
    case 'deleteParagraph':
      mustBe(paragraphAt(edit.at), edit.was);
      open.deleteParagraph(edit.at);
      return;
    case 'append':
      open.appendParagraph(edit.text);
      return;
    default:
      edit satisfies never;
  }
};

const editIn = (fields: Record<string, unknown>): DocEdit => {
  const text = () => textIn(fields, 'text');
  const was = () => textIn(fields, 'was');
  const number = (name: string) => numberIn(fields, name);
  const kind = textIn(fields, 'kind');
  switch (kind) {
    case 'cell':
      return {
        kind,
        table: number('table'),
        row: number('row'),
        column: number('column'),
        text: text(),
        was: was(),
      };
    case 'addRow':
      return { kind, table: number('table'), after: number('after') };
    case 'deleteRow':
      return { kind, table: number('table'), row: number('row'), was: textsIn(fields.was) };
    case 'paragraph':
      return { kind, at: number('at'), text: text(), was: was() };
    case 'insertParagraph':
      return { kind, after: number('after'), text: text() };
    case 'deleteParagraph':
      return { kind, at: number('at'), was: was() };
    case 'append':
      return { kind, text: text() };
    default:
      throw new BadRequest(`No such edit: ${kind}`);
  }
};

const textsIn = (value: unknown): string[] => {
  if (!Array.isArray(value)) throw new BadRequest('was must be a list.');
  return value.map(String);
};
