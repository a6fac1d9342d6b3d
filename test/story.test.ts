// The acceptance story as one scenario: Åbakkeskolen from the installation to the next cycle, with all its counts and dates.

import { faultsOf } from '../scripts/year/checks/checks.ts';
import { instantOf, momentOf } from '../scripts/year/office/localTime.ts';
import { type Summary, summaryOf } from '../scripts/year/output/summary.ts';
import { SAID_ALOUD } from '../scripts/year/play/confirmation.ts';
import { CONVERSATIONS } from '../scripts/year/school/conversations.ts';
import type { AgreementInput } from '../src/contract.ts';
import { countsIn, figuresIn, masterFile } from './masterFile.ts';
import { beginStory } from './story/beginStory.ts';
import { toOctober } from './story/toOctober.ts';

const METTE = 'mette.holm@aabakkeskolen.solby.example';
const KARIM = 'karim.saleh@aabakkeskolen.solby.example';

const story = beginStory();
const { office, stage, mailsOf, daysOf, employee, agreementsOf, mailsTo } = story;
let summary: Summary;

/** The story runs on; what follows looks at the school as it stands then. */
const playTo = (moment: string): void =>
  beforeAll(() => {
    stage.playTo(moment);
    summary = summaryOf(office, '2026');
  });

toOctober(story);

describe('2 November: the interim report', () => {
  playTo('2026-11-02T12:00');

  test('it is mailed to Mette in the morning, and is the first', () => {
    expect(daysOf('reportReady')).toEqual({ '2026-11-02': 1 });
    expect(summary.reports).toBe(1);
  });

  test('strategy was a topic in ten of eleven, and the one focus area without agreements is flagged', () => {
    const { held, topic, ...rest } = Object.fromEntries(
      office.tab('report').rows.map((row) => [row.cell('Id'), row.cell('Tal')]),
    );
    expect({ held, topic }).toEqual({ held: '11', topic: '10' });
    expect(Object.keys(rest).filter((id) => id.startsWith('flag/noAgreements'))).toEqual(['flag/noAgreements/F4']);
  });
});

describe('November and December: replies, one who leaves, and the Monday digest', () => {
  test('every suggestion is answered, and each author mailed once', () => {
    stage.playTo('2026-11-12T12:00');
    expect(office.tab('suggestions').rows.filter((row) => row.cell('Lederens svar') === '')).toEqual([]);
    const readers = mailsOf('suggestionReply').map(({ to }) => to.join());
    expect(readers).toHaveLength(9);
    expect(new Set(readers).size).toBe(9);
  });

  test('on 1 December Jonas leaves: his two agreements lapse, 24 are active', () => {
    stage.playTo('2026-12-01T14:00');
    expect(employee('Jonas Friis')?.cell('Status')).toBe('Fratrådt');
    expect(agreementsOf('Jonas Friis').map((row) => row.cell('Fremdrift'))).toEqual(['Bortfaldet', 'Bortfaldet']);
    expect(summaryOf(office, '2026')).toMatchObject({ lapsed: 2, agreements: { total: 26, active: 24 } });
  });

  test('his files are proposed for deletion', () => {
    const proposed = office.call('proposedDeletions') ?? [];
    expect(proposed.map(({ text }) => text)).toEqual([expect.stringContaining('Jonas Friis')]);
  });

  test('an overdue agreement of Mette’s own tops the digest on Monday 7 December', () => {
    stage.playTo('2026-12-07T12:00');
    const [digest] = office.workspace.state.outbox.filter(
      ({ to, sentAt }) => to.includes(METTE) && momentOf(sentAt).startsWith('2026-12-07'),
    );
    const lines = (digest?.body ?? '').split('\n').filter((line) => line.startsWith('- '));
    expect(lines[0]).toContain('Giver nye vikarer en halv times betalt introduktion');
    expect(lines[0]).toContain('over fristen');
    expect(lines.length).toBeGreaterThan(1);
  });

  test('the deletion is approved and carried out; the receipt lists ids only', () => {
    stage.playTo('2026-12-18T16:00');
    expect(office.filesWithKey(/\/E04(\/|$)/)).toEqual([]);
    const [receipt, ...more] = office.filesWithKey(/^2026\/receipt\//);
    expect(more).toEqual([]);
    const text = JSON.stringify(office.workspace.state.docs[receipt?.id ?? '']?.body);
    expect(text).toContain('E04');
    expect(text).not.toMatch(/Jonas|Friis/);
    expect(summaryOf(office, '2026').deleted).toBeGreaterThan(0);
  });
});

describe('spring: those who come, and the mini-MUS', () => {
  test('on 1 February Signe is new: form, Doc and invitation at once, and two agreements from a MUS off cycle', () => {
    stage.playTo('2027-02-01T12:00');
    expect(mailsTo('signe.aagaard@aabakkeskolen.solby.example', '2027-02-01')).toEqual(['invitation']);
    stage.playTo('2027-02-23T15:00');
    expect(agreementsOf('Signe Aagaard')).toHaveLength(2);
    expect(summaryOf(office, '2026').agreements.active).toBe(26);
  });

  test('a changed reply is mailed as a change, to its author only', () => {
    const late = mailsOf('suggestionReply').slice(9);
    expect(late.map(({ to, sentAt }) => [to, momentOf(sentAt).slice(0, 10)])).toEqual([
      [['mikkel.ravn@aabakkeskolen.solby.example'], '2027-01-13'],
    ]);
  });

  test('on 24 March Sara is back: MUS, two agreements; 28 are active', () => {
    stage.playTo('2027-03-24T15:00');
    expect(employee('Sara Lindholm')?.cell('Status')).toBe('Aktiv');
    expect(agreementsOf('Sara Lindholm')).toHaveLength(2);
    expect(summaryOf(office, '2026').agreements).toMatchObject({ total: 30, active: 28 });
  });

  test('six months after 28 September is Easter Sunday: the first mini-MUS are on Tuesday 30 March', () => {
    const dates = office.tab('employees').rows.map((row) => row.cell('Mini-MUS: dato'));
    expect(dates.filter((date) => date !== '').sort()[0]).toBe('2027-03-30');
    expect(employee('Ali Rahmani')?.cell('Mini-MUS: dato')).toBe('2027-03-30');
  });

  test('ten mini-forms: of 24 agreements twelve are done, eight in progress, three off track, one not started', () => {
    stage.playTo('2027-04-23T15:00');
    expect(summaryOf(office, '2026')).toMatchObject({
      miniForms: 10,
      miniStatus: { done: 12, inProgress: 8, offTrack: 3, notStarted: 1 },
    });
  });
});

describe('15 April: Karim takes over from Mette', () => {
  test('his trigger runs and hers has stopped', () => {
    expect(office.workspace.state.triggers.filter(({ disabled }) => !disabled).map(({ owner }) => owner)).toEqual([
      KARIM,
    ]);
    const after = office.workspace.state.executions.filter(
      ({ kind, startedAt }) => kind === 'trigger' && startedAt > instantOf('2027-04-16T12:00'),
    );
    expect(new Set(after.map(({ user }) => user))).toEqual(new Set([KARIM]));
  });

  test('no mail is lost or sent twice, and none goes to Mette any more', () => {
    expect(faultsOf(stage)).toEqual([]);
    expect(mailsTo(METTE, '2027-04-15T10:01')).toEqual([]);
    expect(mailsTo(KARIM, '2027-04-15', '2027-04-24')).toContain('digest');
  });

  test('answers that were given to the forms of before are taken in', () => {
    expect(employee('Birgit Holst')?.cell('Mini-MUS: dato')).toBe('2027-04-19');
    for (const name of ['Birgit Holst', 'Nanna Skovgaard', 'Thomas Østerby']) {
      const row = office.tab('conversations').rows.find((each) => each.cell('Medarbejder') === name);
      expect(row?.cell('Mini-MUS holdt')).toMatch(/^2027-04/);
    }
  });
});

describe('1 June: the report and what is decided', () => {
  playTo('2027-06-01T12:00');

  test('it is made and mailed by itself', () => {
    expect(daysOf('reportReady')['2027-06-01']).toBe(1);
  });

  test('fourteen suggestions can be shared, five of them without a name', () => {
    expect(summary.shareableSuggestions).toBe(14);
    const figures = Object.fromEntries(office.tab('report').rows.map((row) => [row.cell('Id'), row.cell('Tal')]));
    expect([figures['suggestions/named'], figures['suggestions/unnamed']]).toEqual(['9', '5']);
  });

  test('each figure equals an independent count over the exported file', async () => {
    const tabs = await masterFile(office.workspace, office.spreadsheetId);
    const figures = figuresIn(tabs);
    const counts = countsIn(tabs, '2026');
    expect(Object.keys(counts).length).toBeGreaterThan(30);
    for (const [id, rows] of Object.entries(counts)) expect([id, figures.get(id)]).toEqual([id, String(rows.length)]);
  });

  test('groups under five are hidden', () => {
    const shownFigures = office.tab('report').rows;
    const area = office.tab('focusAreas').rows.find((row) => row.cell('Indsatsområde') === 'Åben skole i Solby');
    const own = shownFigures.filter((row) => row.cell('Id').startsWith(`progress/${area?.cell('Id')}/`));
    expect(own.filter((row) => !['', '0'].includes(row.cell('Tal')))).toEqual([]);
  });

  test('the area that is off track gets a special initiative, and one focus area is adjusted', () => {
    const flagged = office.tab('report').rows.filter((row) => row.cell('Id').startsWith('flag/offTrack/'));
    const [area] = office.tab('focusAreas').rows.filter((row) => flagged[0]?.cell('Id').endsWith(row.cell('Id')));
    expect(flagged).toHaveLength(1);
    expect(area?.cell('Indsatsområde')).toBe('Fællesskaber med plads til alle');
    stage.playTo('2027-06-02T12:00');
    const decisions = office.tab('focusAreas').rows.map((row) => [row.cell('Indsatsområde'), row.cell('Beslutning')]);
    expect(Object.fromEntries(decisions)).toEqual({
      'Læselyst på alle trin': 'Fortsæt',
      'Fællesskaber med plads til alle': 'Særlig indsats',
      'Undervisning med hænderne': 'Fortsæt',
      'Åben skole i Solby': 'Justér',
    });
    expect(summaryOf(office, '2026').decisions).toBe(4);
  });
});

describe('16 August 2027: the next cycle', () => {
  playTo('2027-08-16T12:00');

  test('nothing was lost, doubled, uncertain or refused unexpectedly in the whole year', () => {
    expect(faultsOf(stage)).toEqual([]);
    expect(summary).toMatchObject({ duplicates: 0, uncertain: 0 });
    expect(summary.mails.other).toBe(0);
  });

  test('the counts of the autumn still stand', () => {
    expect(summary).toMatchObject({
      topics: 14,
      suggestions: { named: 9, unnamed: 5, private: 3 },
      reviewed: { done: 5, partly: 2, notDone: 2, irrelevant: 0 },
      agreements: { total: 30, active: 28, drift: 2 },
      lapsed: 2,
      decisions: 4,
    });
  });

  test('the twelve who are here have new forms, in which their agreements are rows of the effect review', () => {
    const forms = office.filesOfKind('2027', 'form');
    expect(forms).toHaveLength(12);
    const rows = forms.flatMap(({ id }) => {
      const grids = office.workspace.state.forms[id]?.items.flatMap(({ questionGroupItem }) => questionGroupItem ?? []);
      return grids?.[0]?.questions.map(({ rowQuestion }) => rowQuestion?.title ?? '') ?? [];
    });
    const open = office
      .tab('agreements')
      .rows.filter((row) => row.cell('År') === '2026' && row.cell('Fremdrift') !== 'Bortfaldet');
    expect(open).toHaveLength(28);
    expect(rows).toHaveLength(28);
    expect(open.filter((row) => !rows.some((title) => row.cell('Aftale').startsWith(title.slice(0, 30))))).toEqual([]);
  });

  test('none of the mails that belong to a day is missing, though Google was now and then late', () => {
    // Reminders that stand in the mail which calls the same person to the mini-MUS that morning count as that mail.
    expect(summary.mails).toMatchObject({ reminder: 5, topics: 13, deadline: 107, miniMus: 11, digest: 25 });
    expect(summary.reminders).toBe(129);
  });

  test('they left from 08 on, and nearly all before 09: on every day the first run that got through sent them', () => {
    const { outbox, executions } = office.workspace.state;
    const sent = [...office.mailsByClock].map((at) => momentOf(outbox[at]?.sentAt ?? 0));
    const inTime = sent.filter((moment) => moment.slice(11, 13) === '08');
    expect(inTime.length).toBeGreaterThan(0.9 * sent.length);
    const ran = executions
      .filter(({ kind, status }) => kind === 'trigger' && status === 'completed')
      .map(({ startedAt }) => momentOf(startedAt));
    for (const moment of sent) {
      const [day, time] = [moment.slice(0, 10), moment.slice(11)];
      expect(time >= '08:00' && time < '16:00').toBe(true);
      const before = ran.filter((one) => one >= `${day}T08:00` && one < moment);
      // The run that sent a mail began before it.
      expect([moment, before.length]).toEqual([moment, Math.min(before.length, 1)]);
    }
  });
});

describe('just after: Bent’s next MUS is closed', () => {
  playTo('2027-09-28T09:00');

  test('his answers of 2026 are proposed for deletion and go, with everything that is made from them', () => {
    const { workspace } = office;
    const id = employee('Bent Overgaard')?.cell('Id') ?? '';
    const old = office.callOrStop('conversationOf', id).oldAgreements;
    const reviewed = { status: 'Gennemført', reason: '', effect: 'Listen bliver brugt.', score: '4' };
    const rows = old.map(({ agreementId }) => ({ agreementId, ...reviewed }));
    expect(office.callOrStop('reviewAgreements', id, rows).problems).toEqual([]);
    const [agreed] = CONVERSATIONS['Bent Overgaard']?.agreements ?? [];
    const next = { id: '', driftReason: '', ...agreed, text: 'Viser listen til de nye', deadline: '1-3-2028' };
    expect(office.callOrStop('saveAgreements', id, [next as AgreementInput]).problems).toEqual([]);
    office.callOrStop('registerConversation', id, '2027-09-28', []);
    const { version } = office.callOrStop('conversationOf', id);
    office.callOrStop('confirmAgreements', id, version, SAID_ALOUD);
    office.callOrStop('confirmOnPaper', id, version, SAID_ALOUD);

    const keys = office.callOrStop('proposedDeletions').map(({ key }) => key);
    expect(keys).toContain('answers/2026');
    office.callOrStop('approveDeletions', keys);
    office.workOn();
    // What Mette made lies with her, and only she can delete it: she opens the Sheet once more.
    office.as(METTE, () => office.workOn());
    office.workOn();
    const left = office.tab('answers').rows.filter((row) => row.cell('År') === '2026');
    expect(left.filter((row) => row.cell('Medarbejder-id') === id)).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
    expect(office.filesWithKey(new RegExp(`^2026/(form|doc)/${id}$`))).toEqual([]);
    const receipts = office
      .filesWithKey(/\/receipt\//)
      .map((file) => JSON.stringify(workspace.state.docs[file.id]?.body));
    expect(receipts).toHaveLength(2);
    expect(receipts[1]).toContain(id);
    for (const receipt of receipts) expect(receipt).not.toMatch(/Bent|Overgaard|Jonas|Friis/);
  });
});
