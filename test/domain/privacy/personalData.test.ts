// What the readable export says of mails: their names, never our keys.
import { personalDataHtml, personalDataOf } from '../../../src/domain/privacy/personalData.ts';
import { LANGUAGES } from '../../../src/domain/text/language.ts';
import { words } from '../../../src/domain/words/words.ts';
import { keyOf, MAILS } from '../../../src/domain/work/work.ts';
import { agreement, employee, emptyUnit } from '../emptyUnit.ts';

test('every kind of mail has its name, whatever its key counts', () => {
  const unit = emptyUnit({
    employees: [employee({})],
    agreements: [agreement({ id: 'A10' })],
    log: [...MAILS, 'deadline-3d', 'overdue-1w'].map((kind) => ({
      id: `2026/${kind}/A10/employee/2026-10-30`,
      state: 'done' as const,
      at: '2026-11-09T08:05',
      details: {},
    })),
  });
  const data = personalDataOf(unit, employee({}), '2026-12-01T10:00', (file) => file);
  expect(data.mails).toHaveLength(MAILS.length + 2);
  const html = personalDataHtml(unit, employee({}), data);
  const mails = /Mails sendt, og til hvem<\/h2>(.*?)<h2>/s.exec(html)?.[1] ?? '';
  expect(mails).toContain('kl. 08.05');
  for (const kind of [...MAILS, 'deadline-3d', 'overdue-1w']) expect(mails).not.toContain(`: ${kind}<`);
});

test.each(LANGUAGES)('what is neither a mail nor a file is told in words (%s)', (language) => {
  const person = employee({ language });
  const keys = [keyOf.answered(2026, 'E01'), keyOf.feedback(2026, 'E01'), keyOf.keptFeedback(2026, 'E01')];
  const unit = emptyUnit({
    employees: [person],
    log: keys.map((id) => ({ id, state: 'done' as const, at: '2026-11-09T08:05', details: {} })),
  });
  const html = personalDataHtml(
    unit,
    person,
    personalDataOf(unit, person, '2026-12-01T10:00', (file) => file),
  );
  expect(html.split(words(language).people.personalData.note)).toHaveLength(keys.length + 1);
  for (const key of keys) expect(html).not.toContain(key);
});

test('the members of the JSON keep the names that people have got before', () => {
  const unit = emptyUnit({
    employees: [employee({})],
    log: [{ id: '2026/form/E01', state: 'done', at: '2026-09-24T08:05', details: { file: 'f' } }],
  });
  const data = JSON.parse(JSON.stringify(personalDataOf(unit, employee({}), '2026-12-01T10:00', (file) => file)));
  expect(Object.keys(data)).toEqual([
    'unit',
    'organisation',
    'exported',
    'tables',
    'log',
    'mails',
    'files',
    'ownColumns',
  ]);
  expect(data.log).toEqual([{ id: '2026/form/E01', state: 'done', at: '2026-09-24T08:05', facts: { file: 'f' } }]);
  expect(data.files).toEqual([{ what: 'form', link: 'f' }]);
});

test('a mail about her that went to her manager is told as the manager’s', () => {
  const sent = (kind: string, details: Record<string, string>) => ({
    id: `2026/${kind}/E01`,
    state: 'done' as const,
    at: '2026-09-24T08:05',
    details,
  });
  const unit = emptyUnit({
    employees: [employee({})],
    log: [sent('topics', { to: 'manager', on: '2026-09-24' }), sent('reminder', { to: 'E01', on: '2026-09-24' })],
  });
  const data = personalDataOf(unit, employee({}), '2026-12-01T10:00', (file) => file);
  expect(data.mails.map(({ mail, to }) => [mail, to])).toEqual([
    ['topics', 'manager'],
    ['reminder', 'employee'],
  ]);
  const html = personalDataHtml(unit, employee({}), data);
  const { name } = employee({});
  expect(html).toMatch(new RegExp(`${words('da').mails.topics} – ${unit.settings.managerName || 'din leder'}<`));
  expect(html).toContain(`${words('da').mails.reminder} – ${name}<`);
});
