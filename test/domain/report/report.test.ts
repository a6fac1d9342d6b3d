// The report answers the five questions with counts over rows, and shows of people what the policy allows.

import type { Report } from '../../../src/domain/report/figures.ts';
import { reportOf } from '../../../src/domain/report/report.ts';
import { reportDocHtml } from '../../../src/domain/report/reportDoc.ts';
import { chartOrders, reportRows } from '../../../src/domain/report/reportRows.ts';
import { flagSentence } from '../../../src/domain/report/sentences.ts';
import type { Row } from '../../../src/domain/unit/tables.ts';
import type { LogRow, Unit } from '../../../src/domain/unit/unit.ts';
import { rowOf } from '../../../src/domain/work/logEntries.ts';
import { row } from '../exampleUnit.ts';
import { IDS, NAMES, reportUnit } from './reportUnit.ts';

const NOW = { date: '2027-06-01', time: '08:05' };
const made = (unit: Unit, which: Report['which'] = 'year', now = NOW): Report => reportOf(unit, now, which);
const area = (report: Report, id: string) => {
  const found = report.areas.find((each) => each.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
};
const flags = (unit: Unit): string[] =>
  made(unit).flags.map((flag) => flag.rule + ('areaId' in flag ? `/${flag.areaId}` : ''));
const noted = (report: Report): LogRow[] =>
  report.shown.map(({ key, details = {} }) => rowOf({ key, details }, 'done', ''));
const visible = (unit: Unit, which: Report['which'] = 'year'): string => {
  const report = made(unit, which);
  return reportDocHtml(unit, report) + JSON.stringify(reportRows(report, 'da'));
};

describe('1. how far the strategy was a topic', () => {
  test('counts registered conversations, and names them', () => {
    const report = made(reportUnit());
    expect(report.held.value).toBe(11);
    expect(report.topic).toEqual({ value: 10, rows: { tab: 'conversations', ids: IDS.slice(1) } });
    expect(area(report, 'F2').discussed).toEqual({ value: 3, rows: { tab: 'conversations', ids: IDS.slice(8) } });
    expect(visible(reportUnit())).toContain('Strategien var et emne i 10 af 11 samtaler.');
  });

  test('how much an area touches the work is an average over five people or more, and hidden for four', () => {
    const report = made(reportUnit());
    expect(area(report, 'F1').touch).toMatchObject({ value: 3.5, people: 11 });
    expect(area(report, 'F1').touch?.rows).toEqual({ tab: 'answers', ids: IDS, part: 'STR1:F1' });
    expect(area(report, 'F2').touch).toBeUndefined();
    expect(area(report, 'F3').touch).toMatchObject({ value: 1.2, people: 5 });
    expect(reportRows(report, 'da').find(({ id }) => id === 'touch/F2')).toMatchObject({
      value: null,
      note: 'Skjult af hensyn til den enkelte',
      rows: '',
    });
  });

  test('answers of another year, and in English, are told apart and understood', () => {
    const unit = reportUnit();
    unit.answers.push(row('answers', { year: 2025, employeeId: 'E05', questionKey: 'STR1:F2', answer: 'Meget' }));
    expect(area(made(unit), 'F2').touch).toBeUndefined();
    unit.answers.push(row('answers', { year: 2026, employeeId: 'E05', questionKey: 'STR1:F2', answer: 'Very much' }));
    expect(area(made(unit), 'F2').touch).toMatchObject({ value: 2.4, people: 5 });
  });
});

describe('2. suggestions', () => {
  test('go by consent: with name, without, or neither counted nor shown', () => {
    const report = made(reportUnit());
    expect(report.suggestions.named.rows.ids).toEqual(['S01']);
    expect(report.suggestions.unnamed.rows.ids).toEqual(['S02', 'S04']);
    expect(report.suggestions.unanswered).toMatchObject({ value: 2, rows: { ids: ['S01', 'S04'] } });
    expect(area(report, 'F1').suggestions).toEqual([
      expect.objectContaining({ id: 'S01', name: 'Nanna Skovgaard', text: 'Læsebånd på alle trin' }),
      expect.objectContaining({ id: 'S02', name: '', text: 'Bogklub', status: 'accepted', reply: 'Ja, fra januar' }),
    ]);
    expect(report.others.map(({ id }) => id)).toEqual(['S04']);
  });

  test('nowhere in the report is a private suggestion, feedback, or the name of one who wants none', () => {
    for (const which of ['interim', 'halfYear', 'year', 'now'] as const) {
      const text = visible(reportUnit(), which);
      expect(text).not.toMatch(/Hemmelig|S03|FBK/);
      for (const name of NAMES.filter((known) => known !== 'Nanna Skovgaard')) expect(text).not.toContain(name);
    }
  });

  test('the unnamed stand by their words, so that their order does not tell whose they are', () => {
    const unit = reportUnit();
    unit.suggestions.push(
      row('suggestions', {
        id: 'S06',
        year: 2026,
        employeeId: 'E05',
        text: 'Allerførst',
        focusAreaId: 'F1',
        consent: 'unnamed',
      }),
    );
    expect(area(made(unit), 'F1').suggestions.map(({ id }) => id)).toEqual(['S01', 'S06', 'S02']);
  });
});

describe('3. the effect of the last agreements', () => {
  test('done, partly, not done, and the average effect', () => {
    const { old, outcomes, effect } = made(reportUnit());
    expect(old.value).toBe(9);
    expect(Object.entries(outcomes ?? {}).map(([key, { value }]) => [key, value])).toEqual([
      ['done', 5],
      ['partly', 2],
      ['notDone', 2],
      ['irrelevant', 0],
      ['open', 0],
    ]);
    expect(effect).toMatchObject({
      value: 2,
      people: 6,
      rows: { tab: 'agreements', ids: ['A01', 'A02', 'A03', 'A04', 'A05', 'A06'] },
    });
  });

  const reviewed = (count: number, log: LogRow[] = [], review: '' | 'notDone' = 'notDone'): Unit => {
    const unit = reportUnit({ log });
    const old = unit.agreements.filter(({ year }) => year === 2025);
    old.forEach((each, at) => {
      each.review = at < count ? review : 'done';
    });
    return unit;
  };
  const first = (): LogRow[] => noted(made(reviewed(0), 'interim', { date: '2026-11-02', time: '08:05' }));

  test('a report after another: four that were reviewed since are not told of, and the day is; five are', () => {
    const four = made(reviewed(4, first()));
    expect(four.outcomes?.done).toEqual({ value: 9, rows: { tab: 'agreements', ids: [] } });
    expect(four).toMatchObject({ outcomes: { notDone: { value: 0 } }, outcomesAsOf: '2026-11-02' });
    expect(four.flags.map(({ rule }) => rule)).not.toContain('oldNotDone');
    const doc = visible(reviewed(4, first()));
    expect(doc).toContain('Hvad blev der af dem, opgjort mandag den 2. november 2026');
    expect(doc).toContain('9 af 9 aftaler fra sidst er gennemført.');
    expect(doc).toContain('Hvad blev der af dem – opgjort mandag den 2. november 2026');
    const five = made(reviewed(5, first()));
    expect(five).toMatchObject({ outcomes: { notDone: { value: 5 }, done: { value: 4 } }, outcomesAsOf: '' });
    expect(five.outcomes?.notDone.rows.ids).toEqual(['A01', 'A02', 'A03', 'A04', 'A05']);
    expect(five.flags.map(({ rule }) => rule)).toContain('oldNotDone');
  });

  test('an agreement that has lapsed since is not found by what the outcomes add up to', () => {
    const unit = reviewed(0, first());
    for (const each of unit.agreements) if (each.id === 'A09') each.progress = 'lapsed';
    expect(made(unit)).toMatchObject({ old: { value: 9 }, outcomes: { done: { value: 9 } } });
    const row = reportRows(made(unit), 'da').find(({ id }) => id === 'old');
    expect(row).toMatchObject({ value: 9, note: 'opgjort mandag den 2. november 2026', rows: 'Aftaler: 9' });
  });

  test('that none is reviewed in the beginning holds nothing back later', () => {
    const log = noted(made(reviewed(9, [], ''), 'interim'));
    expect(made(reviewed(1, log)).outcomes?.notDone.value).toBe(1);
    expect(made(reviewed(9, first(), '')).outcomes?.open.value).toBe(9);
  });

  test('comments are shown where five have written, without names and in no telling order', () => {
    const { reasons, effects } = made(reportUnit());
    expect(reasons).toBeUndefined();
    expect(effects?.texts).toEqual([
      'Virkning 0',
      'Virkning 1',
      'Virkning 2',
      'Virkning 3',
      'Virkning 4',
      'Virkning 5',
    ]);
    expect(visible(reportUnit())).not.toContain('Fordi');
  });
});

describe('4. how the new agreements support the focus areas', () => {
  test('area by type by responsible, drift, and progress, each with its rows', () => {
    const report = made(reportUnit());
    expect(report.areas.map(({ id, agreements }) => [id, agreements.value])).toEqual([
      ['F1', 7],
      ['F2', 3],
      ['F3', 0],
      ['drift', 2],
    ]);
    expect(area(report, 'F1').matrix.goal.employee.rows.ids).toEqual(['A10', 'A11', 'A12']);
    expect(area(report, 'F1').matrix.development.both.rows.ids).toEqual(['A15', 'A16']);
    expect(report.byResponsible.manager.value).toBe(2);
    expect(report.operations.rows.ids).toEqual(['A20', 'A21']);
    expect(visible(reportUnit())).toContain('2 af dem (17 %) handler om drift');
  });

  test('progress by area where five or more stand behind it; hidden areas are never fewer than five together', () => {
    const report = made(reportUnit());
    expect(area(report, 'F1').progress?.offTrack.value).toBe(3);
    expect(area(report, 'F2').progress).toBeUndefined();
    expect(area(report, 'drift').progress).toBeUndefined();
    expect(Object.values(report.progress ?? {}).map(({ value }) => value)).toEqual([2, 3, 4, 3, 0]);
  });

  test('the rows named beside the total do not tell how a hidden area comes along', () => {
    const { progress } = made(reportUnit());
    expect(progress?.inProgress).toEqual({ value: 3, rows: { tab: 'agreements', ids: [] } });
    expect(progress?.offTrack.rows.ids).toEqual(['A10', 'A11', 'A12']);
    expect(reportRows(made(reportUnit()), 'da').find(({ id }) => id === 'progress/inProgress')?.rows).toBe(
      'Aftaler: 3',
    );
  });

  test('an area hidden in one report stays hidden in the next, though it has grown', () => {
    const unit = reportUnit();
    const first = made(unit, 'interim');
    const grown = reportUnit({ log: noted(first) });
    for (const [at, employeeId] of IDS.slice(0, 5).entries()) {
      grown.agreements.push(
        row('agreements', { id: `A${30 + at}`, year: 2026, employeeId, focusAreaId: 'F2', type: 'goal' }),
      );
    }
    expect(area(made({ ...grown, log: [] }), 'F2').progress).toBeDefined();
    expect(area(made(grown), 'F2').progress).toBeUndefined();
  });
});

describe('how far agreements have come is told of five people or more', () => {
  /** So many people with one agreement each, area by area (`''`: without an area). Those of F1 are others. */
  const peopleIn = (counts: Record<string, number>): [string, string, string][] =>
    Object.entries(counts).flatMap(([of, count]) =>
      Array.from({ length: count }, (_, at): [string, string, string] => [
        (of === 'F1' ? IDS : [...IDS].reverse())[at] ?? '',
        of,
        'inProgress',
      ]),
    );
  const withAgreements = (
    agreements: [employeeId: string, focusAreaId: string, progress: string][],
    parts = {},
  ): Unit => {
    const unit = reportUnit(parts);
    unit.agreements = agreements.map(([employeeId, focusAreaId, progress], at) =>
      row('agreements', {
        id: `A${at + 30}`,
        year: 2026,
        employeeId,
        type: 'goal',
        responsible: 'employee',
        focusAreaId,
        progress: progress as 'done',
      }),
    );
    return unit;
  };
  const six = IDS.slice(0, 6).map((id): [string, string, string] => [id, 'F1', 'done']);

  test('an agreement without a focus area is not found by subtraction', () => {
    const report = made(withAgreements([...six, ['E11', '', 'offTrack']]));
    expect(report.progress?.offTrack).toEqual({ value: 1, rows: { tab: 'agreements', ids: [] } });
    expect(area(report, 'F1').progress).toBeUndefined();
  });

  test('agreements without a focus area count as hidden, so that the area above them need not be', () => {
    const report = made(withAgreements(peopleIn({ '': 8, F1: 3, F2: 5, F3: 7 })));
    expect(report.areas.filter(({ progress }) => progress).map(({ id }) => id)).toEqual(['F2', 'F3']);
  });

  test('an area that was shown is not taken away where those without an area have become more', () => {
    const first = made(withAgreements(peopleIn({ '': 3, F1: 3, F2: 5, F3: 7 })));
    expect(area(first, 'F2').progress).toBeDefined();
    const next = made(withAgreements(peopleIn({ '': 9, F1: 3, F2: 5, F3: 7 }), { log: noted(first) }));
    expect(next.areas.filter(({ progress }) => progress).map(({ id }) => id)).toEqual(['F2', 'F3']);
  });

  test('a unit that has not changed has nothing to note at the next report', () => {
    const counts = peopleIn({ '': 3, F1: 3, F2: 5, F3: 7 });
    const first = made(withAgreements(counts));
    expect(made(withAgreements(counts, { log: noted(first) })).shown).toEqual([]);
  });

  test('a report after another: four that have moved since are not told of, and the day is', () => {
    const first = made(withAgreements(six), 'halfYear', { date: '2027-03-01', time: '08:05' });
    const moved = (count: number): Unit =>
      withAgreements(
        six.map(([id, of], at) => [id, of, at < count ? 'offTrack' : 'done']),
        { log: noted(first) },
      );
    expect(made(moved(4)).progress?.offTrack.value).toBe(0);
    expect(area(made(moved(4)), 'F1').progress?.done).toEqual({ value: 6, rows: { tab: 'agreements', ids: [] } });
    expect(made(moved(4)).shown).toEqual([]);
    expect(visible(moved(4))).toContain('Hvor langt aftalerne er nået, opgjort mandag den 1. marts 2027');
    expect(visible(moved(4))).toContain('Ikke startet – opgjort mandag den 1. marts 2027');
    expect(made(moved(5)).progress?.offTrack.value).toBe(5);
    expect(visible(moved(5))).not.toContain('opgjort');
    expect(made(moved(0))).toMatchObject({ progressAsOf: '', shown: [] });
  });

  test('that all began as not started holds nothing back later', () => {
    const first = made(withAgreements(six.map(([id, of]) => [id, of, 'notStarted'])), 'interim');
    const later = withAgreements(
      six.map(([id, of], at) => [id, of, at === 0 ? 'done' : 'notStarted']),
      { log: noted(first) },
    );
    expect(made(later).progress?.done.value).toBe(1);
  });

  test('one who is back at the beginning, so that all are there again, is not told of', () => {
    const one = (state: string): [string, string, string][] =>
      six.map(([id, of], at) => [id, of, at === 0 ? state : 'notStarted']);
    const first = made(withAgreements(one('offTrack')), 'halfYear', { date: '2027-03-01', time: '08:05' });
    const back = made(withAgreements(one('notStarted'), { log: noted(first) }));
    expect(back).toMatchObject({ progress: { offTrack: { value: 1 } }, progressAsOf: '2027-03-01' });
  });

  test('of four people neither progress nor what became of the last agreements is told, nor a flag over them', () => {
    const unit = withAgreements(six.slice(0, 4).map(([id, of]) => [id, of, 'offTrack']));
    unit.agreements.push(row('agreements', { id: 'A01', year: 2025, employeeId: 'E01', review: 'notDone' }));
    const report = made(unit);
    expect([report.progress, report.outcomes]).toEqual([undefined, undefined]);
    expect(report.flags.map(({ rule }) => rule)).not.toEqual(expect.arrayContaining(['allOffTrack']));
    expect(report.flags.map(({ rule }) => rule)).not.toEqual(expect.arrayContaining(['oldNotDone']));
    const rows = new Map(reportRows(report, 'da').map((each) => [each.id, each]));
    for (const id of ['progress/offTrack', 'effect/notDone', 'progress/F1/offTrack']) {
      expect(rows.get(id)).toMatchObject({ value: null, rows: '' });
    }
    expect(reportDocHtml(unit, report)).not.toMatch(/0 af 1 aftaler|Kører skævt<|Ikke gennemført<\/td>/);
  });
});

test('what waits for an answer is what waits everywhere: not suggestions of those who have left', () => {
  const unit = reportUnit();
  for (const each of unit.employees) if (each.id === 'E04') each.state = 'left';
  expect(made(unit).suggestions.unanswered.rows.ids).toEqual(['S01']);
});

describe('5. what goes askew', () => {
  const areaOf = (unit: Unit, id: string): Row<'focusAreas'> =>
    unit.focusAreas.find((each) => each.id === id) as Row<'focusAreas'>;

  test('each rule flags what its sentence says', () => {
    expect(flags(reportUnit())).toEqual([
      'offTrack/F1',
      'littleEffect/F1',
      'rarelyDiscussed/F2',
      'noAgreements/F3',
      'rarelyDiscussed/F3',
      'touchesLittle/F3',
      'oldLittleEffect',
    ]);
  });

  test('a focus area without agreements is flagged, a finished one is not', () => {
    const unit = reportUnit();
    areaOf(unit, 'F3').toYear = 2025;
    areaOf(unit, 'F3').fromYear = 2024;
    expect(flags(unit)).not.toContain('noAgreements/F3');
    expect(flagSentence({ rule: 'noAgreements', areaId: 'F3', title: 'Åben skole' }, 'da')).toBe(
      '»Åben skole« har ingen aftaler.',
    );
  });

  test('discussed in exactly half of the conversations is not rarely; one fewer is', () => {
    const discussed = (count: number): Unit => {
      const unit = reportUnit();
      unit.conversations = unit.conversations
        .slice(0, 10)
        .map((each, at) => ({ ...each, focusAreaIds: at < count ? ['F2'] : ['F1'] }));
      return unit;
    };
    expect(flags(discussed(5))).not.toContain('rarelyDiscussed/F2');
    expect(flags(discussed(4))).toContain('rarelyDiscussed/F2');
  });

  test('off track from a third on; those that have lapsed do not count', () => {
    const unit = reportUnit();
    const own = unit.agreements.filter(({ focusAreaId, year }) => focusAreaId === 'F1' && year === 2026);
    own.forEach((each, at) => {
      each.progress = at < 2 ? 'offTrack' : 'done';
    });
    expect(flags(unit)).not.toContain('offTrack/F1');
    for (const each of own.slice(-1)) each.progress = 'lapsed';
    expect(flags(unit)).toContain('offTrack/F1');
  });

  test('the unit as a whole: rarely a topic, much drift, off track, not done, unanswered suggestions', () => {
    const unit = reportUnit();
    unit.conversations.forEach((each, at) => {
      each.focusAreaIds = at < 5 ? ['F1'] : [];
    });
    for (const each of unit.agreements) {
      if (each.year === 2026 && Number(each.id.slice(1)) < 17) each.focusAreaId = 'drift';
      if (each.year === 2026) each.progress = 'offTrack';
      if (each.year === 2025) each.review = 'notDone';
    }
    unit.suggestions.push(
      row('suggestions', {
        id: 'S09',
        year: 2026,
        employeeId: 'E06',
        text: 'Mere tid',
        addressee: 'management',
        consent: 'named',
      }),
    );
    expect(flags(unit)).toEqual(
      expect.arrayContaining(['rarelyTopic', 'muchDrift', 'allOffTrack', 'oldNotDone', 'suggestionsUnanswered']),
    );
  });

  test('a rule over what is hidden is silent', () => {
    const unit = reportUnit();
    for (const each of unit.agreements) if (each.focusAreaId === 'F2') each.progress = 'offTrack';
    expect(flags(unit)).not.toContain('offTrack/F2');
  });

  test('nothing is askew before the first conversation', () => {
    expect(flags(reportUnit({ conversations: [] }))).toEqual([]);
    expect(visible(reportUnit({ conversations: [] }))).toContain('Det kan først vurderes, når samtalerne er i gang.');
  });

  test('decisions are told with reason and date', () => {
    const unit = reportUnit();
    Object.assign(areaOf(unit, 'F1'), {
      decision: 'special',
      decisionReason: 'For mange kører skævt',
      decidedOn: '2027-06-01',
    });
    expect(made(unit).decisions).toEqual([
      { id: 'F1', title: 'Læselyst', decision: 'special', reason: 'For mange kører skævt', decidedOn: '2027-06-01' },
    ]);
    expect(visible(unit)).toMatch(/Særlig indsats.*For mange kører skævt.*tirsdag den 1\. juni 2027/s);
  });
});

describe('texts that look sensitive', () => {
  const withText = (text: string, log: LogRow[] = []): Unit => {
    const unit = reportUnit({ log });
    for (const each of unit.suggestions) if (each.id === 'S02') each.text = text;
    return unit;
  };

  test.each([
    ['Ring til 010190-1234 om bogklubben', 'cpr'],
    ['Flere timer, når nogen er sygemeldt', 'health'],
    ['Spørg Mikkel, for det er mit forslag', 'name'],
  ])('»%s« is left out until the manager has approved it (%s)', (text, why) => {
    const unit = withText(text);
    const [flagged] = made(unit).flagged;
    expect(flagged).toMatchObject({ tab: 'suggestions', id: 'S02', column: 'text', why });
    expect(visible(unit)).not.toContain(text);
    expect(visible(unit)).toContain('Teksten venter på, at du ser den igennem.');
    const approval: LogRow = { id: flagged?.key ?? '', state: 'approved', at: '', details: {} };
    expect(visible(withText(text, [approval]))).toContain(text);
    expect(made(withText(text, [approval])).flagged).toEqual([]);
    // An approval is of the text as it stood.
    expect(made(withText(`${text} nu`, [approval])).flagged).toHaveLength(1);
  });

  test('a reason, an effect and a reason for a decision are looked at too; a named person may be named', () => {
    const unit = reportUnit();
    for (const each of unit.agreements) if (each.id === 'A01') each.effect = 'Mindre stress';
    for (const each of unit.agreements) if (each.id === 'A09') each.reviewReason = 'Birgit var væk';
    for (const each of unit.focusAreas)
      if (each.id === 'F1') Object.assign(each, { decision: 'adjust', decisionReason: 'Meget sygdom' });
    for (const each of unit.suggestions) if (each.id === 'S01') each.text = 'Nanna vil gerne læse højt';
    expect(made(unit).flagged.map(({ id, column }) => `${id} ${column}`)).toEqual([
      'A01 effect',
      'A09 reviewReason',
      'F1 decisionReason',
    ]);
    expect(visible(unit)).not.toMatch(/stress|sygdom/);
  });
});

test('a report after another shows nothing by difference: one more score keeps the average as it was, with its day', () => {
  const unit = reportUnit();
  const first = made(unit, 'interim', { date: '2026-11-02', time: '08:05' });
  const later = reportUnit({ log: noted(first) });
  for (const each of later.agreements) if (each.id === 'A07') each.effectScore = 5;
  expect(made({ ...later, log: [] }).effect?.value).toBe(2.4);
  expect(made(later).effect).toMatchObject({ value: 2, people: 6, asOf: '2026-11-02' });
  expect(made(later).shown).toEqual([]);
  expect(visible(later)).toContain('opgjort mandag den 2. november 2026');
});

test('charts show rows that stand together', () => {
  const report = made(reportUnit());
  const ids = reportRows(report, 'da').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const chart of chartOrders(report, 'da')) {
    const first = ids.indexOf(chart.ids[0] ?? '');
    expect(ids.slice(first, first + chart.ids.length)).toEqual(chart.ids);
  }
});

test('an empty unit gets a report without empty sections: each says why, in both languages', () => {
  for (const language of ['da', 'en'] as const) {
    const unit = reportUnit({ conversations: [], agreements: [], suggestions: [], answers: [] });
    unit.settings = { ...unit.settings, language };
    const text = reportDocHtml(unit, made(unit));
    expect(text).not.toMatch(/<\/h[23]>\s*<h[23]/);
    expect(text).not.toContain('<tbody></tbody>');
  }
});
