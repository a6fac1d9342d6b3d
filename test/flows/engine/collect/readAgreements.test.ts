// The tables of the conversation Docs, read into the Sheet: good rows go in, bad ones are told, nothing is undone or doubled.
import type { Fault } from 'local-workspace';
import type { AgreementsResult, ConversationView, Overview } from '../../../../src/contract.ts';
import { agreementInput } from '../../agreementInput.ts';
import { ALI, ANNA, type School, schoolAt } from '../../school.ts';
import { conversationRow, goodRow, ownAgreements, reviewAll, tableNumber, writeRow } from '../../talk.ts';

/** What the last hourly run has logged. */
const logged = (school: School): string =>
  school.workspace.state.executions
    .filter(({ kind }) => kind === 'trigger')
    .at(-1)
    ?.logs.map(({ text }) => text)
    .join('\n') ?? '';

describe('agreements in the Doc', () => {
  test('count anew when a Doc that was gone is there again', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, { ...goodRow, Frist: '' });
    school.hour('2026-09-28T12:05');
    expect(conversationRow(school)?.problems).toContain('Frist');
    const id = school.fileOf('doc', ANNA);
    const { files } = school.workspace.state;
    const file = files[id];
    delete files[id];
    school.hour('2026-09-28T13:05');
    expect(conversationRow(school)?.problems).not.toContain('Frist');
    expect(conversationRow(school)?.problems).toMatch(/papirkurven/);
    if (file) files[id] = file;
    school.hour('2026-09-28T14:05');
    expect(conversationRow(school)?.problems).toContain('Frist');
  });

  test('stay as they are while Google is out of breath, and nobody is told that the Doc is deleted', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, { ...goodRow, Frist: '' });
    school.hour('2026-09-28T12:05');
    const before = conversationRow(school)?.problems;
    school.doc(ANNA, ANNA).appendParagraph('Endnu en note');
    const path = `/v1/documents/${school.fileOf('doc', ANNA)}`;
    school.hour('2026-09-28T13:05', [{ member: `rest:GET ${path}`, atCall: 1, times: Infinity, kind: 'transient' }]);
    expect(conversationRow(school)?.problems).toBe(before);
    expect(logged(school)).toContain('docNotReached 2026/doc/');
    school.hour('2026-09-28T14:05');
    expect(conversationRow(school)?.problems).toBe(before);
  });

  test('that a quota keeps from one run are read by the next, and nobody else waits for them', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    const refused = Array.from({ length: 20 }, (_, i) => ({
      member: `rest:GET /v1/documents/${school.fileOf('doc', ANNA)}`,
      atCall: i + 1,
      kind: 'quota' as const,
    }));
    const before = school.workspace.state.executions.length;
    school.hour('2026-09-28T12:05', refused);
    const run = school.workspace.state.executions.slice(before).find(({ kind }) => kind === 'trigger');
    expect(run).toMatchObject({ status: 'completed' });
    expect(ownAgreements(school)).toEqual([]);
    expect(conversationRow(school)?.problems ?? '').toBe('');
    school.hour('2026-09-28T13:05');
    expect(ownAgreements(school)).toHaveLength(1);
  });

  test('are read once the conversation has begun, and not before', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    school.hour('2026-09-28T09:05');
    expect(ownAgreements(school)).toEqual([]);
    school.hour('2026-09-28T12:05');
    expect(ownAgreements(school)).toMatchObject([
      { id: 'A03', text: 'Læseklub hver torsdag', focusAreaId: 'F1', responsible: 'Medarbejder' },
    ]);
    expect(conversationRow(school)).toMatchObject({ version: '1', heldOn: '28. sep 2026' });
  });

  test('wait for the effect review, or for a reason to pass it, which is logged', () => {
    const school = schoolAt('talked');
    writeRow(school, ANNA, 1, goodRow);
    school.hour('2026-09-28T12:05');
    expect(ownAgreements(school)).toEqual([]);
    expect(conversationRow(school).problems).toMatch(/A01.*Læsebånd[\s\S]*A02/);
    expect(school.refusal('passEffectReview', school.idOf(ANNA), ' ')).toMatch(/hvorfor/);
    school.call('passEffectReview', school.idOf(ANNA), 'Ny i stillingen');
    school.call('readAgreements', school.idOf(ANNA));
    expect(ownAgreements(school)).toHaveLength(1);
    expect(school.log(`2026/override/review/${school.idOf(ANNA)}`)).toHaveLength(1);
    expect(conversationRow(school).overrideReason).toBe('Ny i stillingen');
  });

  test('good rows go in, bad ones are named; mended and read again, nothing doubles', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    writeRow(school, ANNA, 2, { ...goodRow, Aftale: 'Kursus i feedback', Type: 'Udviklingsaktivitet', Frist: '' });
    school.hour('2026-09-28T12:05');
    expect(ownAgreements(school).map(({ text }) => text)).toEqual(['Læseklub hver torsdag']);
    expect(conversationRow(school).problems).toMatch(/[Rr]ække 3.*Frist.*mangler en frist/);
    const table = school.doc(ANNA).tables()[tableNumber(school, ANNA, 'agreements')];
    expect(table?.[1]?.[0]).toBe('A03');
    expect(table?.[2]?.[0]).toBe('');

    writeRow(school, ANNA, 2, { Frist: '1. maj 2027' });
    school.hour('2026-09-28T13:05');
    school.hour('2026-09-28T14:05');
    const again = school.call<AgreementsResult>('readAgreements', school.idOf(ANNA));
    expect(again).toEqual({ added: 0, updated: 0, unchanged: 2, problems: [] });
    expect(ownAgreements(school).map(({ id }) => id)).toEqual(['A03', 'A04']);
    expect(conversationRow(school).problems).toBe('');
  });

  test('that are bad in the Doc are not forgotten when the sidebar saves good ones, nor the other way round', () => {
    const school = schoolAt('talked');
    const id = school.idOf(ANNA);
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    writeRow(school, ANNA, 2, { ...goodRow, Aftale: 'Kursus i feedback', Frist: '' });
    school.hour('2026-09-28T12:05');
    const doc = /^Række 3, kolonnen Frist: .*$/;
    expect(conversationRow(school).problems).toMatch(doc);
    const [agreement] = school.call<ConversationView>('conversationOf', id).agreements;
    school.call('saveAgreements', id, [{ ...agreement, deadline: '2027-08-01' }]);
    school.hour('2026-09-28T13:05');
    expect(conversationRow(school).problems).toMatch(doc);
    expect(ownAgreements(school)).toMatchObject([{ deadline: '1. aug 2027' }]);

    school.call('saveAgreements', id, [agreementInput({ text: 'Uden ansvarlig', responsible: '' })]);
    expect(conversationRow(school).problems?.split('\n')).toEqual([
      expect.stringMatching(doc),
      expect.stringMatching(/Række 1, kolonnen Ansvarlig/),
    ]);
    writeRow(school, ANNA, 2, { Frist: '1. maj 2027' });
    school.hour('2026-09-28T14:05');
    expect(conversationRow(school).problems).toMatch(/^. Række 1, kolonnen Ansvarlig: .*$/);
    school.call('saveAgreements', id, [agreementInput({ text: 'Uden ansvarlig' })]);
    expect(conversationRow(school).problems).toBe('');
  });

  test('of which one row is changed in the Doc do not undo what the sidebar has made of the others since', () => {
    const school = schoolAt('talked');
    const id = school.idOf(ANNA);
    const reviewed = () => school.row('agreements', { id: 'A02' });
    writeRow(school, ANNA, 1, { Status: 'Gennemført', Effekt: 'Børnene læser' }, 'review');
    writeRow(school, ANNA, 2, { Status: 'Delvist', Hvorfor: 'Kun første del' }, 'review');
    writeRow(school, ANNA, 1, goodRow);
    school.call('readAgreements', id);
    expect(reviewed()?.review).toBe('Delvist');
    reviewAll(school);
    const [agreement] = school.call<ConversationView>('conversationOf', id).agreements;
    school.call('saveAgreements', id, [{ ...agreement, deadline: '2027-08-01' }]);

    writeRow(school, ANNA, 2, { ...goodRow, Aftale: 'Kursus i feedback' });
    school.hour('2026-09-28T13:05');
    school.call('readAgreements', id);
    expect(ownAgreements(school)).toMatchObject([{ deadline: '1. aug 2027' }, { text: 'Kursus i feedback' }]);
    expect(reviewed()).toMatchObject({ review: 'Ikke gennemført', reviewReason: 'Kurset blev aflyst' });
    expect(conversationRow(school).problems).toBe('');

    writeRow(school, ANNA, 2, { Status: 'Ikke længere relevant' }, 'review');
    school.hour('2026-09-28T14:05');
    expect(reviewed()?.review).toBe('Ikke længere relevant');
  });

  describe('whose numbers did not get into the Doc, and which are corrected afterwards, are not doubled', () => {
    const write = 'rest:POST /v1/documents/*';
    const hours: [what: string, fault: Fault][] = [
      ['one error', { member: write, atCall: 1, kind: 'transient' }],
      ['one error after it was done', { member: write, atCall: 1, kind: 'transient', when: 'after' }],
      ['errors all the time', { member: write, atCall: 1, times: Infinity, kind: 'transient' }],
      ['errors after it was done', { member: write, atCall: 1, times: Infinity, kind: 'transient', when: 'after' }],
      ['no room in the quota', { member: write, atCall: 1, times: Infinity, kind: 'quota' }],
      ['the end of the run before', { member: write, atCall: 1, kind: 'kill' }],
      ['the end of the run after', { member: write, atCall: 1, kind: 'kill', when: 'after' }],
      ['the end of the run before the wave', { member: 'UrlFetchApp.fetchAll', atCall: 4, kind: 'kill' }],
    ];
    test.each(hours)('%s', (_, fault) => {
      const school = schoolAt('talked');
      reviewAll(school);
      writeRow(school, ANNA, 1, goodRow);
      school.hour('2026-09-28T12:05', [fault]);
      expect(ownAgreements(school)).toHaveLength(1);
      writeRow(school, ANNA, 1, { Aftale: 'Læseklub hver fredag' });
      school.hour('2026-09-28T13:05');
      expect(ownAgreements(school)).toMatchObject([{ id: 'A03', text: 'Læseklub hver fredag' }]);
      const numberOf = (row: number) => school.doc(ANNA).tables()[tableNumber(school, ANNA, 'agreements')]?.[row]?.[0];
      expect(numberOf(1)).toBe('A03');
      school.hour('2026-09-28T14:05');
      writeRow(school, ANNA, 2, { ...goodRow, Aftale: 'Kursus' });
      school.hour('2026-09-28T15:05');
      expect(ownAgreements(school).map(({ id }) => id)).toEqual(['A03', 'A04']);
      expect(numberOf(2)).toBe('A04');
    });
  });

  test('get their numbers where they stand, also when somebody writes above them at that moment', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    const act = () => school.doc(ANNA, ANNA).insertParagraph(0, 'En note om vejret');
    school.hour('2026-09-28T12:05', [{ member: 'rest:POST /v1/documents/*', atCall: 1, kind: 'act', act }]);
    const cells = school.doc(ANNA).tables()[tableNumber(school, ANNA, 'agreements')]?.[1];
    expect(cells?.slice(0, 2)).toEqual(['A03', 'Læseklub hver torsdag']);
    expect(school.doc(ANNA).text().match(/A03/g)).toHaveLength(1);
  });

  test('a Doc that is gone is told to the manager, and others are read', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    school.jumpTo('2026-09-29T12:05');
    delete school.workspace.state.files[school.fileOf('doc', ALI)];
    school.hour('2026-09-29T12:05');
    expect(ownAgreements(school)).toHaveLength(1);
    expect(conversationRow(school, ALI).problems).toMatch(/kan ikke læses.*papirkurven/);
    const refused = school.call<Overview>('overview').waiting.find(({ kind }) => kind === 'refused');
    expect(refused).toMatchObject({ isToMend: true, text: expect.stringContaining('Ali Demir') });
    expect(refused?.items).toMatchObject([{ text: expect.stringContaining('papirkurven') }]);
  });

  test('what has been corrected in the Sheet since is not undone by a Doc whose table says the old', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    school.hour('2026-09-28T12:05');
    school.type('agreements', { id: ownAgreements(school)[0]?.id ?? '' }, 'text', 'Læseklub hver fredag');
    school.doc(ANNA, ANNA).appendParagraph('En note et andet sted');
    school.hour('2026-09-28T13:05');
    expect(ownAgreements(school).map(({ text }) => text)).toEqual(['Læseklub hver fredag']);
    writeRow(school, ANNA, 1, { Aftale: 'Læseklub hver onsdag' });
    school.hour('2026-09-28T14:05');
    expect(ownAgreements(school).map(({ text }) => text)).toEqual(['Læseklub hver onsdag']);
  });

  test('the employee’s own word, shown in the Doc until there is a review, does not undo one from the sidebar', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    const shown = school.doc(ANNA).tables()[tableNumber(school, ANNA, 'review')]?.flat();
    expect(shown).toContain('Delvist');
    expect(school.call<AgreementsResult>('readAgreements', school.idOf(ANNA))).toMatchObject({ added: 1, updated: 0 });
    expect(school.row('agreements', { id: 'A02' })?.review).toBe('Ikke gennemført');
  });

  test('an agreement from the sidebar is not missed in the Doc; a row taken out of the table is told', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    school.call('saveAgreements', school.idOf(ANNA), [agreementInput()]);
    writeRow(school, ANNA, 1, goodRow);
    school.hour('2026-09-28T12:05');
    expect(ownAgreements(school)).toHaveLength(2);
    expect(conversationRow(school).problems).toBe('');
    school.doc(ANNA, ANNA).deleteRow(tableNumber(school, ANNA, 'agreements'), 1);
    school.hour('2026-09-28T13:05');
    expect(ownAgreements(school)).toHaveLength(2);
    expect(conversationRow(school).problems).toMatch(/^Aftale A\d+ står ikke længere i tabellen/);
  });

  test('a Doc that has not changed is not read again', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    school.hour('2026-09-28T12:05');
    school.hour('2026-09-28T13:05');
    const { execution } = school.hour('2026-09-28T14:05');
    expect(Object.keys(execution.calls).filter((call) => call.startsWith('rest:GET /v1/documents'))).toEqual([]);
  });
});
