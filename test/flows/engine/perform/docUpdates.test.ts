// A conversation Doc is ours until somebody writes in it: opening it changes nothing, and what we said gives way to what is.
import { openDoc, type Weather } from 'local-workspace';
import { words } from '../../../../src/domain/words/words.ts';
import { ALI, ANNA, METTE, type School, schoolAt } from '../../school.ts';

const VERSIONS = ['edited', 'opened', 'byItself'] as const;

const invited = (versionMoves: Weather['versionMoves']): School => {
  const school = schoolAt('invited');
  school.workspace.state.weather = { versionMoves };
  return school;
};

const textOf = (school: School, email: string): string =>
  openDoc(school.workspace, school.fileOf('doc', email), METTE).text();

const PEOPLE = [
  [ANNA, 'da', { 'EFF1:A01': 'Gennemført', 'EFF1:A02': 'Delvist', SUC1: 'Læseugen', DAG1: 'Skema' }],
  [ALI, 'en', { SUC1: 'Læseugen', DAG1: 'Skema' }],
] as const;

describe.each(VERSIONS)('where the version moves when %s', (versionMoves) => {
  test.each(PEOPLE)('a Doc that %s has only opened is rendered anew', (email, language, answers) => {
    const school = invited(versionMoves);
    const tables = school.doc(email, email).tables().length;
    school.jumpTo('2026-09-16T10:05');
    school.answer(email, answers);
    school.hour('2026-09-16T11:05');
    const { doc } = words(language);
    const text = textOf(school, email);
    expect(text).toContain('Læseugen');
    expect(text).not.toContain(doc.added('2026-09-16', doc.headings.answers));
    expect(text).not.toContain(doc.answers.none);
    expect(school.doc(email).tables().length).toBeGreaterThanOrEqual(tables);
  });
});

describe.each(PEOPLE)('a Doc of %s that somebody has written in', (email, language, answers) => {
  test.each([email, METTE])('by %s: the words stay, and no sentence of ours contradicts what is added', (writer) => {
    const school = invited('byItself');
    school.doc(email, writer).appendParagraph('En note');
    const { doc } = words(language);
    expect(textOf(school, email)).toContain(doc.answers.none);
    school.jumpTo('2026-09-16T10:05');
    school.answer(email, answers);
    school.hour('2026-09-16T11:05');
    const text = textOf(school, email);
    expect(text).toContain('En note');
    expect(text).toContain('Læseugen');
    for (const [gone, instead] of [
      [doc.answers.none, doc.answers.below],
      [doc.topics.none, doc.topics.below],
    ] as const) {
      expect(text).not.toContain(gone);
      expect(text.split(instead)).toHaveLength(2);
    }
    school.hour('2026-09-16T12:05');
    expect(textOf(school, email)).toBe(text);
  });
});

test('what was not there yet when the Doc was made is told where it is once it comes: time, preparation, feedback', () => {
  const school = schoolAt('withForms');
  const { doc, timeUnknown } = words('da');
  school.doc(ANNA).appendParagraph('En note');
  expect(textOf(school, ANNA)).toContain(`${doc.when}: ${timeUnknown}`);
  school.type('employees', { email: ANNA }, 'conversationDate', '28-09-2026');
  school.type('employees', { email: ANNA }, 'conversationTime', '10:00');
  school.jumpTo('2026-09-14T10:05');
  school.call('startPhase', 'invitations', '');
  school.work();
  school.prepare(ANNA, { SUC5: 'Du bærer holdet', STR8: 'Jeg finder tid', FBK3: 'Flere nej’er' });
  school.annaAnswers({ SUC1: 'Læseugen', FBK1: 'Du lytter' });
  school.hour('2026-09-16T11:05');
  const text = textOf(school, ANNA);
  for (const gone of [`${doc.when}: ${timeUnknown}`, doc.strategy.waiting, doc.feedback.waiting])
    expect(text).not.toContain(gone);
  for (const instead of ['28. september 2026', doc.strategy.below, doc.feedback.below, 'Du lytter'])
    expect(text).toContain(instead);
});

test('a Doc that older code has noted is never overwritten: it is added to, and contradicts nothing', () => {
  const school = schoolAt('invited');
  const [row] = school.log(`2026/doc/${school.idOf(ALI)}`);
  const details = (row?.details ?? '').replace(/version=[^;]+/, 'version=7');
  expect(details).toContain('version=7');
  school.type('log', { id: row?.id ?? '' }, 'details', details);
  school.jumpTo('2026-09-16T10:05');
  school.answer(ALI, { SUC1: 'The science week', DAG1: 'A new room' });
  school.hour('2026-09-16T11:05');
  const { doc } = words('en');
  const text = textOf(school, ALI);
  expect(text).toContain(doc.added('2026-09-16', doc.headings.answers));
  expect(text).toContain('The science week');
  expect(text).not.toContain(doc.answers.none);
});

describe('somebody writes in the Doc while it is brought up to date: nothing is lost', () => {
  const look = 'rest:GET /drive/v3/files/*';
  const replace = 'rest:PATCH /upload/drive/v3/files/*';
  const moments = [
    ['before it is looked at', [{ member: look, atCall: 1 }]],
    [
      'while the run waits after a refusal',
      [
        { member: replace, atCall: 1, kind: 'quota' },
        { member: look, atCall: 2 },
      ],
    ],
    [
      'while the run waits after an error',
      [
        { member: replace, atCall: 1, kind: 'transient' },
        { member: look, atCall: 2 },
      ],
    ],
  ] as const;
  test.each(moments)('%s', (_, faults) => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    school.answer(ALI, { SUC1: 'The science week', DAG1: 'A new room' });
    const act = () => {
      school.workspace.state.now += 1000;
      school.doc(ALI, ALI).appendParagraph('My own note');
    };
    school.hour(
      '2026-09-16T11:05',
      faults.map((fault) => ('kind' in fault ? fault : { ...fault, kind: 'act', act })),
    );
    school.hour('2026-09-16T12:05');
    const text = textOf(school, ALI);
    expect(text).toContain('My own note');
    expect(text.match(/The science week/g)).toHaveLength(1);
  });

  test('while what is new is added to it: Google refuses, and it is added to what stands then, once', () => {
    const school = schoolAt('invited');
    school.doc(ALI, ALI).appendParagraph('My own note');
    school.jumpTo('2026-09-16T10:05');
    school.answer(ALI, { SUC1: 'The science week', DAG1: 'A new room' });
    const act = () => school.doc(ALI, ALI).appendParagraph('• A new room');
    const { execution } = school.hour('2026-09-16T11:05', [
      { member: 'rest:POST /v1/documents/*', atCall: 1, kind: 'act', act },
    ]);
    const text = textOf(school, ALI);
    expect(text.match(/The science week/g)).toHaveLength(1);
    expect(text.match(/A new room/g)).toHaveLength(1);
    expect(execution.calls[`rest:POST /v1/documents/${school.fileOf('doc', ALI)}:batchUpdate`]).toBe(2);
  });
});

test('topics that people have written in the Doc themselves are not said to stand anywhere else', () => {
  const school = schoolAt('invited');
  school.doc(ALI, ALI).appendParagraph('A new room');
  school.jumpTo('2026-09-16T10:05');
  school.answer(ALI, { SUC1: 'The science week', DAG1: 'A new room' });
  school.hour('2026-09-16T11:05');
  const { doc } = words('en');
  const text = textOf(school, ALI);
  expect(text.match(/A new room/g)).toHaveLength(1);
  for (const untrue of [doc.topics.none, doc.topics.below, doc.answers.none]) expect(text).not.toContain(untrue);
  expect(text).toContain(doc.answers.below);
});

test.each(['before', 'after'] as const)(
  'a run that dies %s it has rendered a Doc anew makes nobody’s word of the employee’s own outcome',
  (when) => {
    const school = invited('edited');
    school.jumpTo('2026-09-16T10:05');
    school.answer(ANNA, { 'EFF1:A01': 'Gennemført', 'EFF1:A02': 'Delvist', SUC1: 'Læseugen' });
    const member = `rest:PATCH /upload/drive/v3/files/${school.fileOf('doc', ANNA)}`;
    school.hour('2026-09-16T11:05', [{ member, atCall: 1, kind: 'kill', when }]);
    for (const moment of ['2026-09-16T12:05', '2026-09-28T10:05', '2026-09-28T11:05']) school.hour(moment);
    const outcomes = ['A01', 'A02'].map((id) => {
      const { employeeReview, review } = school.row('agreements', { id }) ?? {};
      return [employeeReview, review];
    });
    expect(outcomes).toEqual([
      ['Gennemført', ''],
      ['Delvist', ''],
    ]);
  },
);
