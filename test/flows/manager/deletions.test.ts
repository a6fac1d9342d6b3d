// Retention and rights: deletions are proposed, approved and carried out; a receipt tells ids only; nothing names the person.
import { answerForm, openDoc } from 'local-workspace';
import { questionIdOf } from '../../../src/domain/formats/formRequests.ts';
import { personMark } from '../../../src/domain/report/protection.ts';
import { paste, reportSchool } from '../reportSchool.ts';
import { ALI, ANNA, FEEDBACK_REASONS, METTE, type School, schoolAt, schoolOnce } from '../school.ts';

interface Proposed {
  key: string;
  text: string;
  count: number;
}
const proposed = (school: School): Proposed[] => school.call<Proposed[]>('proposedDeletions');
/** What the ids of a tab's rows begin with. */
const LETTER = { answers: '', preparation: '', suggestions: 'S', tailoring: 'T' };
const keysOf = (school: School): string[] => proposed(school).map(({ key }) => key);

/** Anna has answered, suggested, agreed and confirmed; Ali has answered. */
const yearOfAnna = (): School =>
  schoolOnce('deletions-yearOfAnna', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    school.annaAnswers({ SUC1: 'Læseugen', DAG1: 'Skema', STR4: 'Flere læsevejledere', STR6: 'Ja, med navn' });
    school.answer(ALI, { SUC1: 'Reading week' });
    school.hour('2026-09-16T11:05');
    school.jumpTo('2026-09-28T12:05');
    agree(school, ['A01', 'A02']);
    return school;
  });
const agree = (school: School, old: string[]): void => {
  const id = school.idOf(ANNA);
  school.call(
    'reviewAgreements',
    id,
    old.map((agreementId) => ({ agreementId, status: 'Gennemført', reason: '', effect: 'God', score: '4' })),
  );
  const agreement = {
    id: '',
    text: `Læsevejleder efter ${old.join()}`,
    type: 'Mål for arbejdet',
    focusArea: 'Stærke læsere',
    driftReason: '',
    responsible: 'Medarbejder',
    deadline: '31-03-2028',
    signOfSuccess: '',
  };
  const today = new Date(school.workspace.now).toISOString().slice(0, 10);
  school.call('registerConversation', id, today, ['F1']);
  school.call('saveAgreements', id, [agreement]);
  school.work();
  school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
  school.call('confirmOnPaper', id, 1, FEEDBACK_REASONS);
  school.work();
};
const left = (): School =>
  schoolOnce('deletions-left', () => {
    const school = yearOfAnna();
    // A reminder of a deadline stands in the log by the agreement's id.
    school.type('agreements', { id: 'A03' }, 'deadline', '30-11-2026');
    school.hour('2026-11-27T08:05');
    expect(school.log('2026/deadline-3d/A03')).toHaveLength(1);
    school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
    school.hour('2026-12-01T08:05');
    return school;
  });
/** All that the Workspace holds, but the directory of accounts, mails in people's own mailboxes, and who may open the Sheet. */
const everything = (school: School): string => {
  const { accounts: _accounts, outbox: _outbox, ...state } = school.workspace.state;
  // Packed code may spell anything by chance.
  return JSON.stringify(state, (key, value) => (key === 'files' && value?.['Code.js'] ? {} : value));
};
const receiptOf = (school: School): string => receiptDoc(school).replace(/"id":"\w+"|\d\d:\d\d/g, '');
const receiptDoc = (school: School): string => {
  const key = school.rows('log').find(({ id }) => id?.includes('/receipt/'))?.details ?? '';
  return JSON.stringify(school.workspace.state.docs[/file=(\S+?)(;|$)/.exec(key)?.[1] ?? ''] ?? {});
};

describe('a whole person', () => {
  test('is deleted from the whole Workspace: cells, files, forms, Docs, log, properties, names of files', () => {
    const school = left();
    const id = school.idOf(ANNA);
    const { readable } = school.call<{ readable: string }>('exportPersonalData', id);
    expect(readable).toContain('docs.google.com');
    expect(everything(school)).toMatch(/Anna Sø/);
    school.call('approveDeletions', [`person/${id}`]);
    expect(school.work().problems).toEqual([]);
    expect(everything(school)).not.toMatch(/Anna|anna@/i);
    expect(everything(school)).not.toMatch(/Læseugen/i);
    // The report that stood already stays, and what was suggested with a name has none any more.
    const report = Object.values(school.workspace.state.files).find(({ name }) =>
      name.startsWith('Strategiopfølgning'),
    );
    expect(JSON.stringify(school.workspace.state.docs[report?.id ?? ''])).toContain('(slettet)');
    expect(everything(school)).toMatch(/Ali Demir/);
  });

  test('leaves a receipt of ids, which only the manager can open, and no references in the log but that', () => {
    const school = left();
    const id = school.idOf(ANNA);
    school.call('approveDeletions', [`person/${id}`]);
    school.work();
    expect(receiptOf(school)).toContain(id);
    expect(receiptOf(school)).toContain('A03');
    expect(receiptOf(school)).not.toMatch(/Anna|solby/i);
    expect(receiptOf(school)).toContain('Kvittering for sletning tirsdag den 1. december 2026');
    const about = school
      .rows('log')
      .filter(({ id: key = '' }) => [id, 'A01', 'A02', 'A03'].some((gone) => key.includes(gone)));
    expect(about.map(({ id: key }) => key)).toEqual([`2026/deletion/${id}/person`]);
    const file = Object.values(school.workspace.state.files).find(({ name }) => name.startsWith('Kvittering'));
    expect(file?.permissions.map(({ emailAddress }) => emailAddress)).toEqual([METTE]);
    expect(school.work()).toEqual({ done: 0, problems: [] });
  });

  test('nor that a text of theirs was looked at', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    school.annaAnswers({ STR4: 'Jeg er blevet syg af stress', STR6: 'Ja, med navn' });
    school.hour('2026-09-16T11:05');
    const { flagged } = school.call<{ flagged: { key: string }[] }>('reportPage');
    school.call(
      'approveTexts',
      flagged.map(({ key }) => key),
    );
    const gone = school.copy();
    gone.type('employees', { email: ANNA }, 'state', 'Fratrådt');
    gone.call('approveDeletions', [`person/${gone.idOf(ANNA)}`]);
    gone.work();
    school.jumpTo('2027-12-16T10:05');
    school.call('approveDeletions', ['answers/2026']);
    school.work();
    for (const { workspace, log } of [gone, school].map((one) => ({ workspace: one, log: one.log('approvedText') }))) {
      expect(workspace.rows('suggestions')).toEqual([]);
      expect(log).toEqual([]);
    }
  });

  test('never lends its ids to another', () => {
    const school = left();
    const id = school.idOf(ANNA);
    school.call('approveDeletions', [`person/${id}`]);
    school.work();
    school.import('employees', 'Navn;E-mail\nKarim Nør;karim@solby.dk');
    expect(school.idOf('karim@solby.dk')).not.toBe(id);
    const ali = school.idOf(ALI);
    school.call('registerConversation', ali, '2026-12-01', []);
    school.import('agreements', `E-mail;Aftale;Ansvarlig;Frist;År\n${ALI};Ny aftale;Medarbejder;01-05-2026;2025`);
    expect(school.rows('agreements').map((row) => row.id)).toEqual(['A04']);
  });

  test('is proposed a year after leaving, and can be deleted before; others’ words about them are pointed out', () => {
    const school = left();
    const id = school.idOf(ANNA);
    expect(keysOf(school)).toEqual([`files/${id}`]);
    school.jumpTo('2027-11-30T10:05');
    expect(keysOf(school)).not.toContain(`person/${id}`);
    school.type('focusAreas', { id: 'F1' }, 'why', 'Det har Anna Sø vist os');
    school.jumpTo('2027-12-01T10:05');
    expect(proposed(school).find(({ key }) => key === `person/${id}`)?.text).toBe(
      'Alt om Anna Sø, der er fratrådt. Navnet står også i F1. Ret det selv dér.',
    );
  });

  test('stays where they come back before it is carried out', () => {
    const school = left();
    const id = school.idOf(ANNA);
    school.call('approveDeletions', [`person/${id}`]);
    school.type('employees', { id }, 'state', 'Aktiv');
    school.work();
    expect(school.row('employees', { id })?.name).toBe('Anna Sø');
    expect(school.filesOf('doc', ANNA)).toHaveLength(1);
    // Leaving again is another matter, and asked about again.
    school.type('employees', { id }, 'state', 'Fratrådt');
    school.work();
    expect(school.row('employees', { id })?.name).toBe('Anna Sø');
    expect(keysOf(school)).toEqual([`files/${id}`]);
  });

  test('leaving again counts from the later day', () => {
    const school = left();
    const id = school.idOf(ANNA);
    school.type('employees', { id }, 'state', 'Aktiv');
    school.hour('2027-03-01T08:05');
    school.type('employees', { id }, 'state', 'Fratrådt');
    school.hour('2027-09-01T08:05');
    school.jumpTo('2028-08-31T10:05');
    expect(keysOf(school)).not.toContain(`person/${id}`);
    school.jumpTo('2028-09-01T10:05');
    expect(keysOf(school)).toContain(`person/${id}`);
  });

  const takenOut = (school: School): void => {
    const book = school.workspace.state.spreadsheets[school.spreadsheetId];
    const rows = book?.sheets.find(({ name }) => name === 'Medarbejdere')?.cells ?? {};
    for (const [row, cells] of Object.entries(rows)) if (JSON.stringify(cells).includes(ANNA)) delete rows[Number(row)];
  };

  test('whose row the manager has taken out is proposed too, and goes', () => {
    const school = yearOfAnna();
    const id = school.idOf(ANNA);
    takenOut(school);
    school.hour('2026-12-01T08:05');
    expect(school.row('agreements', { id: 'A03' })?.progress).toBe('Bortfaldet');
    school.jumpTo('2027-12-01T10:05');
    expect(proposed(school).find(({ key }) => key === `person/${id}`)?.text).toBe('Alt om Anna Sø, der er fratrådt');
    school.call('approveDeletions', [`person/${id}`]);
    expect(school.work().problems).toEqual([]);
    expect(everything(school)).not.toMatch(/Anna|anna@/i);
    expect(keysOf(school)).toEqual([]);
    expect(school.log(`2026/lapse/${id}`)).toEqual([]);
  });

  test('whose row is taken out goes from the reports that name her, also where her answers have gone before', () => {
    const school = yearOfAnna();
    const id = school.idOf(ANNA);
    school.call('makeReport');
    takenOut(school);
    school.hour('2026-12-01T08:05');
    school.type('focusAreas', { id: 'F1' }, 'why', 'Det har Anna Sø vist os');
    school.jumpTo('2027-12-16T10:05');
    expect(proposed(school).find(({ key }) => key === `person/${id}`)?.text).toContain(
      'Navnet står også i F1. Ret det selv dér.',
    );
    school.type('focusAreas', { id: 'F1' }, 'why', 'Det har vi set');
    expect(everything(school)).toMatch(/Anna Sø/);
    for (const kind of ['answers/', 'agreements/', 'person/']) {
      school.call(
        'approveDeletions',
        keysOf(school).filter((key) => key.startsWith(kind)),
      );
      expect(school.work().problems).toEqual([]);
    }
    expect(everything(school)).not.toMatch(/Anna|anna@/i);
    expect(keysOf(school).filter((key) => key.endsWith(id))).toEqual([]);
  });

  test.each(['answers', 'preparation', 'suggestions', 'tailoring'] as const)(
    'who stands in nothing but the tab of %s is proposed by the id that stands there, and goes',
    (tab) => {
      const school = schoolAt('installed');
      paste(school, tab, [{ year: '2026', employeeId: 'E77', employeeName: 'Zenia Mørk', id: `${LETTER[tab]}55` }]);
      school.hour('2026-08-17T11:05');
      school.call('approveDeletions', ['person/E77']);
      expect(school.work().problems).toEqual([]);
      expect(everything(school)).not.toMatch(/Zenia/);
      expect(receiptOf(school)).toContain('E77');
    },
  );

  test('nobody who is still here can be deleted so', () => {
    const school = yearOfAnna();
    expect(school.refusal('approveDeletions', [`person/${school.idOf(ANNA)}`])).toMatch(/ikke længere noget/);
    expect(school.refusal('approveDeletions', ['answers/2026'])).toMatch(/ikke længere noget/);
  });
});

describe('the name in reports that stay', () => {
  const reportsOf = ({ workspace }: School): string[] =>
    Object.values(workspace.state.files)
      .filter(({ name }) => name.startsWith('Strategiopf'))
      .map(({ id }) => id);
  const text = (school: School, file: string): string => openDoc(school.workspace, file, METTE).text();
  const deleted = (school: School): void => {
    school.call('approveDeletions', [`person/${school.idOf(ANNA)}`]);
    expect(school.work().problems).toEqual([]);
  };

  test('goes from those too that people have written in and that a newer one has followed', () => {
    const school = left();
    const [first = ''] = reportsOf(school);
    const key = school.workspace.file(first)?.appProperties.musKey ?? '';
    openDoc(school.workspace, first, METTE).appendParagraph('Set med bestyrelsen');
    school.call('makeReport');
    openDoc(school.workspace, reportsOf(school)[1] ?? '', METTE).appendParagraph('Også set');
    school.jumpTo('2026-12-02T10:05');
    school.call('makeReport');
    const made = reportsOf(school);
    expect([key, made.length]).toEqual(['2026/report/interim', 3]);
    expect(made.map((file) => /Anna Sø/.test(text(school, file)))).toEqual([true, true, true]);
    deleted(school);
    expect(made.map((file) => /Anna/.test(text(school, file)))).toEqual([false, false, false]);
  });

  test('goes however it is written, and leaves a longer name that holds it', () => {
    const school = left();
    school.import('employees', 'Navn;E-mail\nAnna Sørensen;as@solby.dk');
    school.type('employees', { name: 'Anna Sørensen' }, 'state', 'Orlov');
    const [file = ''] = reportsOf(school);
    openDoc(school.workspace, file, METTE).appendParagraph('ANNA SØ og Anna Sørensen');
    deleted(school);
    expect(text(school, file)).toContain('(slettet) og Anna Sørensen');
    expect(text(school, file)).not.toMatch(/Anna Sø(?!rensen)/i);
  });

  test('is told before to stay where somebody else has it too', () => {
    const school = left();
    school.import('employees', 'Navn;E-mail\nAnna Sø;as@solby.dk');
    school.jumpTo('2027-12-01T10:05');
    expect(proposed(school).find(({ key }) => key === `person/${school.idOf(ANNA)}`)?.text).toContain(
      'Navnet står også i 2026/report/interim',
    );
  });
});

test('the files of one who has left go; the rows stay, and the report can still count them', () => {
  const school = left();
  const id = school.idOf(ANNA);
  const rows = school.rows('agreements').length;
  const files = [...school.filesOf('form', ANNA), ...school.filesOf('doc', ANNA), ...school.filesOf('pdf', ANNA)];
  expect(files).toHaveLength(3);
  school.call('approveDeletions', [`files/${id}`]);
  expect(keysOf(school)).toEqual([]);
  school.work();
  expect(files.filter((file) => school.workspace.file(file))).toEqual([]);
  expect(Object.keys(school.workspace.state.forms).filter((form) => files.includes(form))).toEqual([]);
  expect(school.rows('agreements')).toHaveLength(rows);
  expect(keysOf(school)).toEqual([]);
});

describe('answers', () => {
  const answersOf = (school: School): Proposed[] => proposed(school).filter(({ key }) => key.startsWith('answers/'));
  /** Anna's next conversation is closed; Ali's is not. */
  const nextClosed = (): School =>
    schoolOnce('deletions-nextClosed', () => {
      const school = yearOfAnna();
      school.jumpTo('2027-08-16T10:05');
      school.call('startNextCycle');
      school.jumpTo('2027-10-01T10:05');
      school.call('startPhase', 'forms', '');
      school.work();
      expect(answersOf(school)).toEqual([]);
      agree(school, ['A03']);
      return school;
    });

  test('go when the next conversation is closed: rows, form with its responses, Doc, suggestions', () => {
    const school = nextClosed();
    expect(answersOf(school)).toEqual([
      {
        key: 'answers/2026',
        text: 'Svar, forberedelse, forslag, skemaer og samtaledokument fra MUS 2026 (1 medarbejder)',
        // Beside the answers: a suggestion, the form, the Doc, and the preparation; three reasons for missing feedback are rows of it.
        count: school.rows('answers').filter(({ employeeId }) => employeeId === school.idOf(ANNA)).length + 7,
      },
    ]);
    const [form, doc] = [school.fileOf('form', ANNA), school.fileOf('doc', ANNA)];
    school.call('approveDeletions', ['answers/2026']);
    expect(school.work().problems).toEqual([]);
    for (const file of [form, doc]) expect(school.workspace.file(file)).toBeUndefined();
    expect(school.workspace.state.forms[form]).toBeUndefined();
    expect(school.rows('answers').map(({ employeeId }) => employeeId)).toEqual([school.idOf(ALI)]);
    expect(school.rows('suggestions')).toEqual([]);
    // The agreements of that year are kept longer.
    expect(school.rows('agreements').map(({ id }) => id)).toEqual(['A01', 'A02', 'A03', 'A04']);
    expect(answersOf(school)).toEqual([]);
    expect(receiptOf(school)).not.toMatch(/Anna|Læseugen/);
  });

  test('go at the latest after 15 months, and are not asked for again', () => {
    const school = yearOfAnna();
    school.jumpTo('2027-12-15T10:05');
    expect(answersOf(school)).toEqual([]);
    school.jumpTo('2027-12-16T10:05');
    expect(keysOf(school)).toContain('answers/2026');
    school.call('approveDeletions', ['answers/2026']);
    school.work();
    expect(school.rows('answers')).toEqual([]);
    school.hour('2027-12-17T08:05');
    expect(school.mails().filter(({ subject }) => /Invitation/.test(subject))).toHaveLength(3);
    expect(school.filesOf('form', ANNA)).toEqual([]);
    expect(school.filesOf('doc', ANNA)).toEqual([]);
  });

  test('go from the status form too: what was told in it half a year later does not come back', () => {
    const school = yearOfAnna();
    school.jumpTo('2027-03-30T07:00');
    const told = (progress: string, halfYear: string): void => {
      const answers = { 'MIN1:A03': progress, MIN2: halfYear };
      answerForm(school.workspace, {
        formId: school.fileOf('statusForm', ANNA),
        as: ANNA,
        answers: Object.fromEntries(Object.entries(answers).map(([key, text]) => [questionIdOf(key), text])),
      });
    };
    told('I gang', 'Jeg har fået for lidt tid');
    school.hour('2027-03-30T07:10');
    expect(school.row('answers', { questionKey: 'MIN2' })?.answer).toBe('Jeg har fået for lidt tid');
    school.jumpTo('2028-07-03T10:05');
    school.call('approveDeletions', ['answers/2026']);
    expect(school.work().problems).toEqual([]);
    expect(everything(school)).not.toMatch(/for lidt tid/);
    // The form stands anew, and takes in what is told from now on.
    school.jumpTo('2028-07-04T07:00');
    told('Gennemført', '');
    school.hour('2028-07-04T07:10');
    expect(school.row('agreements', { id: 'A03' })?.progress).toBe('Gennemført');
    expect(everything(school)).not.toMatch(/for lidt tid/);
  });

  test('are not proposed where the unit does not want to be asked', () => {
    const school = nextClosed();
    school.call('saveSettings', { proposeDeletions: 'nej' });
    expect(proposed(school)).toEqual([]);
  });
});

test('agreements go twelve months after they were reviewed, with the papers of the conversation when all have gone', () => {
  const school = yearOfAnna();
  school.jumpTo('2027-09-27T10:05');
  expect(keysOf(school)).toEqual([]);
  school.jumpTo('2027-09-28T10:05');
  expect(proposed(school)).toEqual([
    { key: 'agreements/2025', text: 'Vurderede aftaler fra MUS 2025 (1 medarbejder)', count: 2 },
  ]);
  school.call('approveDeletions', ['agreements/2025']);
  school.work();
  expect(school.rows('agreements').map(({ id }) => id)).toEqual(['A03']);
  expect(school.rows('conversations')).toHaveLength(1);
});

describe('a deletion that dies on the way', () => {
  const ready = left();
  const id = ready.idOf(ANNA);
  ready.call('approveDeletions', [`person/${id}`]);
  const whole = ready.copy();
  const calls = Object.values(whole.run('workOn', [200]).execution.calls).reduce((sum, count) => sum + count);
  const receipt = receiptOf(whole);

  test.each(Array.from({ length: 16 }, (_, i) => Math.max(1, Math.round(((i + 0.5) * calls) / 16))))(
    'at call %i is carried to its end by the next run, with the same receipt',
    (atCall) => {
      const school = ready.copy();
      const { execution } = school.run('workOn', [200], { faults: [{ member: '*', atCall, kind: 'kill' }] });
      expect(execution.status).toBe('killed');
      school.work();
      expect(everything(school)).not.toMatch(/Anna|anna@/i);
      expect(receiptOf(school)).toBe(receipt);
      expect(Object.values(school.workspace.state.files).filter(({ name }) => name.startsWith('Kvit'))).toHaveLength(1);
      expect(school.log('2026/deadline')).toEqual([]);
    },
  );

  test('between the rows and the log leaves no reference', () => {
    const removals = whole.copy().workspace.state.executions.at(-1)?.calls['Sheet.deleteRows'] ?? 0;
    expect(removals).toBeGreaterThan(0);
    for (let atCall = 1; atCall <= removals; atCall += 1) {
      const school = ready.copy();
      school.run('workOn', [200], { faults: [{ member: 'Sheet.deleteRows', atCall, kind: 'kill' }] });
      school.work();
      expect(school.rows('log').filter(({ id: key = '' }) => /\/(A0[123])(\/|$)/.test(key))).toEqual([]);
    }
  });
});

test('a whole deletion forgets by which marks the log knew the person in what reports have shown', () => {
  const school = reportSchool();
  school.call('makeReport');
  const id = school.idOf(ANNA);
  const marked = (of: string): number => {
    const mark = personMark(of);
    return school.log('2026/shown').filter(({ details = '' }) => details.includes(mark)).length;
  };
  const [other = ''] = school
    .rows('employees')
    .flatMap((row) => (row.id && row.id !== id && marked(row.id) > 0 ? [row.id] : []));
  expect([marked(id) > 0, other !== '']).toEqual([true, true]);
  school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
  school.call('approveDeletions', [`person/${id}`]);
  school.work();
  expect(school.row('employees', { email: ANNA })).toBeUndefined();
  expect([marked(id), marked(other) > 0]).toEqual([0, true]);
});
