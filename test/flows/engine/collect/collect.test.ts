// Collecting: each answer once, the newest of the right person, feedback held back until both sides have given theirs.
import { answerForm } from 'local-workspace';
import { ALI, ANNA, BENT, METTE, type School, schoolAt, schoolOnce } from '../../school.ts';

const answersOf = (school: School, email: string): Record<string, string> => {
  const employeeId = school.idOf(email);
  return Object.fromEntries(
    school
      .rows('answers')
      .filter((row) => row.employeeId === employeeId)
      .map((row) => [row.questionKey, row.answer ?? '']),
  );
};

const problems = (school: School): string => school.call<{ problems: string[] }>('overview').problems.join('\n');

const openForAnswers = (): School =>
  schoolOnce('collect-openForAnswers', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    return school;
  });

describe('answers', () => {
  test('are taken in once; the later response counts and what it leaves out vanishes', () => {
    const school = openForAnswers();
    school.annaAnswers({ SUC1: 'Læseugen', SUC2: 'Med Ali' });
    school.hour('2026-09-16T11:05');
    school.hour('2026-09-16T12:05');
    expect(answersOf(school, ANNA)).toMatchObject({ SUC1: 'Læseugen', SUC2: 'Med Ali' });
    const before = school.rows('answers').length;
    school.annaAnswers({ SUC1: 'Læseugen og teatret' });
    school.hour('2026-09-17T08:05');
    expect(answersOf(school, ANNA)).toMatchObject({ SUC1: 'Læseugen og teatret' });
    expect(answersOf(school, ANNA)).not.toHaveProperty('SUC2');
    expect(school.rows('answers')).toHaveLength(before - 1);
  });

  test('after the deadline are taken in too', () => {
    const school = openForAnswers();
    school.jumpTo('2026-09-25T17:05');
    school.annaAnswers({ SUC1: 'Sent, men godt' });
    school.hour('2026-09-25T18:05');
    expect(answersOf(school, ANNA).SUC1).toBe('Sent, men godt');
  });

  test('of another person are passed over; the manager keys in for one without an account', () => {
    const school = openForAnswers();
    school.answer(ANNA, { 'EFF1:A01': 'Gennemført', 'EFF1:A02': 'Delvist', SUC1: 'Ikke Anna' }, METTE);
    expect(() => school.answer(ANNA, { SUC1: 'Ali' }, ALI)).toThrow(/need access/);
    school.answer(BENT, { SUC1: 'Værkstedet' }, METTE);
    school.hour('2026-09-16T11:05');
    expect(answersOf(school, ANNA)).toEqual({});
    expect(answersOf(school, BENT)).toEqual({ SUC1: 'Værkstedet' });
    expect(school.log('2026/answered/').map(({ id }) => id)).toEqual([`2026/answered/${school.idOf(BENT)}`]);
    expect(problems(school)).toMatch(/Anna Sø er besvaret fra en anden mailadresse/);
    expect(JSON.stringify(school.log('2026/otherAddress/'))).not.toContain('@');
    school.annaAnswers({ SUC1: 'Anna selv' });
    school.hour('2026-09-16T12:05');
    expect(answersOf(school, ANNA).SUC1).toBe('Anna selv');
    expect(school.log('2026/otherAddress/')).toEqual([]);
  });

  test('from an address that is corrected later are taken in then, also over those of the wrong one', () => {
    const school = openForAnswers();
    school.answer(ANNA, { 'EFF1:A01': 'Gennemført', 'EFF1:A02': 'Delvist', SUC1: 'Læseugen' }, METTE);
    school.hour('2026-09-16T11:05');
    expect(school.log('2026/otherAddress/')).toHaveLength(1);
    school.type('employees', { email: ANNA }, 'email', ' Mette@Solby.dk ');
    school.hour('2026-09-16T12:05');
    expect(school.rows('answers').find(({ questionKey }) => questionKey === 'SUC1')?.answer).toBe('Læseugen');
    expect(school.log('2026/otherAddress/')).toEqual([]);
  });

  test('by the right address come in though they are older than what was taken in of another', () => {
    const school = openForAnswers();
    school.annaAnswers({ SUC1: 'Annas' });
    school.answer(ANNA, { 'EFF1:A01': 'Gennemført', 'EFF1:A02': 'Delvist', SUC1: 'Mettes' }, METTE);
    school.type('employees', { email: ANNA }, 'hasAccount', 'FALSK');
    school.hour('2026-09-16T11:05');
    expect(answersOf(school, ANNA).SUC1).toBe('Mettes');
    school.type('employees', { email: ANNA }, 'hasAccount', 'SAND');
    school.hour('2026-09-16T12:05');
    expect(answersOf(school, ANNA).SUC1).toBe('Annas');
  });

  test('stay text whatever they begin with', () => {
    const school = openForAnswers();
    school.annaAnswers({ SUC1: '=1+1', SUC2: '+45 12', SUC3: '007', SUC4: '1/2' });
    school.hour('2026-09-16T11:05');
    expect(answersOf(school, ANNA)).toMatchObject({ SUC1: '=1+1', SUC2: '+45 12', SUC3: '007', SUC4: '1/2' });
  });

  test('to the effect review become the employee’s view of each old agreement', () => {
    const school = openForAnswers();
    school.annaAnswers({});
    school.hour('2026-09-16T11:05');
    expect(school.row('agreements', { id: 'A01' })).toMatchObject({ employeeReview: 'Gennemført', review: '' });
    expect(school.row('agreements', { id: 'A02' })).toMatchObject({ employeeReview: 'Delvist', review: '' });
  });

  test('in English are stored in the unit’s language', () => {
    const school = openForAnswers();
    school.answer(ALI, { UDV3: 'Development activity', SUC1: 'The science week' });
    school.hour('2026-09-16T11:05');
    expect(answersOf(school, ALI)).toEqual({ UDV3: 'Udviklingsaktivitet', SUC1: 'The science week' });
  });

  test('are not lost where a run dies while taking them in', () => {
    for (const atCall of [1, 2, 3, 4]) {
      const school = openForAnswers();
      school.annaAnswers({ SUC1: 'Læseugen', STR5: 'Flere bøger', STR6: 'Ja, med navn' });
      const { execution } = school.hour('2026-09-16T11:05', [
        { member: 'Range.setValues', atCall, kind: 'kill', when: 'after' },
      ]);
      expect(execution.status).toBe('killed');
      school.hour('2026-09-16T12:05');
      expect(answersOf(school, ANNA)).toMatchObject({ SUC1: 'Læseugen', STR5: 'Flere bøger' });
      expect(school.rows('suggestions')).toHaveLength(1);
      expect(school.log('2026/answered/')).toHaveLength(1);
    }
  });

  test('that could not be fetched are fetched the next hour', () => {
    const school = openForAnswers();
    school.annaAnswers({ SUC1: 'Læseugen' });
    const form = school.fileOf('form', ANNA);
    school.hour(
      '2026-09-16T11:05',
      Array.from({ length: 7 }, (_, i) => ({
        member: `rest:GET /v1/forms/${form}/responses`,
        atCall: i + 1,
        kind: 'transient' as const,
      })),
    );
    expect(answersOf(school, ANNA)).toEqual({});
    expect(problems(school)).toMatch(/Svarene fra Anna Sø kunne ikke hentes/);
    school.hour('2026-09-16T12:05');
    expect(answersOf(school, ANNA).SUC1).toBe('Læseugen');
    expect(problems(school)).not.toMatch(/kunne ikke hentes/);
  });
});

describe('suggestions', () => {
  test('reach the register once, with the newest words and consent', () => {
    const school = openForAnswers();
    school.annaAnswers({ STR3: 'En læseklub', STR4: 'Mere tid', STR6: 'Ja, uden navn', STR9: 'Stærke læsere' });
    school.hour('2026-09-16T11:05');
    school.hour('2026-09-16T12:05');
    school.annaAnswers({ STR3: 'To læseklubber', STR4: 'Mere tid', STR6: 'Ja, med navn', STR9: 'Stærke læsere' });
    school.hour('2026-09-25T13:05');
    expect(school.rows('suggestions').map(({ text, consent, focusAreaId }) => [text, consent, focusAreaId])).toEqual([
      ['To læseklubber', 'Med navn', 'F1'],
      ['Mere tid', 'Med navn', 'F1'],
    ]);
    school.type('suggestions', { text: 'Mere tid' }, 'focusAreaId', '');
    school.annaAnswers({ STR3: 'To læseklubber', STR4: 'Mere tid', STR9: 'Trygge overgange' });
    school.hour('2026-09-25T14:05');
    expect(school.rows('suggestions').map(({ focusAreaId }) => focusAreaId)).toEqual(['F2', 'F2']);
    school.type('suggestions', { text: 'Mere tid' }, 'focusAreaId', 'F1');
    school.annaAnswers({ STR3: 'To læseklubber', STR4: 'Mere tid nu', STR9: 'Trygge overgange' });
    school.hour('2026-09-25T15:05');
    expect(school.rows('suggestions').map(({ focusAreaId }) => focusAreaId)).toEqual(['F2', 'F1']);
  });
});

describe('feedback', () => {
  const prepared = (school: School, fbk3: string): void =>
    school.prepare(ANNA, { SUC5: 'Du bærer holdet', STR8: 'Jeg finder tid', FBK3: fbk3 });

  test('of both sides becomes visible at the same moment', () => {
    const school = openForAnswers();
    school.annaAnswers({ SUC1: 'Læseugen', FBK1: 'Du lytter', FBK2: 'Mødet i maj' });
    school.hour('2026-09-16T11:05');
    expect(answersOf(school, ANNA)).not.toHaveProperty('FBK1');
    expect(school.doc(ANNA).text()).toContain('Læseugen');
    expect(school.doc(ANNA).text()).not.toContain('Du lytter');

    school.prepare(ANNA, { SUC5: 'Du bærer holdet', STR8: 'Jeg finder tid' });
    school.hour('2026-09-16T12:05');
    expect(school.doc(ANNA).text()).not.toMatch(/Du lytter|Du bærer/);

    prepared(school, 'Flere nej’er');
    school.hour('2026-09-16T13:05');
    const text = school.doc(ANNA).text();
    expect(answersOf(school, ANNA)).toMatchObject({ FBK1: 'Du lytter', FBK2: 'Mødet i maj' });
    for (const said of ['Du lytter', 'Mødet i maj', 'Du bærer holdet', 'Flere nej’er']) expect(text).toContain(said);
  });

  test('is released where the preparation came first', () => {
    const school = openForAnswers();
    prepared(school, 'Flere nej’er');
    school.hour('2026-09-16T10:35');
    expect(school.doc(ANNA).text()).not.toContain('Flere nej');
    school.annaAnswers({ FBK1: 'Du lytter' });
    school.hour('2026-09-16T11:05');
    expect(school.doc(ANNA).text()).toMatch(/Du lytter[\s\S]*Flere nej|Flere nej[\s\S]*Du lytter/);
  });

  test('waits for a form that cannot be read just then', () => {
    const school = openForAnswers();
    school.annaAnswers({ FBK1: 'Du lytter' });
    school.hour('2026-09-16T11:05');
    prepared(school, 'Flere nej’er');
    const form = school.fileOf('form', ANNA);
    school.hour(
      '2026-09-16T12:05',
      Array.from({ length: 7 }, (_, i) => ({
        member: `rest:GET /v1/forms/${form}/responses`,
        atCall: i + 1,
        kind: 'transient' as const,
      })),
    );
    expect(school.doc(ANNA).text()).not.toContain('Flere nej');
    school.hour('2026-09-16T13:05');
    expect(school.doc(ANNA).text()).toContain('Du lytter');
    expect(answersOf(school, ANNA).FBK1).toBe('Du lytter');
  });
});

test('a form takes no answers from a stranger', () => {
  const school = openForAnswers();
  expect(() =>
    answerForm(school.workspace, { formId: school.fileOf('form', ANNA), as: 'x@y.dk', answers: {} }),
  ).toThrow();
});
