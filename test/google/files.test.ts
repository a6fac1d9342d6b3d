// Forms, Docs and files on the local Workspace: found again by their keys, filled, published, shared.

import type { Outcome } from '../../src/google/rest/api.ts';
import * as docs from '../../src/google/rest/docs.ts';
import * as drive from '../../src/google/rest/drive.ts';
import { changesOf } from '../../src/google/rest/drive.ts';
import { filesByKey } from '../../src/google/rest/driveList.ts';
import { unitFolder } from '../../src/google/rest/folder.ts';
import * as forms from '../../src/google/rest/forms.ts';
import { pollResponses } from '../../src/google/rest/forms.ts';
import { share } from '../../src/google/rest/permissions.ts';
import { type LocalSheet, localSheet } from './localSheet.ts';

let local: LocalSheet;
beforeEach(() => {
  local = localSheet();
});
afterEach(() => local.end());

const done = <T>(outcome: Outcome<T> | undefined): T => {
  if (!outcome?.ok) throw new Error(`Not done: ${outcome?.status} ${outcome?.reason}`);
  return outcome.value;
};
const newForm = (): string => done(drive.createForms([{ key: '2026/form/E07', title: 'MUS' }])[0]).id;
const question = {
  createItem: {
    item: { title: 'Hvad lykkedes?', questionItem: { question: { textQuestion: { paragraph: true } } } },
    location: { index: 0 },
  },
};

test('everything made carries its key and lies in the one folder of the unit', () => {
  const form = newForm();
  const doc = done(drive.createDocs([{ key: '2026/doc/E07', title: 'Samtale', html: '<h1>Æble</h1>' }])[0]).id;
  const pdf = done(
    drive.saveFiles([
      { key: '2026/pdf/E07', name: 'a.pdf', mimeType: 'application/pdf', bytes: [37, 80, 68, 70, 45, -1] },
    ])[0],
  ).id;
  const found = filesByKey(['2026/form/E07', '2026/doc/E07', '2026/pdf/E07']);
  expect(found.get('2026/form/E07')?.id).toBe(form);
  expect(found.get('2026/doc/E07')?.id).toBe(doc);
  expect(found.get('2026/pdf/E07')?.id).toBe(pdf);
  const folder = unitFolder().id;
  for (const id of [form, doc, pdf]) expect(local.workspace.file(id)?.parents).toEqual([folder]);
  expect(done(drive.download([pdf])[0])).toEqual([37, 80, 68, 70, 45, -1]);
});

test('a Doc is HTML, can be rendered anew, read, and made a PDF; when it was changed tells who came last', () => {
  const id = done(drive.createDocs([{ key: 'k', title: 'Samtale', html: '<h1>Først</h1>' }])[0]).id;
  const before = done(changesOf([id])[0]);
  const { changed } = done(drive.replaceDocs([{ id, html: '<h1>Siden</h1>' }])[0]);
  expect(changed).not.toBe(before);
  expect(done(changesOf([id])[0])).toBe(changed);
  expect(JSON.stringify(done(docs.readDocuments([id])[0]))).toContain('Siden');
  expect(done(drive.exportPdf([id])[0]).slice(0, 4)).toEqual([37, 80, 68, 70]);
});

test('a form is filled, published and shown to be', () => {
  const id = newForm();
  const stray = { deleteItem: { location: { index: 0 } } };
  expect(done(forms.fillForms([{ formId: id, requests: [stray, question] }])[0]).items).toHaveLength(1);
  expect(local.workspace.state.forms[id]?.publish.isPublished).toBe(false);
  expect(done(forms.publishForms([id])[0]).responderUri).toContain('http');
  expect(local.workspace.state.forms[id]?.publish).toEqual({ isPublished: true, isAcceptingResponses: true });
  expect(done(forms.formItems([id])[0])).toHaveLength(1);
  expect(done(pollResponses([{ formId: id, since: '2026-08-17T06:00:00Z' }])[0])).toEqual([]);
});

test('a form that does not collect verified addresses is not ready', () => {
  const id = newForm();
  const form = local.workspace.state.forms[id];
  if (form) form.emailCollectionType = 'RESPONDER_INPUT';
  expect(forms.publishForms([id])).toMatchObject([{ ok: false, reason: 'emailNotVerified' }]);
  if (form) form.emailCollectionType = 'VERIFIED';
  expect(forms.publishForms([id])).toMatchObject([{ ok: true }]);
});

test('sharing again with the same person changes nothing, and sends no mail', () => {
  const id = newForm();
  const wanted = { fileId: id, email: 'ali@solby.dk', role: 'reader', view: 'published' } as const;
  const first = done(share([wanted])[0]);
  expect(done(share([wanted])[0])).toBe(first);
  const given = local.workspace.file(id)?.permissions.filter(({ emailAddress }) => emailAddress === 'ali@solby.dk');
  expect(given).toMatchObject([{ role: 'reader', view: 'published' }]);
  expect(local.workspace.state.outbox).toEqual([]);
});

test('what is gone already is told from what is removed; an unknown form fails alone', () => {
  const id = newForm();
  expect(drive.remove([id, id])).toEqual([
    { ok: true, value: { became: 'deleted' } },
    { ok: true, value: { became: 'missing' } },
  ]);
  const kept = newForm();
  const outcomes = forms.formItems([kept, 'no-such-form']);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
});
