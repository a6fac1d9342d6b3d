// Nameless figures of one unit, and one picture of several: no names, thresholds that hold, units that are told of.
import fc from 'fast-check';
import { SMALLEST_GROUP } from '../../../src/domain/report/protection.ts';
import { reportOf } from '../../../src/domain/report/report.ts';
import { type FigureFile, type RollUp, rollUpOf } from '../../../src/domain/report/rollUp.ts';
import { rollUpHtml } from '../../../src/domain/report/rollUpDoc.ts';
import { figuresOfUnit, type UnitFigures } from '../../../src/domain/report/unitFigures.ts';
import type { Unit } from '../../../src/domain/unit/unit.ts';
import { IDS, NAMES, reportUnit } from './reportUnit.ts';

const NOW = { date: '2027-06-01', time: '08:05' };
const figuresOf = (unit: Unit): UnitFigures => figuresOfUnit(unit, NOW).figures;
const named = (unitName: string, parts: Partial<Unit> = {}): Unit => {
  const unit = reportUnit(parts);
  return { ...unit, settings: { ...unit.settings, unitName } };
};
const fileOf = (unit: Unit, change: (figures: UnitFigures) => void = () => undefined): FigureFile => {
  const figures = figuresOf(unit);
  change(figures);
  return { name: `${figures.unit}.json`, json: JSON.stringify(figures) };
};
const rolled = (files: FigureFile[], expected: string[] = []): RollUp => rollUpOf(files, expected, 2026, NOW.date);
const stateOf = (over: RollUp): [string, string][] => over.units.map(({ name, state }) => [name, state]);

test('the figures hold counts, titles and decisions, and nothing that people have written or are called', () => {
  const unit = reportUnit();
  const json = JSON.stringify(figuresOf(unit));
  for (const name of [...NAMES, ...NAMES.flatMap((each) => each.split(' ')), ...IDS]) expect(json).not.toContain(name);
  for (const { text } of [...unit.suggestions, ...unit.agreements]) expect(json).not.toContain(text);
  expect(json).not.toMatch(/Virkning|Fordi|Hemmelig|Mette|solby|A1\d|S0\d/);
  expect(figuresOf(unit)).toMatchObject({
    schema: 'strategisk-mus/unit-figures',
    version: 1,
    unit: 'Åbakkeskolen',
    year: 2026,
    date: '2027-06-01',
    figures: { held: 11, topic: 10, agreements: 12, old: 9, effect: { average: 2, people: 6 } },
  });
});

test('a group of fewer than five is left out, and one more where it could be found by subtraction', () => {
  const { figures, areas } = figuresOf(reportUnit());
  expect(areas.map(({ title, figures: own }) => [title, own?.agreements])).toEqual([
    ['Læselyst', 7],
    ['Fællesskaber', null],
    ['Åben skole', 0],
  ]);
  expect(figures?.progress).toEqual({ notStarted: null, inProgress: null, done: null, offTrack: null, lapsed: 0 });
  expect(figures?.suggestions).toEqual({ all: null, named: null, unnamed: null });
});

test('whatever the unit, what is left out is never one to four people together', () => {
  const shapes = fc.array(
    fc.record({
      employee: fc.nat(10),
      focusAreaId: fc.constantFrom('F1', 'F2', 'F3', 'drift'),
      progress: fc.constantFrom('done', 'offTrack', 'inProgress' as const),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(shapes, (shape) => {
      const unit = reportUnit();
      const template = unit.agreements.find(({ year }) => year === 2026);
      if (!template) throw new Error('No agreement');
      unit.agreements = shape.map(({ employee, focusAreaId, progress }, at) => ({
        ...template,
        id: `A${at + 10}`,
        employeeId: IDS[employee] ?? '',
        focusAreaId,
        progress: progress as 'done',
      }));
      const { figures, areas } = figuresOf(unit);
      const people = (rows: Unit['agreements']): number => new Set(rows.map(({ employeeId }) => employeeId)).size;
      const everybody = people(unit.agreements);
      for (const { title, figures: own } of areas) {
        const id = unit.focusAreas.find((area) => area.title === title)?.id;
        const count = people(unit.agreements.filter(({ focusAreaId }) => focusAreaId === id));
        if (own?.agreements) expect(count).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      }
      const shown = areas.filter(({ figures: own }) => own?.agreements !== null).map(({ title }) => title);
      const hidden = unit.agreements.filter(
        ({ focusAreaId }) => !shown.includes(unit.focusAreas.find(({ id }) => id === focusAreaId)?.title ?? ''),
      );
      if (hidden.length > 0) expect(people(hidden)).toBeGreaterThanOrEqual(Math.min(SMALLEST_GROUP, everybody));
      const states = Object.entries(figures?.progress ?? {})
        .filter(([, value]) => value !== null)
        .map(([state]) => state);
      const unseen = unit.agreements.filter(({ progress }) => !states.includes(progress));
      if (unseen.length > 0) expect(people(unseen)).toBeGreaterThanOrEqual(Math.min(SMALLEST_GROUP, everybody));
    }),
  );
});

test('a flag is told only where what it is reckoned from is: none over agreements or suggestions that are left out', () => {
  const unit = reportUnit();
  for (const each of unit.agreements) {
    if (each.year === 2025) each.review = 'notDone';
    else each.progress = ['A17', 'A18', 'A19', 'A20'].includes(each.id) ? 'offTrack' : 'done';
    if (each.year === 2025 && each.employeeId > 'E04') each.year = 2024;
    if (each.year === 2024) Object.assign(each, { review: 'done', reviewedIn: 2025 });
  }
  unit.suggestions.push(...unit.suggestions.slice(0, 1).map((each) => ({ ...each, id: 'S09' })));
  const own = reportOf(unit, NOW, 'now').flags.map(({ rule }) => rule);
  expect(own).toEqual(expect.arrayContaining(['noAgreements', 'allOffTrack', 'suggestionsUnanswered']));
  const { figures, areas } = figuresOf(unit);
  expect(areas.find(({ title }) => title === 'Fællesskaber')?.figures).toMatchObject({ agreements: null });
  expect(figures?.progress.offTrack).toBeNull();
  const told = JSON.stringify([figures?.flags, areas.map((area) => area.figures?.flags)]);
  expect(told).toContain('noAgreements');
  expect(told).not.toMatch(/allOffTrack|oldNotDone|suggestionsUnanswered|muchDrift|offTrack/);
});

test('whatever the unit, a flag over states is told only where all states are', () => {
  const progress = fc.constantFrom('done', 'offTrack', 'inProgress', 'notStarted' as const);
  fc.assert(
    fc.property(
      fc.array(progress, { minLength: 12, maxLength: 12 }),
      fc.array(fc.nat(10), { minLength: 12, maxLength: 12 }),
      (states, people) => {
        const unit = reportUnit();
        unit.agreements
          .filter(({ year }) => year === 2026)
          .forEach((each, at) => {
            Object.assign(each, { progress: states[at], employeeId: IDS[people[at] ?? 0] });
          });
        const { figures, areas } = figuresOf(unit);
        const isHidden = Object.values(figures?.progress ?? {}).includes(null);
        if (isHidden) expect(figures?.flags).not.toContain('allOffTrack');
        for (const { figures: own } of areas) if (own?.agreements === null) expect(own.flags).not.toContain('offTrack');
      },
    ),
  );
});

test('a unit with four conversations shows no figures at all', () => {
  const unit = reportUnit();
  unit.conversations = unit.conversations.slice(0, 4);
  const figures = figuresOf(unit);
  expect(figures.figures).toBeNull();
  expect(figures.areas.every((area) => area.figures === null)).toBe(true);
  expect(stateOf(rolled([fileOf(unit)]))).toEqual([['Åbakkeskolen', 'tooSmall']]);
});

test('units are joined by the titles of their focus areas, however they are written', () => {
  const other = named('Bakkeskolen');
  other.focusAreas = other.focusAreas.map((area) =>
    area.id === 'F1' ? { ...area, title: ' LÆSELYST' } : { ...area, title: `${area.title} B` },
  );
  const over = rolled([fileOf(named('Åbakkeskolen')), fileOf(other)]);
  const [reading, ...rest] = over.areas;
  expect(reading).toMatchObject({
    title: 'Læselyst',
    units: 2,
    held: 22,
    discussed: { value: 20, units: 2 },
    agreements: { value: 14, units: 2 },
  });
  expect(reading?.touch).toEqual({ value: 3.5, units: 2 });
  expect(rest.map(({ title }) => title)).toEqual(['Fællesskaber', 'Åben skole', 'Fællesskaber B', 'Åben skole B']);
});

test('each unit is told of: counted, missing, too old, of another year, replaced, damaged, unknown', () => {
  const over = rolled(
    [
      fileOf(named('Skole A')),
      fileOf(named('Skole B'), (figures) => {
        figures.date = '2027-03-02';
      }),
      fileOf(named('Skole C'), (figures) => {
        figures.year = 2025;
      }),
      fileOf(named('skole a'), (figures) => {
        figures.date = '2027-03-03';
      }),
      { name: 'd.json', json: '{"schema": "strategisk-mus/unit' },
      { name: 'e.json', json: JSON.stringify({ schema: 'strategisk-mus/unit-figures', version: 2 }) },
      { name: 'f.json', json: '{"hello": 1}' },
      { name: 'g.json', json: JSON.stringify({ ...figuresOf(reportUnit()), areas: [{ title: 5 }] }) },
    ],
    ['Skole A', 'Skole B', 'Skole H', ''],
  );
  expect(stateOf(over)).toEqual([
    ['Skole A', 'counted'],
    ['Skole H', 'missing'],
    ['Skole B', 'outdated'],
    ['Skole C', 'otherYear'],
    ['skole a', 'replaced'],
    ['d.json', 'damaged'],
    ['e.json', 'unknown'],
    ['f.json', 'unknown'],
    ['g.json', 'damaged'],
  ]);
  expect(over.missing).toEqual(['Skole B', 'Skole H']);
  const doc = rollUpHtml(over, NOW.date, 'da');
  for (const [name] of stateOf(over)) expect(doc).toContain(name);
  expect(doc).toContain('Strategien var et emne i 10 af 11 samtaler (enheder med tal: 1).');
  expect(doc).toContain('»Åben skole« har ingen aftaler. (1 enhed)');
});

test('of which day a unit’s figures are is told, where newer ones would tell on a few', () => {
  const older = fileOf(named('Skole A'), (figures) => {
    figures.asOf = { old: '2027-04-06', agreements: '2027-03-31' };
  });
  expect(rollUpHtml(rolled([older]), NOW.date, 'da')).toContain('nogle tal er fra onsdag den 31. marts 2027');
  expect(rollUpHtml(rolled([older]), NOW.date, 'en')).toContain('some figures are of Wednesday 31 March 2027');
  expect(rollUpHtml(rolled([fileOf(named('Skole A'))]), NOW.date, 'da')).not.toContain('nogle tal');
  const wrong = fileOf(named('Skole A'), (figures) => {
    figures.asOf = { old: 'i går' };
  });
  expect(stateOf(rolled([wrong]))).toEqual([['Skole A.json', 'damaged']]);
});

test('the Doc names nobody, and says what is hidden; without any figures it says so', () => {
  for (const language of ['da', 'en'] as const) {
    const doc = rollUpHtml(rolled([fileOf(named('Skole A')), fileOf(named('Skole B'))]), NOW.date, language);
    for (const name of NAMES.flatMap((each) => each.split(' '))) expect(doc).not.toContain(name);
    expect(doc).toContain(language === 'da' ? 'Skjult af hensyn til den enkelte' : 'Hidden to protect the individual');
    expect(rollUpHtml(rolled([], ['Skole A']), NOW.date, language)).toContain(
      language === 'da' ? 'Ingen enheder har tal, der kan vises.' : 'No unit has figures that can be shown.',
    );
  }
});

test('two roll-ups differ by what a unit shows itself, so none tells more of it than its own figures', () => {
  const [a, b] = [fileOf(named('Skole A')), fileOf(named('Skole B'))];
  const alone = rolled([a]).areas;
  const both = rolled([a, b]).areas;
  const own = rolled([b]).areas;
  both.forEach(({ agreements, discussed }, at) => {
    expect(agreements.value - (alone[at]?.agreements.value ?? 0)).toBe(own[at]?.agreements.value);
    expect(discussed.value - (alone[at]?.discussed.value ?? 0)).toBe(own[at]?.discussed.value);
  });
});
