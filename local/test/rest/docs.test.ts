// The Docs API as scripts meet it: what it shows, what it changes, what it refuses.
import type { docs_v1 } from '@googleapis/docs';
import { docFromHtml } from '../../docs/fromHtml.ts';
import { NotEmulated } from '../../errors.ts';
import { openWithApp } from '../../people/openWithApp.ts';
import { handleDocs } from '../../rest/docs.ts';
import { RestError } from '../../rest/errors.ts';
import type { Caller } from '../../rest/exchange.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const SCOPE = 'https://www.googleapis.com/auth/';
const anna: Caller = { email: 'anna@skole.dk', scriptId: 'script1', scopes: [`${SCOPE}drive.file`] };

const newWorkspace = (): Workspace => new Workspace(emptyState({ now: '2026-08-17T06:00:00Z' }));

const ask = (workspace: Workspace, method: string, path: string, body?: unknown, caller: Caller = anna) => {
  const request = {
    method,
    url: `https://docs.googleapis.com/v1/documents${path}`,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: new TextEncoder().encode(JSON.stringify(body)) }),
  };
  try {
    const response = handleDocs(workspace, caller, request, workspace.now);
    return { status: response.status, json: JSON.parse(new TextDecoder().decode(response.body)) };
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    return { status: error.code, json: JSON.parse(JSON.stringify(error.body)) };
  }
};

const created = (workspace: Workspace, html?: string): string => {
  const id: string = ask(workspace, 'POST', '', { title: 'Samtale' }).json.documentId;
  const doc = workspace.state.docs[id];
  if (doc && html) doc.body = docFromHtml(html);
  return id;
};

const update = (workspace: Workspace, id: string, ...requests: docs_v1.Schema$Request[]) =>
  ask(workspace, 'POST', `/${id}:batchUpdate`, { requests });

const documentOf = (workspace: Workspace, id: string): docs_v1.Schema$Document => ask(workspace, 'GET', `/${id}`).json;

const textOf = (elements: docs_v1.Schema$StructuralElement[] = []): string =>
  elements
    .map((element) =>
      element.paragraph
        ? (element.paragraph.elements ?? []).map((part) => part.textRun?.content ?? '').join('')
        : (element.table?.tableRows ?? [])
            .map((row) => (row.tableCells ?? []).map((cell) => textOf(cell.content).trim()).join('\t'))
            .join('\n'),
    )
    .join('');

describe('documents.create and get', () => {
  test('a new document is a section break and one empty paragraph, owned by the caller', () => {
    const workspace = newWorkspace();
    const id = created(workspace);
    expect(workspace.file(id)).toMatchObject({ name: 'Samtale', owner: anna.email, createdBy: 'script1' });
    const { body, title, revisionId } = documentOf(workspace, id);
    expect(title).toBe('Samtale');
    expect(revisionId).toEqual(expect.any(String));
    expect(body?.content).toMatchObject([
      { endIndex: 1, sectionBreak: {} },
      {
        startIndex: 1,
        endIndex: 2,
        paragraph: { elements: [{ startIndex: 1, endIndex: 2, textRun: { content: '\n' } }] },
      },
    ]);
    expect(body?.content?.[0]).not.toHaveProperty('startIndex');
  });

  test('shows headings, styles, bullets and tables with their indexes', () => {
    const workspace = newWorkspace();
    const id = created(
      workspace,
      '<h2>Mål</h2><p>a<b>b</b></p><ul><li>x</li></ul><table><tr><td style="background:#ff0000">1</td><td>2</td></tr></table>',
    );
    const { body, lists } = documentOf(workspace, id);
    const [, heading, paragraph, bullet, table, last] = body?.content ?? [];
    expect(heading).toMatchObject({
      startIndex: 1,
      endIndex: 5,
      paragraph: { paragraphStyle: { namedStyleType: 'HEADING_2' } },
    });
    expect(paragraph?.paragraph?.elements).toMatchObject([
      { startIndex: 5, endIndex: 6, textRun: { content: 'a' } },
      { startIndex: 6, endIndex: 8, textRun: { content: 'b\n', textStyle: { bold: true } } },
    ]);
    expect(Object.keys(lists ?? {})).toEqual([bullet?.paragraph?.bullet?.listId]);
    expect(table).toMatchObject({ startIndex: 10, endIndex: 19, table: { rows: 1, columns: 2 } });
    expect(table?.table?.tableRows?.[0]?.tableCells).toMatchObject([
      { startIndex: 12, endIndex: 15, tableCellStyle: { backgroundColor: { color: { rgbColor: { red: 1 } } } } },
      { startIndex: 15, endIndex: 18 },
    ]);
    expect(last).toMatchObject({ startIndex: 19, endIndex: 20 });
  });

  test('gives only the fields asked for, and refuses unknown ones', () => {
    const workspace = newWorkspace();
    const id = created(workspace, '<p>a</p>');
    expect(ask(workspace, 'GET', `/${id}?fields=title,body.content.startIndex`).json).toEqual({
      title: 'Samtale',
      body: { content: [{}, { startIndex: 1 }] },
    });
    expect(ask(workspace, 'GET', `/${id}?fields=titel`).status).toBe(400);
    expect(ask(workspace, 'GET', `/${id}?titel=1`).json.error.message).toContain('Unknown name "titel"');
  });

  test('puts the content in a tab when asked', () => {
    const workspace = newWorkspace();
    const { json } = ask(workspace, 'GET', `/${created(workspace)}?includeTabsContent=true`);
    expect(json.body).toBeUndefined();
    expect(json.tabs[0].documentTab.body.content).toHaveLength(2);
  });
});

describe('access', () => {
  test('refuses a person without rights, a reader’s writing, another script’s drive.file, and a missing scope', () => {
    const workspace = newWorkspace();
    const id = created(workspace);
    const bo: Caller = { ...anna, email: 'bo@skole.dk' };
    expect(ask(workspace, 'GET', `/${id}`, undefined, bo)).toMatchObject({
      status: 403,
      json: { error: { message: 'The caller does not have permission', status: 'PERMISSION_DENIED' } },
    });
    workspace.file(id)?.permissions.push({ id: 'p', type: 'user', role: 'reader', emailAddress: bo.email });
    // Another user of the app sees it only after opening it with the app.
    expect(ask(workspace, 'GET', `/${id}`, undefined, bo).status).toBe(404);
    openWithApp(workspace, { fileId: id, as: bo.email, scriptId: bo.scriptId });
    const read = ask(workspace, 'GET', `/${id}`, undefined, bo);
    expect(read.status).toBe(200);
    expect(read.json.revisionId).toBeUndefined();
    const insertion = { requests: [{ insertText: { text: 'x', location: { index: 1 } } }] };
    expect(ask(workspace, 'POST', `/${id}:batchUpdate`, insertion, bo).status).toBe(403);
    expect(ask(workspace, 'GET', `/${id}`, undefined, { ...anna, scriptId: 'other' }).status).toBe(404);
    expect(ask(workspace, 'GET', `/${id}`, undefined, { ...anna, scopes: [] }).status).toBe(403);
    expect(ask(workspace, 'GET', '/nothing').json.error.message).toBe('Requested entity was not found.');
  });
});

describe('documents.batchUpdate', () => {
  test('writes text, a table and its cells, and notes the change', () => {
    const workspace = newWorkspace();
    const id = created(workspace);
    const before = documentOf(workspace, id).revisionId;
    const version = workspace.file(id)?.version ?? 0;
    const { status, json } = update(
      workspace,
      id,
      { insertText: { text: 'Mål\n', location: { index: 1 } } },
      {
        updateParagraphStyle: {
          range: { startIndex: 1, endIndex: 2 },
          paragraphStyle: { namedStyleType: 'HEADING_1', alignment: 'CENTER' },
          fields: 'namedStyleType,alignment',
        },
      },
      { insertTable: { rows: 2, columns: 2, endOfSegmentLocation: {} } },
      { insertText: { text: 'A', location: { index: 9 } } },
      {
        insertTableRow: {
          tableCellLocation: { tableStartLocation: { index: 6 }, rowIndex: 1, columnIndex: 0 },
          insertBelow: true,
        },
      },
      { deleteTableRow: { tableCellLocation: { tableStartLocation: { index: 6 }, rowIndex: 1, columnIndex: 0 } } },
      {
        updateTextStyle: {
          range: { startIndex: 9, endIndex: 10 },
          textStyle: { bold: true, link: { url: 'https://x.dk' } },
          fields: 'bold,link',
        },
      },
      {
        updateTableCellStyle: {
          tableRange: {
            tableCellLocation: { tableStartLocation: { index: 6 }, rowIndex: 0, columnIndex: 0 },
            rowSpan: 1,
            columnSpan: 2,
          },
          tableCellStyle: { backgroundColor: { color: { rgbColor: { blue: 1 } } } },
          fields: 'backgroundColor',
        },
      },
      { replaceAllText: { containsText: { text: 'mål' }, replaceText: 'Emne' } },
    );
    expect({ status, json }).toMatchObject({ status: 200, json: { documentId: id } });
    expect(json.replies).toEqual([{}, {}, {}, {}, {}, {}, {}, {}, { replaceAllText: { occurrencesChanged: 1 } }]);
    const { body, revisionId } = documentOf(workspace, id);
    expect(textOf(body?.content)).toBe('Emne\n\nA\t\n\t\n');
    expect(workspace.state.docs[id]?.body[2]).toMatchObject({
      rows: [
        {
          cells: [
            { background: '#0000ff', content: [{ runs: [{ text: 'A', bold: true, link: 'https://x.dk' }] }] },
            { background: '#0000ff' },
          ],
        },
        {},
      ],
    });
    expect(revisionId).not.toBe(before);
    expect(json.writeControl.requiredRevisionId).toBe(revisionId);
    expect(workspace.file(id)?.version).toBe(version + 1);
  });

  test('changes nothing when one request is refused, and says which', () => {
    const workspace = newWorkspace();
    const id = created(workspace, '<p>abc</p>');
    const { status, json } = update(
      workspace,
      id,
      { insertText: { text: 'x', location: { index: 1 } } },
      { insertText: { text: 'y', location: { index: 9999 } } },
    );
    expect(status).toBe(400);
    expect(json.error).toMatchObject({
      message:
        'Invalid requests[1].insertText: Index 9999 must be less than the end index of the referenced segment, 6.',
      status: 'INVALID_ARGUMENT',
    });
    expect(textOf(documentOf(workspace, id).body?.content)).toBe('abc\n');
    expect(workspace.file(id)?.version).toBe(1);
  });

  test('bullets make a list, and a list right after joins it', () => {
    const workspace = newWorkspace();
    const id = created(workspace, '<p>a</p><p>b</p>');
    const bulletPreset = 'NUMBERED_DECIMAL_ALPHA_ROMAN';
    update(workspace, id, { createParagraphBullets: { range: { startIndex: 1, endIndex: 2 }, bulletPreset } });
    update(workspace, id, { createParagraphBullets: { range: { startIndex: 3, endIndex: 4 }, bulletPreset } });
    const { lists } = documentOf(workspace, id);
    expect(Object.values(lists ?? {}).map((list) => list.listProperties?.nestingLevels?.[0]?.glyphType)).toEqual([
      'DECIMAL',
    ]);
  });

  test('a named range follows its text and can be deleted by name', () => {
    const workspace = newWorkspace();
    const id = created(workspace, '<p>Her: svar</p>');
    const { json } = update(
      workspace,
      id,
      { createNamedRange: { name: 'svar', range: { startIndex: 6, endIndex: 10 } } },
      { insertText: { text: '>>', location: { index: 1 } } },
    );
    const namedRangeId = json.replies[0].createNamedRange.namedRangeId;
    expect(documentOf(workspace, id).namedRanges).toEqual({
      svar: { name: 'svar', namedRanges: [{ namedRangeId, name: 'svar', ranges: [{ startIndex: 8, endIndex: 12 }] }] },
    });
    update(workspace, id, { deleteNamedRange: { name: 'svar' } });
    expect(documentOf(workspace, id).namedRanges).toBeUndefined();
  });

  test('a page break is an element of its own', () => {
    const workspace = newWorkspace();
    const id = created(workspace, '<p>ab</p>');
    update(workspace, id, { insertPageBreak: { location: { index: 2 } } });
    expect(documentOf(workspace, id).body?.content?.[1]?.paragraph?.elements?.[1]).toMatchObject({
      startIndex: 2,
      pageBreak: {},
    });
  });

  test('refuses an outdated revision', () => {
    const workspace = newWorkspace();
    const id = created(workspace);
    const requiredRevisionId = documentOf(workspace, id).revisionId;
    const body = {
      requests: [{ insertText: { text: 'x', location: { index: 1 } } }],
      writeControl: { requiredRevisionId },
    };
    expect(ask(workspace, 'POST', `/${id}:batchUpdate`, body).status).toBe(200);
    expect(ask(workspace, 'POST', `/${id}:batchUpdate`, body).status).toBe(400);
  });

  test.each([
    [
      { insertText: { text: 'x', locations: {} } },
      'Unknown name "locations" at \'requests[0].insert_text\': Cannot find field.',
    ],
    [{ insertTexts: {} }, 'Unknown name "insertTexts"'],
    [
      { insertText: { text: '', location: { index: 1 } } },
      'Invalid requests[0].insertText: Insert text requests must specify text',
    ],
    [
      { updateTextStyle: { range: { startIndex: 1, endIndex: 2 }, textStyle: {} } },
      'At least one field must be listed',
    ],
    [
      { updateTextStyle: { range: { startIndex: 1, endIndex: 2 }, textStyle: {}, fields: 'bald' } },
      'Invalid requests[0].updateTextStyle: Invalid field: text_style.bald',
    ],
    [{ insertTableRow: { tableCellLocation: { tableStartLocation: { index: 1 } } } }, 'Invalid table start location'],
    [{}, 'Invalid requests[0]: No request set.'],
  ])('refuses %j', (request, message) => {
    const workspace = newWorkspace();
    const id = created(workspace, '<p>abc</p>');
    const { status, json } = ask(workspace, 'POST', `/${id}:batchUpdate`, { requests: [request] });
    expect(status).toBe(400);
    expect(json.error.message).toContain(message);
  });

  test('says so where Google could do it and the local Workspace cannot', () => {
    const workspace = newWorkspace();
    const id = created(workspace);
    expect(() => update(workspace, id, { mergeTableCells: {} })).toThrow(NotEmulated);
  });
});
