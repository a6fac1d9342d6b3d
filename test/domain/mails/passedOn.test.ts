// Every kind of mail to an employee: what would go to one without an address is told to the manager, in one mail a morning.
import { mailText } from '../../../src/domain/mails/mailText.ts';
import type { Unit } from '../../../src/domain/unit/unit.ts';
import { words } from '../../../src/domain/words/words.ts';
import { combineMails } from '../../../src/domain/work/combineMails.ts';
import type { LogKey } from '../../../src/domain/work/logKeys.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import {
  COMBINED,
  type CombinedKind,
  isCombined,
  keyOf,
  MAILS,
  type MailKind,
  type MailWork,
  mailOf,
} from '../../../src/domain/work/work.ts';
import { exampleUnit, row } from '../exampleUnit.ts';

const PEOPLE = ['E01', 'E03'];

/** The key of each kind that goes to employees; of the others, that the manager alone is their reader. */
const KEYS: Record<CombinedKind, ((employeeId: string) => LogKey<MailKind>) | 'manager'> = {
  newManager: (id) => keyOf.newManager(2026, id, 'hash'),
  newLink: (id) => keyOf.newLink(2026, id, 'statusForm', 1, 'x'),
  moved: (id) => keyOf.moved(2026, id, 1, '2026-09-29T10:00'),
  miniMus: (id) => keyOf.miniMus(2026, id),
  topics: 'manager',
  reminder: (id) => keyOf.reminder(2026, id, 3),
  confirmationReminder: (id) => keyOf.confirmationReminder(2026, id, 1, 5),
  reportReady: 'manager',
  overdue: (id) => keyOf.overdue(2026, 1, `A${id}`, 'employee', '2026-09-01'),
  deadline: (id) => keyOf.deadline(2026, 3, `A${id}`, 'employee', '2026-10-01'),
  suggestionReply: (id) => keyOf.suggestionReply(2026, id, `S${id}`),
  digest: 'manager',
  calendar: 'manager',
};

const LETTERS: Partial<Record<MailKind, LogKey<MailKind>>> = {
  strategyMeeting: keyOf.strategyMeeting(2026, 'E01'),
  invitation: keyOf.invitation(2026, 'E01'),
  confirmationRequest: keyOf.confirmationRequest(2026, 'E01', 1),
  confirmation: keyOf.confirmation(2026, 'E01', 1),
};

const onPaper = (): Unit => {
  const unit = exampleUnit();
  return {
    ...unit,
    employees: unit.employees.map((one) => (PEOPLE.includes(one.id) ? { ...one, email: '', hasAccount: false } : one)),
    agreements: PEOPLE.map((employeeId) =>
      row('agreements', {
        id: `A${employeeId}`,
        year: 2026,
        employeeId,
        text: `Aftale ${employeeId}`,
        responsible: 'employee',
        deadline: '2026-10-01',
      }),
    ),
    suggestions: PEOPLE.map((employeeId) =>
      row('suggestions', { id: `S${employeeId}`, year: 2026, employeeId, text: 'Flere bøger', reply: 'Ja' }),
    ),
  };
};

const unit = onPaper();
const index = unitIndexOf(unit);
const source = { index, now: { date: '2026-09-28', time: '08:05' }, utcOf: () => '', sheetUrl: 'https://sheet' };

const worksOf = (kind: CombinedKind): MailWork[] => {
  const key = KEYS[kind];
  return key === 'manager' ? [] : PEOPLE.map((id) => mailOf(kind, key(id), 'employee', [id]));
};

describe.each(COMBINED.filter((kind) => KEYS[kind] !== 'manager'))('%s', (kind) => {
  test.each(['da', 'en'] as const)('is one mail to the manager that names each of them (%s)', (language) => {
    const spoken = { ...source, index: unitIndexOf({ ...unit, settings: { ...unit.settings, language } }) };
    const [mail, ...more] = combineMails(worksOf(kind), spoken.index) as MailWork[];
    expect(more).toEqual([]);
    expect(mail?.to).toBe('manager');
    expect(mail?.keys).toHaveLength(2);
    const { text, html } = mailText(spoken, mail as MailWork);
    for (const name of ['Sofie Bak', 'Bent Friis']) {
      expect(text).toContain(language === 'da' ? `Til ${name}, på papir` : `For ${name}, on paper`);
      expect(html).toContain(name);
    }
    expect(text).toMatch(/^(Kære|Dear) Mette,/);
  });

  test('stands in the mail that the manager gets anyway', () => {
    const own = mailOf('topics', keyOf.topics(2026, 'E02', '2026-09-28'), 'manager', ['E02']);
    const [mail, ...more] = combineMails([...worksOf(kind), own], index) as MailWork[];
    expect(more).toEqual([]);
    expect(mailText(source, mail as MailWork).text).toMatch(/Ali Demir[\s\S]*Bent Friis|Bent Friis[\s\S]*Ali Demir/);
  });

  test('goes to the person as ever where there is an address', () => {
    const key = KEYS[kind];
    const works = key === 'manager' ? [] : [mailOf(kind, key('E02'), 'employee', ['E02'])];
    expect(combineMails(works, index)).toMatchObject([{ to: 'employee', employeeIds: ['E02'] }]);
  });
});

/** Letters of their own, which the manager prints or reads aloud as they are. */
describe.each(MAILS.filter((kind) => !isCombined(kind)))('%s, a letter of its own', (kind) => {
  const letter = mailOf(kind, LETTERS[kind] as LogKey<MailKind>, 'employee', ['E01'], 1);
  test.each(['da', 'en'] as const)('says in its subject for whom it is, and is else as ever (%s)', (language) => {
    const spoken = unitIndexOf({ ...unit, settings: { ...unit.settings, language } });
    const withAddress = unitIndexOf({
      ...spoken.unit,
      employees: unit.employees.map((one) => (one.id === 'E01' ? { ...one, email: 'bent@solby.dk' } : one)),
    });
    const onPaperNow = mailText({ ...source, index: spoken }, letter);
    const byMail = mailText({ ...source, index: withAddress }, letter);
    const { name = '' } = spoken.employee('E01') ?? {};
    expect(onPaperNow.subject).toBe(words(language).passOn(name, byMail.subject));
    expect(onPaperNow.text).toContain(name.split(' ')[0]);
  });
});
