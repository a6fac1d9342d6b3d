// `npm start`, as a person starts, refuses and stops it; the bundle is built before the tests.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadWorkspace } from 'local-workspace';
import { optionsOf } from '../../scripts/start/options.ts';
import { Unusable } from '../../scripts/unusable.ts';
import { readTab } from '../../scripts/year/office/sheetTabs.ts';
import { workbookBytes } from '../workbookBytes.ts';

const root = path.join(import.meta.dirname, '../..');
const place = () => path.join(mkdtempSync(path.join(tmpdir(), 'start-')), 'workspace');
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts it; gives the address that it prints, or how it ended without one. */
const started = (...args: string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...args], { cwd: root });
  running.push(child);
  let [out, err] = ['', ''];
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
      if (found) resolve(found);
    });
    void exit.then((code) => reject(new Error(`Ended with ${code}: ${err}`)));
  });
  address.catch(() => undefined);
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  return { child, exit, address, printed: () => out, complained: () => err };
};

test('its options are read, and those that cannot be used are refused', () => {
  expect(optionsOf([])).toMatchObject({ language: 'da', port: undefined, fresh: false });
  expect(optionsOf(['--language', 'en', '--port', '0', '--workspace', 'x', '--fresh'])).toMatchObject({
    language: 'en',
    port: 0,
    workspace: 'x',
    fresh: true,
  });
  for (const wrong of [
    ['--language', 'sv'],
    ['--port', '80a'],
    ['--port', '70000'],
    ['--nothing'],
    ['--workspace', ' '],
    ['--roster', 'nowhere.csv', '--manager', 'Mette Holm <mette@solby.dk>'],
    ['--roster', 'package.json', '--manager', 'Mette'],
    ['--strategy', 'package.json'],
    ['--sheet', '2026'],
    ['--roster', 'package.json', '--manager', 'Mette Holm <mette@solby.dk>', '--agreements-sheet', 'A'],
    ['--roster', 'package.json', '--manager', 'Mette Holm <mette@solby.dk>', '--heading-row', 'to'],
  ])
    expect(() => optionsOf(wrong)).toThrow(Unusable);
});

test('opens with one’s own unit: people get accounts by what the add-on reads in the roster', async () => {
  const directory = place();
  const roster = path.join(mkdtempSync(path.join(tmpdir(), 'roster-')), 'liste.csv');
  const file = '"Sø, Anna" <anna@solby.dk>';
  writeFileSync(
    roster,
    `Navn;E-mail;Google-konto\nSø, Anna (lærer);"${file.replace(/"/g, '""')}";Ja\nBo Ek;bo@privat.dk;Nej\nGurli;;Nej\n`,
  );
  const own = started(
    '--roster',
    roster,
    '--manager',
    'Mette Holm <mette@solby.dk>',
    '--workspace',
    directory,
    '--port',
    '0',
  );
  await own.address;
  own.child.kill('SIGTERM');
  await own.exit;
  const { state } = loadWorkspace(directory) ?? {};
  expect(state?.accounts.map(({ email, name }) => [email, name])).toEqual([
    ['mette@solby.dk', 'Mette Holm'],
    ['anna@solby.dk', 'Anna Sø'],
  ]);
  expect(state?.mailboxes).toEqual(['bo@privat.dk']);
});

test('the sheet and the row of headings of one’s own files can be named, and what the reader says is printed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'roster-'));
  const roster = path.join(folder, 'liste.xlsx');
  writeFileSync(
    roster,
    workbookBytes([
      {
        name: '2025',
        rows: [
          ['Navn', 'E-mail'],
          ['Otto Gammel', 'otto@solby.dk'],
        ],
      },
      {
        name: '2026',
        rows: [
          ['Navn', 'E-mail'],
          ['Ek', 'ek@solby.dk'],
          ['Navn', 'E-mail', 'CPR'],
          ['Anna Sø', 'anna@solby.dk', '010180-1234'],
        ],
      },
    ]),
  );
  const strategy = path.join(folder, 'strategi.csv');
  writeFileSync(strategy, 'Frugt;Antal\nÆble;3\n');
  const directory = place();
  const mine = ['--manager', 'Mette Holm <mette@solby.dk>', '--workspace', directory, '--port', '0'];
  const places = ['--sheet', '2026', '--heading-row', '3', '--strategy', strategy];
  const own = started('--roster', roster, ...places, ...mine);
  await own.address;
  own.child.kill('SIGTERM');
  await own.exit;
  expect(own.printed()).toContain('liste.xlsx: Læst fra arket »2026« med overskrifter i række 3.');
  expect(own.printed()).toContain('liste.xlsx: Følsomme kolonner bliver ude: »CPR«');
  expect(own.printed()).toMatch(/strategi.csv: Jeg kan ikke se, hvilken kolonne der er »Indsatsområde«/);
  expect(loadWorkspace(directory)?.state.accounts.map(({ email }) => email)).toEqual([
    'mette@solby.dk',
    'anna@solby.dk',
  ]);

  const wrong = started('--roster', roster, '--sheet', '2027', ...mine.slice(0, 2), '--workspace', place());
  expect(await wrong.exit).toBe(2);
  expect(wrong.complained()).toMatch(/liste.xlsx: Filen har intet ark, der hedder »2027«/);
});

test('what is named of one’s own files is what stands in the Sheet', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'own-'));
  const [roster, strategy, agreements] = ['liste.xlsx', 'strategi.xlsx', 'aftaler.xlsx'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  const twoSheets = (headings: string[], former: string[], present: string[]) =>
    workbookBytes([
      { name: 'Gammel', rows: [headings, former] },
      { name: 'Ny', rows: [['Fra kontoret'], headings, ['Eksempel', 'Eksempel'], headings, present] },
    ]);
  writeFileSync(
    roster,
    twoSheets(['Navn', 'Adr. (job)'], ['Otto Gammel', 'otto@solby.dk'], ['Anna Sø', 'anna@solby.dk']),
  );
  writeFileSync(strategy, twoSheets(['Indsatsområde', 'Hvorfor'], ['Forrige plan', 'x'], ['Læsning', 'y']));
  writeFileSync(agreements, twoSheets(['Medarbejder', 'Aftale'], ['Anna Sø', 'Glemt'], ['Anna Sø', 'Kursus']));
  const directory = place();
  const own = started(
    ...['--roster', roster, '--sheet', 'Ny', '--heading-row', '4', '--columns', 'email=Adr. (job)'],
    ...['--strategy', strategy, '--strategy-sheet', 'Ny', '--strategy-heading-row', '4'],
    ...['--agreements', agreements, '--agreements-sheet', 'Ny', '--agreements-heading-row', '4'],
    ...['--manager', 'Mette Holm <mette@solby.dk>', '--workspace', directory, '--port', '0'],
  );
  await own.address;
  own.child.kill('SIGTERM');
  await own.exit;
  const workspace = loadWorkspace(directory);
  if (!workspace) throw new Error('Nothing was kept');
  const [spreadsheetId = ''] = Object.keys(workspace.state.spreadsheets);
  const first = (key: 'employees' | 'focusAreas' | 'agreements', heading: string) =>
    readTab(workspace, spreadsheetId, key).rows.map((row) => row.cell(heading, heading));
  expect(first('employees', 'Navn')).toEqual(['Anna Sø']);
  expect(first('focusAreas', 'Indsatsområde')).toEqual(['Læsning']);
  expect(first('agreements', 'Aftale')).toEqual(['Kursus']);
  expect(own.printed()).toContain('strategi.xlsx: 1 række hentet ind i arket.');
  expect(own.printed()).toMatch(/strategi.xlsx: Læst fra arket »Ny« med overskrifter i række 4/);
});

test('opens the school’s first day, keeps it, and stops on a signal', async () => {
  const directory = place();
  const first = started('--workspace', directory, '--port', '0');
  const address = await first.address;
  const manager = 'mette.holm@aabakkeskolen.solby.example';
  const here = await (await fetch(`${address}api/as/${manager}/session-info`)).json();
  expect(here).toMatchObject({ language: 'da', spreadsheets: [{ name: 'MUS på Åbakkeskolen' }] });
  expect((await fetch(`${address}as/${manager}/`)).status).toBe(200);

  const second = started('--workspace', directory, '--port', '0');
  expect(await second.exit).toBe(2);
  expect(second.complained()).toContain(`in use by process ${first.child.pid}`);

  const taken = started('--workspace', place(), '--port', new URL(address).port);
  expect(await taken.exit).toBe(2);
  expect(taken.complained()).toContain('is taken by another program');

  first.child.kill('SIGTERM');
  expect(await first.exit).toBe(0);
  expect(readdirSync(directory)).toEqual(['workspace.json']);

  const { state } = { state: JSON.parse(readFileSync(path.join(directory, 'workspace.json'), 'utf8')) };
  writeFileSync(
    path.join(directory, 'workspace.json'),
    JSON.stringify({ ...state, now: Date.parse('2026-09-01T06:00:00Z') }),
  );
  // As a process leaves them that is killed while it saves; an earlier version named them by the process.
  for (const left of ['workspace.json.tmp', 'workspace.json.4711.tmp'])
    writeFileSync(path.join(directory, left), JSON.stringify(state).slice(0, 1000));
  const again = started('--workspace', directory, '--port', '0', '--language', 'en');
  const kept = await (await fetch(`${await again.address}api/as/${manager}/session-info`)).json();
  expect(kept).toMatchObject({ now: Date.parse('2026-09-01T06:00:00Z') });
  expect(again.printed()).toMatch(/Mette Holm.*\n.*aabakkeskolen/);
  expect(readdirSync(directory).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  again.child.kill('SIGINT');
  expect(await again.exit).toBe(0);

  const fresh = started('--workspace', directory, '--port', '0', '--fresh');
  const anew = await (await fetch(`${await fresh.address}api/as/${manager}/session-info`)).json();
  expect(anew).toMatchObject({ now: Date.parse('2026-08-17T06:00:00Z') });
  expect(existsSync(path.join(directory, 'before-fresh.json'))).toBe(true);
  fresh.child.kill('SIGINT');
  await fresh.exit;
  const setAside = readFileSync(path.join(directory, 'before-fresh.json'), 'utf8');
  const fresher = started('--workspace', directory, '--port', '0', '--fresh');
  await fresher.address;
  expect(readFileSync(path.join(directory, 'before-fresh.json'), 'utf8')).toBe(setAside);
  expect(existsSync(path.join(directory, 'before-fresh-2.json'))).toBe(true);
  fresher.child.kill('SIGINT');
  await fresher.exit;
});

test('a damaged workspace is named and left as it is', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'start-'));
  writeFileSync(path.join(directory, 'workspace.json'), '{"version":1');
  const { exit, complained } = started('--workspace', directory);
  expect(await exit).toBe(2);
  expect(complained()).toContain('is damaged');
  expect(readdirSync(directory)).toEqual(['workspace.json']);
});

test('the English example has its people and files', async () => {
  const { child, exit, address } = started('--workspace', place(), '--port', '0', '--language', 'en');
  const here = await (await fetch(`${await address}api/as/kirsten@harbourlibrary.example/session-info`)).json();
  expect(here).toMatchObject({
    language: 'en',
    people: expect.arrayContaining([{ email: 'tomas@harbourlibrary.example', name: 'Tomás Almeida' }]),
  });
  child.kill('SIGINT');
  await exit;
});
