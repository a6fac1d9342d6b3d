// Each figure of the report equals a count over the rows of the exported .xlsx: a test that reads the file, not the code.
import { masterFile, type Row, type Tabs } from '../masterFile.ts';
import { reportSchool } from './reportSchool.ts';

let tabs: Tabs;
let figures: Map<string, { value: string; rows: string }>;

beforeAll(async () => {
  const school = reportSchool();
  // Some have told how far they are, and four more have scored the effect of an old agreement.
  for (const [id, progress] of [
    ['A11', 'Kører skævt'],
    ['A12', 'Gennemført'],
    ['A13', 'I gang'],
    ['A17', 'Bortfaldet'],
  ]) {
    school.type('agreements', { id: id ?? '' }, 'progress', progress ?? '');
  }
  school.call('makeReport');
  tabs = await masterFile(school.workspace, school.spreadsheetId);
  figures = new Map(
    tabs('Strategiopfølgning').map((row) => [row.Id ?? '', { value: row.Tal ?? '', rows: row['Talte rækker'] ?? '' }]),
  );
});

const YEAR = '2026';
const held = (): Row[] => tabs('Samtaler').filter((row) => row.År === YEAR && row.Afholdt !== '');
const agreements = (): Row[] => tabs('Aftaler').filter((row) => row.År === YEAR);
const old = (): Row[] => tabs('Aftaler').filter((row) => Number(row.År) < 2026 && row.Fremdrift !== 'Bortfaldet');
const shared = (): Row[] => tabs('Forslag').filter((row) => row.År === YEAR && row.Samtykke !== 'Privat');
const areaIds = (): string[] => [...tabs('Strategi').map((row) => row.Id ?? ''), 'drift'];

/** What is counted, by the id that the tab gives it. */
const counts = (): Record<string, Row[]> => {
  const counted: Record<string, Row[]> = {
    held: held(),
    topic: held().filter((row) => row['Drøftede indsatsområder'] !== ''),
    'suggestions/named': shared().filter((row) => row.Samtykke === 'Med navn'),
    'suggestions/unnamed': shared().filter((row) => row.Samtykke === 'Uden navn'),
    'suggestions/unanswered': shared().filter(
      (row) => row.Til === 'Ledelsen' && row.Status === 'Ny' && row['Lederens svar'] === '',
    ),
    old: old(),
    'effect/done': old().filter((row) => row.Resultat === 'Gennemført'),
    'effect/partly': old().filter((row) => row.Resultat === 'Delvist'),
    'effect/notDone': old().filter((row) => row.Resultat === 'Ikke gennemført'),
    'effect/irrelevant': old().filter((row) => row.Resultat === 'Ikke længere relevant'),
    'effect/open': old().filter((row) => row.Resultat === ''),
    agreements: agreements(),
    'agreements/goal': agreements().filter((row) => row.Type === 'Mål for arbejdet'),
    'agreements/change': agreements().filter((row) => row.Type === 'Ændrede opgaver eller arbejdsgange'),
    'agreements/development': agreements().filter((row) => row.Type === 'Udviklingsaktivitet'),
    'agreements/employee': agreements().filter((row) => row.Ansvarlig === 'Medarbejder'),
    'agreements/manager': agreements().filter((row) => row.Ansvarlig === 'Leder'),
    'agreements/both': agreements().filter((row) => row.Ansvarlig === 'Begge'),
    'progress/notStarted': agreements().filter((row) => row.Fremdrift === 'Ikke startet'),
    'progress/inProgress': agreements().filter((row) => row.Fremdrift === 'I gang'),
    'progress/done': agreements().filter((row) => row.Fremdrift === 'Gennemført'),
    'progress/offTrack': agreements().filter((row) => row.Fremdrift === 'Kører skævt'),
    'progress/lapsed': agreements().filter((row) => row.Fremdrift === 'Bortfaldet'),
  };
  for (const area of areaIds()) {
    const own = agreements().filter((row) => row['Indsatsområde-id'] === area);
    counted[`agreements/${area}`] = own;
    counted[`suggestions/${area}`] = shared().filter((row) => row['Indsatsområde-id'] === area);
    for (const [type, typed] of [
      ['goal', 'Mål for arbejdet'],
      ['development', 'Udviklingsaktivitet'],
    ]) {
      for (const [who, told] of [
        ['employee', 'Medarbejder'],
        ['manager', 'Leder'],
      ]) {
        const cell = own.filter((row) => row.Type === typed && row.Ansvarlig === told);
        if (cell.length > 0) counted[`agreements/${area}/${type}/${who}`] = cell;
      }
    }
    if (area !== 'drift') {
      counted[`discussed/${area}`] = held().filter((row) =>
        (row['Drøftede indsatsområder'] ?? '').split(', ').includes(area),
      );
    }
  }
  return counted;
};

/** Only two people have old agreements here: what became of them is not told. */
const isHidden = (id: string): boolean => id.startsWith('effect/');

test('what fewer than five people stand behind is empty', () => {
  expect(new Set(old().map((row) => row['Medarbejder-id'])).size).toBeLessThan(5);
  for (const id of Object.keys(counts()).filter(isHidden)) expect(figures.get(id)).toEqual({ value: '', rows: '' });
});

test('every count is the number of rows in the file', () => {
  for (const [id, rows] of Object.entries(counts()))
    expect([id, figures.get(id)?.value]).toEqual([id, isHidden(id) ? '' : String(rows.length)]);
});

test('every figure names rows that are there, and as many as it counts', () => {
  for (const [id, rows] of Object.entries(counts())) {
    const named = figures.get(id)?.rows ?? '';
    const ids = rows.map((row) => row.Id ?? row['Medarbejder-id'] ?? '');
    const left = Number(/(?:og (\d+) til|: (\d+))$/.exec(named)?.slice(1).find(Boolean) ?? 0);
    const told = named
      .replace(/^[^:]*: ?/, '')
      .replace(/ ?og \d+ til$|^\d+$/, '')
      .split(', ')
      .filter((text) => text !== '');
    expect([id, told.filter((each) => !ids.includes(each))]).toEqual([id, []]);
    expect([id, told.length + left]).toEqual([id, isHidden(id) ? 0 : rows.length]);
  }
});

test('averages are those of the rows, over five people or more, and empty for fewer', () => {
  const degrees = ['Slet ikke', 'Lidt', 'En del', 'Meget'];
  for (const area of areaIds().filter((id) => id !== 'drift')) {
    const answers = tabs('Svar').filter((row) => row.År === YEAR && row['Spørgsmåls-id'] === `STR1:${area}`);
    const average = answers.reduce((sum, row) => sum + degrees.indexOf(row.Svar ?? '') + 1, 0) / answers.length;
    const expected =
      new Set(answers.map((row) => row['Medarbejder-id'])).size < 5 ? '' : String(Math.round(average * 10) / 10);
    expect([area, figures.get(`touch/${area}`)?.value]).toEqual([area, expected]);
  }
  const scored = old().filter((row) => row['Effekt 1–5'] !== '');
  expect(new Set(scored.map((row) => row['Medarbejder-id'])).size).toBeLessThan(5);
  expect(figures.get('effect/score')?.value).toBe('');
});

test('nothing is told by area of those areas with fewer than five people', () => {
  for (const area of areaIds()) {
    const people = new Set(
      agreements()
        .filter((row) => row['Indsatsområde-id'] === area)
        .map((row) => row['Medarbejder-id']),
    ).size;
    const told = [...figures].filter(
      ([id, { value }]) => id.startsWith(`progress/${area}/`) && value !== '' && value !== '0',
    );
    if (people < 5) expect([area, told]).toEqual([area, []]);
  }
});

test('each figure of the tab is accounted for here', () => {
  const known = new Set(Object.keys(counts()));
  const rest = [...figures.keys()].filter(
    (id) => !known.has(id) && !/^(report|touch\/|effect\/score|progress\/(F\d|drift)\/|flag\/)/.test(id),
  );
  expect(rest).toEqual([]);
});
