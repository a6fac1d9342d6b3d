// Whatever people submit is heard: in whichever order they answer and the manager goes on, it ends in the Sheet once, or the form refused it.

import { addDays, instantOf, momentOf } from '../../scripts/year/office/localTime.ts';
import { Dice } from '../../scripts/year/seeded/dice.ts';
import type { ConversationView } from '../../src/contract.ts';
import { KARIM, karimComes } from './karim.ts';
import { ANNA, BENT, FEEDBACK_REASONS, METTE, newAgreement, School, schoolAt } from './school.ts';

/** What a form has taken of Anna's, the newest last. */
interface Written {
  answers: { success: string; suggestion: string }[];
  comments: string[];
}

/** @returns whether the form took it. */
const isTaken = (submit: () => void): boolean => {
  try {
    submit();
    return true;
  } catch (error) {
    if (/no longer accepting|need access|deleted|not found/i.test(String(error))) return false;
    throw error;
  }
};

type Step = (school: School, written: Written, dice: Dice) => void;

const submit: Step = (school, { answers }) => {
  const number = answers.length + 1;
  const given = { success: `Læseuge ${number}`, suggestion: `Bogforslag ${number}` };
  const review = { 'EFF1:A01': 'Gennemført', 'EFF1:A02': 'Delvist' };
  if (isTaken(() => school.answer(ANNA, { ...review, SUC1: given.success, STR5: given.suggestion })))
    answers.push(given);
};

const comment: Step = (school, { comments }, dice) => {
  if (school.filesOf('agreementForm', ANNA).length === 0) return;
  const [form] = school.log('2026/agreementForm/');
  const version = Number(/version=(\d+)/.exec(form?.details ?? '')?.[1]);
  const text = `Bemærkning ${comments.length + 1}`;
  const choice = dice.share() < 0.3 ? 'Ja, jeg bekræfter' : 'Nej, jeg har en bemærkning';
  if (isTaken(() => school.confirmForm(ANNA, version, choice, text))) comments.push(text);
};

const later = (school: School, minutes: number): void => {
  school.workspace.state.now += minutes * 60_000;
};

/** What the manager does; a refusal in words is no failure of this test. */
const asked =
  (name: string, args: (school: School, id: string) => unknown[]): Step =>
  (school) => {
    school.reply(name, ...args(school, school.idOf(ANNA)));
  };

const today = ({ workspace }: School): string => momentOf(workspace.now).slice(0, 10);

const STEPS: readonly Step[] = [
  submit,
  submit,
  comment,
  (school) => {
    school.hour();
  },
  (school) => {
    school.work();
  },
  asked('registerConversation', (school, id) => [id, today(school), ['F1']]),
  asked('passEffectReview', (_, id) => [id, 'Vendt mundtligt']),
  asked('saveAgreements', (_, id) => [id, [newAgreement(`Læseklub`, 'employee', '2027-03-30')]]),
  asked('confirmAgreements', (school, id) => [
    id,
    Number(school.row('conversations', { employeeId: id })?.version ?? 0),
    FEEDBACK_REASONS,
  ]),
  asked('confirmOnPaper', (school, id) => [
    id,
    Number(school.row('conversations', { employeeId: id })?.version ?? 0),
    FEEDBACK_REASONS,
  ]),
];

const ENDS: Record<string, Step> = {
  'nothing more': () => {},
  'her leave': (school) => school.type('employees', { email: ANNA }, 'state', 'Orlov'),
  'her leaving': (school) => school.type('employees', { email: ANNA }, 'state', 'Fratrådt'),
  'the next cycle': (school) => {
    school.jumpTo('2027-08-16T10:05');
    school.call('startNextCycle', true);
  },
  'a handover': (school) => {
    karimComes(school);
    school.run('takeOver', ['Karim Nør'], { user: KARIM });
  },
};

/** A week, in which everybody's trigger runs before the mails, in their hour, and at noon. */
const goOn = ({ workspace, scriptId, spreadsheetId }: School): void => {
  const from = momentOf(workspace.now).slice(0, 10);
  for (let day = 0; day <= 7; day += 1)
    for (const time of ['07:05', '08:05', '12:05']) {
      workspace.state.now = Math.max(workspace.now, instantOf(`${addDays(from, day)}T${time}`));
      for (const { owner } of [...workspace.state.triggers])
        new School(workspace, scriptId, spreadsheetId, owner).trigger();
    }
};

const played = (seed: number, end: string): { school: School; written: Written } => {
  const dice = new Dice(`heard ${seed} ${end}`);
  const school = schoolAt('invited');
  school.jumpTo('2026-09-28T09:05');
  const written: Written = { answers: [], comments: [] };
  for (let step = 0; step < 14; step += 1) {
    STEPS[dice.between(0, STEPS.length - 1)]?.(school, written, dice);
    later(school, dice.between(1, 40));
  }
  submit(school, written, dice);
  ENDS[end]?.(school, written, dice);
  later(school, 5);
  submit(school, written, dice);
  goOn(school);
  return { school, written };
};

describe.each(Object.keys(ENDS))('until %s', (end) => {
  test.each([1, 2, 3, 4])('every submitted answer ends in the Sheet once (order %i)', (seed) => {
    const { school, written } = played(seed, end);
    const id = school.idOf(ANNA);
    const last = written.answers.at(-1);
    const rows = school.rows('answers').filter(({ employeeId }) => employeeId === id);
    expect(rows.filter(({ questionKey }) => questionKey === 'SUC1').map(({ answer }) => answer)).toEqual([
      last?.success,
    ]);
    const suggested = school.rows('suggestions').filter(({ employeeId }) => employeeId === id);
    expect(suggested.map(({ text }) => text)).toEqual([last?.suggestion]);
    const said = school.row('conversations', { employeeId: id, year: '2026' })?.comment ?? '';
    expect(said).toBe(written.comments.at(-1) ?? '');
  });
});

test('what the manager keys in after the talk for somebody without an account is taken in', () => {
  const school = schoolAt('talked');
  school.jumpTo('2026-09-30T12:05');
  school.call('registerConversation', school.idOf(BENT), '2026-09-30', []);
  school.answer(BENT, { SUC1: 'Værkstedet', DAG1: 'Vikarer', STR3: 'En værkstedsdag' }, METTE);
  school.hour('2026-09-30T13:05');
  expect(school.rows('answers').filter(({ employeeId }) => employeeId === school.idOf(BENT))).toHaveLength(3);
  expect(school.rows('suggestions').map(({ text }) => text)).toEqual(['En værkstedsdag']);
});

describe('what comes around the confirmation', () => {
  /** Anna and Mette have agreed, and the hourly run has been there; then Anna writes more. */
  const agreed = (): School => {
    const school = schoolAt('talked');
    const anna = school.idOf(ANNA);
    school.call('passEffectReview', anna, 'Vendt mundtligt');
    school.call('registerConversation', anna, '2026-09-28', ['F1']);
    school.call('saveAgreements', anna, [newAgreement('Læseklub', 'employee', '2027-03-30')]);
    school.work();
    return school;
  };
  const page = (school: School) => school.call<ConversationView>('conversationOf', school.idOf(ANNA));

  test('is in the Doc where it was written before the manager confirms, though no run has read it', () => {
    const school = agreed();
    school.annaAnswers({ SUC1: 'Læseugen', DAG1: 'Skema\nKursus', SUC2: 'Med hele holdet' });
    school.call('confirmAgreements', school.idOf(ANNA), 1, FEEDBACK_REASONS);
    expect(school.doc(ANNA).text()).toContain('Med hele holdet');
    expect(page(school).lateAnswers).toEqual([]);
  });

  test('stands on the page as not in the Doc where it comes afterwards, and only what is new in it', () => {
    const school = agreed();
    school.call('confirmAgreements', school.idOf(ANNA), 1, FEEDBACK_REASONS);
    school.jumpTo('2026-09-28T12:45');
    school.annaAnswers({ SUC1: 'Læseugen', DAG1: 'Skema\nKursus', SUC2: 'Med hele holdet' });
    school.hour('2026-09-28T13:05');
    expect(school.doc(ANNA).text()).not.toContain('Med hele holdet');
    expect(page(school).lateAnswers).toEqual([expect.stringMatching(/samarbejde/)]);
  });

  test('does not let anybody confirm what could not be read', () => {
    const school = agreed();
    school.annaAnswers({ SUC2: 'Med hele holdet' });
    const faults = Array.from({ length: 9 }, (_, at) => ({
      member: `rest:GET /v1/forms/${school.fileOf('form', ANNA)}/responses`,
      atCall: at + 1,
      kind: 'transient' as const,
    }));
    const { value } = school.run('confirmAgreements', [school.idOf(ANNA), 1, FEEDBACK_REASONS], { faults });
    expect(JSON.stringify(value)).toMatch(/Svarene fra Anna Sø kunne ikke hentes/);
    expect(page(school).managerConfirmedAt).toBe('');
  });

  test('an objection counts also when it comes after the confirmation', () => {
    const school = agreed();
    school.call('confirmAgreements', school.idOf(ANNA), 1, FEEDBACK_REASONS);
    school.hour('2026-09-28T13:05');
    school.confirmForm(ANNA, 1, 'Ja, jeg bekræfter');
    school.hour('2026-09-28T14:05');
    expect(page(school).employeeConfirmedAt).not.toBe('');
    school.jumpTo('2026-09-30T10:05');
    school.confirmForm(ANNA, 1, 'Nej, jeg har en bemærkning', 'Fristen er for kort');
    school.hour('2026-10-05T08:05');
    expect(page(school)).toMatchObject({ comment: 'Fristen er for kort', employeeConfirmedAt: '' });
    school.confirmForm(ANNA, 1, 'Ja, jeg bekræfter');
    school.hour('2026-10-05T10:05');
    expect(page(school).employeeConfirmedAt).not.toBe('');
  });
});
