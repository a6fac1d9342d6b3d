// The order of the house: a room imports only from the rooms before it, and no files import each other in a circle.
import { circlesIn, described, filesIn, type Import, importsOf } from './sourceFiles.ts';

/** The floors, the ground first. */
const FLOORS = ['src/contract.ts', 'src/domain', 'src/google', 'src/flows', 'src/main.ts'];

const DOMAIN = [
  'text',
  'calendar',
  'unit',
  'work',
  'words',
  'formats',
  'settings',
  'people',
  'agreements',
  'privacy',
  'importing',
  'strategy',
  'forms',
  'report',
  'conversation',
  'halfYear',
  'appointments',
  'year',
  'mails',
  'papers',
].map((room) => `src/domain/${room}`);

const GOOGLE = ['host/errors.ts', 'sheet', 'host', 'rest'].map((room) => `src/google/${room}`);

/** The engine has rooms of its own, and files between them. */
const FLOWS = [
  'faults.ts',
  'engine/contained.ts',
  'engine/upgrade.ts',
  'engine/unitOfWork.ts',
  'engine/fresh.ts',
  'engine/owner.ts',
  'engine/steps.ts',
  'engine/collect',
  'engine/perform',
  'engine/wrong.ts',
  'engine/front.ts',
  'engine/engine.ts',
  'engine/finish.ts',
  'engine/askForConsent.ts',
  'engine/services.ts',
  'engine/everyHour.ts',
  'manager',
  'shapes.ts',
  'inputs.ts',
  'faults.ts',
  'reply.ts',
].map((room) => `src/flows/${room}`);

const SIDEBAR = ['text', 'state', 'components', 'pages', 'app.tsx', 'main.tsx'].map((room) => `sidebar/${room}`);

const YEAR = ['plan', 'office', 'play', 'school', 'seeded', 'checks', 'output', 'options.ts'].map(
  (room) => `scripts/year/${room}`,
);

/** What a line is, schools to try things on, the lines, and how they are run and shown. */
const PROOF = [
  'line.ts',
  'school',
  'lines',
  'lines.ts',
  'table.ts',
  'work.ts',
  'worker.ts',
  'options.ts',
  'proof.ts',
].map((room) => `proof/${room}`);

const all = [...filesIn('src'), ...filesIn('sidebar'), ...filesIn('scripts'), ...filesIn('proof')];
const imports = all.flatMap(importsOf);

const placeIn = (rooms: readonly string[], path: string): number =>
  rooms.findIndex((room) => path === room || path.startsWith(`${room}/`));

/** The imports within the rooms that go the wrong way. */
const upward = (rooms: readonly string[]): Import[] =>
  imports.filter(({ from, to }) => {
    const [above, below] = [placeIn(rooms, from), placeIn(rooms, to)];
    return above >= 0 && below > above;
  });

test.each([
  ['src', FLOORS],
  ['src/domain', DOMAIN],
  ['src/google', GOOGLE],
  ['src/flows', FLOWS],
  ['sidebar', SIDEBAR],
  ['scripts/year', YEAR],
  ['proof', PROOF],
])('the rooms of %s stand on each other in order, and no file is outside them', (folder, rooms) => {
  expect(upward(rooms).map(described)).toEqual([]);
  expect(filesIn(folder).filter((file) => placeIn(rooms, file) < 0)).toEqual([]);
  expect(rooms.filter((room) => !all.some((file) => placeIn([room], file) === 0))).toEqual([]);
});

test.each(['overview', 'prepare', 'conversation', 'followUp', 'report', 'year'])(
  'the page %s imports no other page',
  (page) => {
    const own = imports.filter(({ from }) => from.startsWith(`sidebar/pages/${page}/`));
    expect(own.length).toBeGreaterThan(1);
    const others = own.filter(({ to }) => to.startsWith('sidebar/pages/') && !to.startsWith(`sidebar/pages/${page}/`));
    expect(others.map(described)).toEqual([]);
  },
);

test('the reader sees the imports there are', () => {
  expect(
    imports.filter(({ from, to }) => from.startsWith('sidebar/') && to.startsWith('sidebar/')).length,
  ).toBeGreaterThan(200);
});

test.each(['src', 'sidebar', 'scripts', 'proof'])('no files of %s import each other in a circle', (folder) => {
  expect(circlesIn(imports.filter(({ from }) => from.startsWith(`${folder}/`)))).toEqual([]);
});

test('a circle would be found', () => {
  const arrow = (from: string, to: string): Import => ({ from, to, typeOnly: true });
  expect(circlesIn([arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'a'), arrow('d', 'a'), arrow('c', 'e')])).toEqual([
    ['a', 'b', 'c'],
  ]);
});
