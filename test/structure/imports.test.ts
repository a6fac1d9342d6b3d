// The import directions of the house hold: main → flows → google → domain, and nothing the other way.
import { described, filesIn, importsOf, sourceOf } from './sourceFiles.ts';

const roomOf = (path: string): string => {
  const room = ['src/domain', 'src/flows', 'src/google', 'src/main.ts', 'src/contract.ts', 'sidebar', 'local'].find(
    (place) => path === place || path.startsWith(`${place}/`),
  );
  return room ?? (path.startsWith('.') || path.includes('/') ? path : `package ${path}`);
};

/** What each room may import, its own files besides. Packages: only as types in what is pushed. */
const MAY: Record<string, string[]> = {
  'src/main.ts': ['src/flows', 'src/google', 'src/domain', 'src/contract.ts'],
  'src/flows': ['src/google', 'src/domain', 'src/contract.ts'],
  'src/google': ['src/domain'],
  'src/domain': [],
  'src/contract.ts': [],
};

describe('import directions', () => {
  const all = [...filesIn('src'), ...filesIn('sidebar'), ...filesIn('local')].flatMap(importsOf);

  test('the reader sees the imports there are', () => {
    expect(all.length).toBeGreaterThan(200);
  });

  test.each(Object.keys(MAY))('%s imports only what it may', (room) => {
    const own = all.filter(({ from }) => roomOf(from) === room);
    const forbidden = own.filter(({ to, typeOnly }) => {
      const target = roomOf(to);
      if (target === room || MAY[room]?.includes(target)) return false;
      return !(typeOnly && target.startsWith('@googleapis'));
    });
    expect(forbidden.map(described)).toEqual([]);
  });

  test('only src/google names a Google service', () => {
    const services =
      /\b(SpreadsheetApp|HtmlService|MailApp|ScriptApp|PropertiesService|CacheService|LockService|Session|Utilities|UrlFetchApp|XmlService|DriveApp|FormApp|DocumentApp|GmailApp)\./;
    const outside = filesIn('src').filter((file) => !file.startsWith('src/google/'));
    expect(outside.filter((file) => services.test(sourceOf(file)))).toEqual([]);
  });

  test('the sidebar takes Preact, types from src, and of its code only the calendar and the texts that are pure', () => {
    const crossing = all.filter(({ from, to }) => roomOf(from) === 'sidebar' && roomOf(to) !== 'sidebar');
    const forbidden = crossing.filter(
      ({ to, typeOnly }) =>
        !(typeOnly && to.startsWith('src/')) &&
        !/^src\/domain\/(calendar|text)\//.test(to) &&
        !/^preact(\/hooks)?$/.test(to),
    );
    expect(forbidden.map(described)).toEqual([]);
  });

  test('local knows nothing of src or sidebar', () => {
    const crossing = all.filter(({ from, to }) => roomOf(from) === 'local' && /^(src|sidebar)\b/.test(to));
    expect(crossing.map(described)).toEqual([]);
  });

  test('the local pages take nothing that a browser has not', () => {
    const own = all.filter(({ from }) => from.startsWith('local/web/pages/'));
    const mayTake = /^(local\/web\/|local\/(errors|core\/transfer)\.ts$|preact\b|tabulator-tables\b|papaparse$)/;
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter(({ to }) => !mayTake.test(to)).map(described)).toEqual([]);
    const shared = own.map(({ to }) => to).filter((to) => /^local\/web\/[\w.]+$/.test(to));
    const further = all.filter(({ from, typeOnly }) => shared.includes(from) && !typeOnly);
    expect(further.filter(({ to }) => !/^local\/web\/[\w.]+$/.test(to)).map(described)).toEqual([]);
  });

  test('only main.ts reads the clock in src, and the pace of requests, which decides nothing; nothing in local does', () => {
    const reads = /\bnew Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)|\bperformance\.now\(\)/;
    const readers = [...filesIn('src'), ...filesIn('local')].filter((file) =>
      reads.test(sourceOf(file).replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    );
    expect(readers).toEqual(['src/google/rest/pace.ts', 'src/main.ts']);
  });
});
