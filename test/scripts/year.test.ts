// `npm run year` as a command: what it refuses, what it prints about a unit's files, and what it leaves.
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ical from 'ical.js';
import { simpleParser } from 'mailparser';
import { Unusable } from '../../scripts/unusable.ts';
import { optionsOf } from '../../scripts/year/options.ts';
import { replaceable } from '../../scripts/year/output/output.ts';
import { workbookBytes } from '../workbookBytes.ts';

const root = join(import.meta.dirname, '../..');
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'year-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const year = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', join(root, 'scripts/year.ts'), ...args],
      { cwd: root, env: { ...process.env, TZ: 'America/New_York' }, maxBuffer: 1e8 },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });

const fileWith = (name: string, content: string | Buffer): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};

/** Last year's people and this year's, whose headings stand in the third row, and one that the file hides. */
const twoSheets = (): string =>
  fileWith(
    'to-ark.xlsx',
    workbookBytes([
      {
        name: '2025',
        rows: [
          ['Navn', 'E-mail'],
          ['Otto Gammel', 'otto@unit.example'],
        ],
      },
      {
        name: '2026',
        rows: [
          ['Navn', 'E-mail', 'CPR'],
          ['Eksempel Eksempelsen', 'eksempel@unit.example', ''],
          ['Navn', 'E-mail', 'CPR'],
          ['Anna Sø', 'anna@unit.example', '010180-1234'],
          ['Bo Skjult', 'bo@unit.example', '020290-4321'],
        ],
        hiddenRows: [5],
      },
    ]),
  );

describe('used wrongly, it says so, ends with 2 and writes nothing', () => {
  const refused: [what: string, args: string[], words: RegExp][] = [
    ['an unknown option', ['--rooster', 'x.csv'], /--rooster/],
    ['a file that is not there', ['--roster', 'not-there.csv'], /not-there\.csv cannot be read/],
    ['a date that is none', ['--until', '2026-02-30'], /--until is no date/],
    ['a language it does not speak', ['--language', 'de'], /--language is da or en/],
    ['columns it cannot read', ['--roster', 'package.json', '--columns', 'name'], /--columns/],
    [
      'a field that the roster does not have',
      ['--roster', 'package.json', '--columns', 'foo=Navn'],
      /no field foo; .*email/,
    ],
    ['a row that is none', ['--roster', 'package.json', '--heading-row', '0'], /--heading-row is the number of a row/],
    [
      'a sheet of no file',
      ['--roster', 'package.json', '--strategy-sheet', 'A'],
      /--strategy-sheet needs a --strategy/,
    ],
    ['a row of no file', ['--agreements-heading-row', '2'], /--agreements-heading-row needs a --agreements/],
    ['a sheet without a roster', ['--sheet', 'A'], /--sheet needs a --roster/],
    ['a weather that there is not', ['--weather', 'fine'], /--weather is worst or usual/],
    ['a start without a roster', ['--start', '2026-08-17'], /--start needs a --roster/],
  ];

  test.each(refused)('%s', (_, args, words) => {
    const typed = () => optionsOf(args);
    expect(typed).toThrow(Unusable);
    expect(typed).toThrow(words);
  });

  const unusable: typeof refused = [
    ['an option that cannot be used', ['--roster', 'package.json', '--columns', 'foo=Navn'], /no field foo/],
    ['a last day before the first', ['--until', '2026-08-01'], /--until lies before/],
  ];

  test.each(unusable)('%s', async (_, args, words) => {
    const out = join(directory, 'refused');
    const { code, stderr } = await year(...args, '--out', out);
    expect(stderr).toMatch(words);
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  test('a sheet that the roster does not have', async () => {
    const out = join(directory, 'refused');
    const { code, stderr } = await year('--roster', twoSheets(), '--sheet', '2027', '--out', out);
    expect(stderr).toMatch(/intet ark, der hedder »2027«.*»2025«, »2026«/);
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  test('a file that is no roster', async () => {
    const out = join(directory, 'refused');
    const { code, stderr } = await year(
      '--roster',
      fileWith('notes.csv', 'Dato;Note\r\n1-1-2026;Hej\r\n'),
      '--out',
      out,
    );
    expect(stderr).toContain('Navn');
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});

test('more than 500 people are refused with their number, and nothing is written', async () => {
  const out = join(directory, 'refused');
  const people = Array.from({ length: 501 }, (_, number) => `Person ${number};p${number}@unit.example`);
  const { code, stderr } = await year(
    '--roster',
    fileWith('many.csv', ['Navn;E-mail', ...people].join('\r\n')),
    '--out',
    out,
  );
  expect(stderr).toContain('many.csv: 501 employees; a unit has 1–500.');
  expect(code).toBe(2);
  expect(existsSync(out)).toBe(false);
});

describe('a directory that holds what the command did not make stays as it is', () => {
  test.each(['notes.txt', 'summary.json', 'docs/plan.docx'])('%s', async (name) => {
    const out = mkdtempSync(join(directory, 'own-'));
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), 'mine');
    const { code, stderr } = await year('--until', '2026-08-18', '--out', out);
    expect(stderr).toContain(name);
    expect(code).toBe(2);
    expect(readFileSync(join(out, name), 'utf8')).toBe('mine');
    expect(readdirSync(out)).toEqual([name.split('/')[0]]);
  });

  test('nor is a file replaced', async () => {
    const out = fileWith('a-file', 'mine');
    expect(await year('--out', out)).toMatchObject({ code: 2, stderr: expect.stringContaining('no directory') });
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });
});

test('the sheet and the row of headings can be named, and what the reader has to say is printed', async () => {
  const out = join(directory, 'placed');
  const strategy = fileWith(
    'strategi.xlsx',
    workbookBytes([
      {
        name: 'Forrige',
        rows: [
          ['Indsatsområde', 'Periode'],
          ['Gammel plan', '2022-2025'],
        ],
      },
      {
        name: 'Ny',
        rows: [['Strategi 2026'], ['Indsatsområde', 'Periode'], ['Læsning', '2026 ff.'], ['Trivsel', 'fra 26 vel']],
      },
    ]),
  );
  const { code, stdout, stderr } = await year(
    ...['--roster', twoSheets(), '--sheet', '2026', '--heading-row', '3'],
    ...[
      '--strategy',
      strategy,
      '--strategy-sheet',
      'Ny',
      '--strategy-heading-row',
      '2',
      '--until',
      '2026-08-18',
      '--out',
      out,
    ],
  );
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toMatchObject({ employees: 1 });
  expect(stdout).toContain('to-ark.xlsx: Læst fra arket »2026« med overskrifter i række 3.');
  expect(stdout).toContain('to-ark.xlsx: Én række, som filen skjuler');
  expect(stdout).toMatch(/to-ark.xlsx: Følsomme kolonner bliver ude: »CPR«/);
  expect(stdout).toMatch(/strategi.xlsx: .*»fra 26 vel« kan ikke læses/);
  expect(readFileSync(join(out, 'timeline.md'), 'utf8')).not.toContain('Gammel plan');
  // The timeline has it too.
  expect(readFileSync(join(out, 'timeline.md'), 'utf8')).toContain('Læst fra arket »2026«');
});

describe('a small unit with two bad rows', () => {
  const rows = [
    'Medarbejder;Adresse;Hold;Google-konto',
    'Søren Ærø;soeren@unit.example;Nord;Ja',
    ';ingen@unit.example;Nord;Ja',
    'Åse Lund;aase@unit.example;Syd;Ja',
    'Per Møl;per at unit.example;Syd;Ja',
    'Åse Lund;kim@unit.example;Syd;Nej',
  ];
  let out: string;
  let run: Awaited<ReturnType<typeof year>>;

  beforeAll(async () => {
    out = join(directory, 'small');
    const roster = fileWith('hold.csv', Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1'));
    run = await year(
      '--roster',
      roster,
      '--columns',
      'name=Medarbejder,email=Adresse',
      '--out',
      out,
      '--until',
      '2026-10-16',
    );
  });

  test('lists the bad rows as people count them and plays the year with the others', () => {
    expect(run.stderr).toMatch(/hold\.csv: Række 3/);
    expect(run.stderr).toMatch(/hold\.csv: Række 5/);
    expect(run.code).toBe(0);
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
    expect(summary).toMatchObject({ employees: 3, forms: 3, docs: 3, duplicates: 0, uncertain: 0 });
    expect(summary.mails.invitation).toBe(3);
    expect(summary.agreements.total).toBeGreaterThan(0);
  });

  test('leaves everything that people can open, and nothing beside it', () => {
    const files = [
      '.made-by-year',
      'master.xlsx',
      'report.docx',
      'report.html',
      'report.pdf',
      'summary.json',
      'timeline.md',
    ];
    expect(readdirSync(out).sort()).toEqual(['charts', 'docs', 'forms', 'mail', 'pdf', ...files].sort());
    const charts = readdirSync(join(out, 'charts'));
    expect(charts.length).toBeGreaterThan(0);
    for (const name of charts) expect(readFileSync(join(out, 'charts', name), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>$/);
    expect(readdirSync(directory).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(join(out, 'docs')).filter((name) => name.endsWith('.docx'))).toHaveLength(3);
    expect(readFileSync(join(out, 'timeline.md'), 'utf8')).toContain('## Mandag den 17. august 2026');
  });

  test('has a file for each, also of two who have one name', () => {
    const { docs, forms, confirmationForms, pdfs, mails } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
    const written = (kind: string, ending: string): number =>
      readdirSync(join(out, kind)).filter((name) => name.endsWith(ending)).length;
    expect(pdfs).toBeGreaterThan(1);
    expect([written('docs', '.docx'), written('pdf', '.pdf'), written('mail', '.eml')]).toEqual([
      docs,
      pdfs,
      mails.total,
    ]);
    expect(written('forms', '.html')).toBeGreaterThanOrEqual(forms + confirmationForms);
    expect(readdirSync(join(out, 'pdf')).filter((name) => name.includes('Åse-Lund'))).toHaveLength(2);
  });

  test('what it made may be replaced, until someone puts a file of their own there', () => {
    expect(replaceable(out)).toBe(realpathSync(out));
    writeFileSync(join(out, 'docs', 'mine.docx'), 'mine');
    expect(() => replaceable(out)).toThrow('mine.docx');
    rmSync(join(out, 'docs', 'mine.docx'));
  });

  test('its mails parse, and their calendars too, each with a local time in Denmark', async () => {
    const mails = readdirSync(join(out, 'mail'));
    expect(mails).toEqual([...mails].sort());
    const invitation = mails.find((name) => name.includes('-invitation-')) ?? '';
    const mail = await simpleParser(readFileSync(join(out, 'mail', invitation)));
    expect(mail.subject).toMatch(/^Invitation til din MUS/);
    const ics = mail.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
    const parsed = new ical.Component(ical.parse(ics?.content.toString('utf8') ?? ''));
    expect(parsed.getFirstSubcomponent('vevent')).not.toBeNull();
    expect(invitation).toMatch(/^2026-09-14-0900-invitation-/);
  });
});
