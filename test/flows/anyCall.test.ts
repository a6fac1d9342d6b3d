// A run may die at any call whatever. Run again, the year stands as if nothing had happened: nothing lost, nothing twice.

import { type Fault, openDoc, type RunResult } from 'local-workspace';
import { ALI, ANNA, BENT, FEEDBACK_REASONS, METTE, type School, schoolAt, TALKS } from './school.ts';

/** So many deaths, spread evenly over all calls of a run. */
const DEATHS = 6;

/** Around what writes to the Sheet, what publishes it, and what leaves the Sheet. */
const WHERE_FLUSHING_MATTERS = [
  ['after', 'Range.setValues'],
  ['before', 'SpreadsheetApp.flush'],
  ['before', 'MailApp.sendEmail'],
  ['after', 'MailApp.sendEmail'],
  ['after', 'UrlFetchApp.fetchAll'],
  ['before', 'Lock.releaseLock'],
] as const;

const callsIn = ({ execution }: RunResult): number =>
  Object.values(execution.calls).reduce((sum, count) => sum + count);

const deathsIn = (calls: number): number[] => [
  ...new Set(Array.from({ length: DEATHS }, (_, i) => Math.max(1, Math.round(((i + 0.5) * calls) / DEATHS)))),
];

/** Every mail that left, by reader and subject; the same twice would be a mail sent twice. */
const sentIn = (school: School): string[] => school.mails().map(({ to, subject }) => `${to.join()} ${subject}`);

const expectNothingTwice = (school: School, expected: readonly string[]): void => {
  const sent = sentIn(school);
  expect(new Set(sent).size).toBe(sent.length);
  // What did not leave is either known to be in doubt, or was never meant to leave.
  const doubtful = school.call<{ uncertain: { key: string }[] }>('overview').uncertain.length;
  const missing = expected.filter((mail) => !sent.includes(mail));
  expect(missing.length).toBeLessThanOrEqual(doubtful);
  expect(sent.filter((mail) => !expected.includes(mail))).toEqual([]);
  const keys = Object.values(school.workspace.state.files).flatMap(({ appProperties }) => appProperties.musKey ?? []);
  expect(new Set(keys).size).toBe(keys.length);
};

describe('the run that makes forms and Docs and invites', () => {
  const beforeIt = (): School => {
    const school = schoolAt('installed');
    for (const [email, [date, time]] of Object.entries(TALKS)) {
      school.type('employees', { email }, 'conversationDate', date);
      school.type('employees', { email }, 'conversationTime', time);
    }
    school.jumpTo('2026-09-14T10:05');
    school.call('startPhase', 'forms', '');
    school.call('startPhase', 'invitations', '');
    return school;
  };
  const ready = beforeIt();
  const whole = ready.copy();
  const calls = callsIn(whole.run('workOn', [250]));
  const expected = sentIn(whole);
  const end = structuredClone(whole.rows('employees'));

  test('sends three invitations when nothing happens', () => expect(expected).toHaveLength(3));

  test.each(deathsIn(calls))('may die at call %i', (atCall) => {
    const school = ready.copy();
    const { execution } = school.run('workOn', [250], { faults: [{ member: '*', atCall, kind: 'kill' }] });
    expect(execution.status).toBe('killed');
    expect(school.work().problems).toEqual([]);
    expectNothingTwice(school, expected);
    expect(school.filesOf('form')).toHaveLength(3);
    expect(school.filesOf('doc')).toHaveLength(3);
    const { uncertain } = school.call<{ uncertain: { key: string }[] }>('overview');
    for (const { key } of uncertain) school.call('settleUncertain', key, true);
    school.work();
    expect(school.rows('employees').map(({ email, step }) => [email, step])).toEqual(
      end.map(({ email, step }) => [email, step]),
    );
  });
});

describe('the hour in which all kinds of things happen', () => {
  const beforeIt = (): School => {
    const school = schoolAt('talked');
    const anna = school.idOf(ANNA);
    const bent = school.idOf(BENT);
    school.call('passEffectReview', anna, 'Ny i stillingen');
    school.prepare(ANNA, { SUC5: 'Du bærer holdet', STR8: 'Jeg finder tid', FBK3: 'Flere nej’er' });
    school.annaAnswers({
      SUC1: 'Læseugen',
      FBK1: 'Du lytter',
      STR5: 'Flere bøger',
      STR6: 'Ja, med navn',
      DAG1: 'Skema',
    });
    // Ali has typed in his Doc, then answers; Bent's agreements are confirmed on paper; Anna's stand in her Doc.
    school.doc(ALI, ALI).appendParagraph('My own note');
    school.answer(ALI, { SUC1: 'The science week', DAG1: 'A new room' });
    school.call('saveAgreements', bent, [
      {
        id: '',
        text: 'Orden i værkstedet',
        type: 'goal',
        focusArea: 'F1',
        driftReason: '',
        responsible: 'both',
        deadline: '2027-03-01',
        signOfSuccess: '',
      },
    ]);
    school.call('confirmAgreements', bent, 1, FEEDBACK_REASONS);
    school.call('confirmOnPaper', bent, 1, FEEDBACK_REASONS);
    const doc = school.doc(ANNA);
    const table = doc.tables().findIndex((rows) => rows[0]?.includes('Ansvarlig'));
    ['Læseklub', 'Mål for arbejdet', 'Stærke læsere', 'Anna', '1/3-2027'].forEach((text, i) => {
      doc.setCell(table, 1, i + 1, text);
    });
    school.jumpTo('2026-09-29T08:10');
    return school;
  };
  const later = (school: School): void => {
    for (const moment of ['2026-09-29T08:40', '2026-09-29T09:10', '2026-09-30T08:10', '2026-10-01T08:10'])
      school.hour(moment);
  };
  const outcomeOf = (school: School) => ({
    answers: school
      .rows('answers')
      .map(({ employeeId, questionKey, answer }) => `${employeeId} ${questionKey} ${answer}`)
      .sort(),
    suggestions: school.rows('suggestions').map(({ text, consent }) => `${text} ${consent}`),
    agreements: school.rows('agreements').map(({ id, text, deadline }) => `${id} ${text} ${deadline}`),
    conversations: school
      .rows('conversations')
      .map(({ employeeId, version, heldOn, problems, confirmedHow }) =>
        [employeeId, version, heldOn, problems, confirmedHow].join(' '),
      ),
    annaDoc: openDoc(school.workspace, school.fileOf('doc', ANNA), METTE).text(),
    aliDoc: openDoc(school.workspace, school.fileOf('doc', ALI), METTE).text(),
    pdfs: school.filesOf('pdf').length,
  });
  const ready = beforeIt();
  const whole = ready.copy();
  const wholeHour = whole.hour();
  later(whole);
  const expected = sentIn(whole);
  const end = outcomeOf(whole);

  test('ends as it should when nothing happens', () => {
    expect(end).toMatchObject({ pdfs: 1, suggestions: ['Flere bøger Med navn'] });
    expect(end.agreements).toHaveLength(4);
    expect(end.aliDoc).toContain('My own note');
    expect(end.aliDoc).toContain('A new room');
    expect(end.annaDoc).toContain('Du lytter');
  });

  const dies = (fault: Fault): void => {
    const school = ready.copy();
    expect(school.hour(undefined, [fault]).execution.status).toBe('killed');
    later(school);
    expectNothingTwice(school, expected);
    expect(outcomeOf(school)).toEqual(end);
  };

  test.each(deathsIn(callsIn(wholeHour)))('may die at call %i', (atCall) => {
    dies({ member: '*', atCall, kind: 'kill' });
  });

  test.each(WHERE_FLUSHING_MATTERS)('may die %s %s, and lose what it had not flushed', (when, member) => {
    for (const atCall of deathsIn(wholeHour.execution.calls[member] ?? 0))
      dies({ member, atCall, when, kind: 'kill', losesUnflushed: true });
  });
});
