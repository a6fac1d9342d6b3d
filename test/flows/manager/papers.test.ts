// The papers as a Doc: only the manager can open it, it follows the settings, and an older one that was filled in stays.
import { clickMenu, openDoc, screenOf } from 'local-workspace';
import { ANNA, METTE, type School, schoolAt } from '../school.ts';

const make = (school: School) => {
  const { docLink } = school.call<{ docLink: string }>('makePapers');
  const id = /\/d\/([\w-]+)\//.exec(docLink)?.[1] ?? '';
  return { id, text: JSON.stringify(school.workspace.state.docs[id]) };
};

test('they are a Doc of the manager’s own in the unit’s folder, about nobody by name', () => {
  const school = schoolAt('invited');
  const { id, text } = make(school);
  const file = school.workspace.file(id);
  expect(file?.permissions.map(({ emailAddress }) => emailAddress)).toEqual([METTE]);
  expect(file?.parents).toEqual(school.workspace.file(school.fileOf('doc', ANNA))?.parents);
  expect(text).toContain('artikel 30');
  for (const { name = '' } of school.rows('employees')) expect(text).not.toContain(name);
});

test('asked twice, they are the same Doc; with another setting a new one, and what was filled in stays', () => {
  const school = schoolAt('invited');
  const first = make(school);
  expect(make(school).id).toBe(first.id);
  openDoc(school.workspace, first.id, METTE).appendParagraph('Godkendt af DPO');
  school.call('saveSettings', { answersMonths: '9' });
  const second = make(school);
  expect(second.id).not.toBe(first.id);
  expect(second.text).toContain('højst 9 måneder');
  expect(JSON.stringify(school.workspace.state.docs[first.id])).toContain('Godkendt af DPO');
});

test('from the menu, the manager is told where they are', () => {
  const school = schoolAt('invited');
  clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'makePapersFromMenu' });
  const { alerts } = screenOf(school.workspace, school.spreadsheetId, METTE);
  expect(JSON.stringify(alerts)).toMatch(/Papirerne er klar.*docs\.google\.com\/document/);
});
