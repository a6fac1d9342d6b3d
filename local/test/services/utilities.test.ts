// Utilities, Blob and the logs as scripts see them.
import { newWorkspace, tried } from './script.ts';

describe('Utilities', () => {
  test('formats dates by Java patterns in any zone, across summer time', () => {
    const format = (iso: string, zone: string, pattern: string) =>
      tried(`return Utilities.formatDate(new Date('${iso}'), '${zone}', "${pattern}")`);
    expect(format('2026-10-25T00:30:00Z', 'Europe/Copenhagen', "yyyy-MM-dd'T'HH:mm:ssXXX")).toBe(
      '2026-10-25T02:30:00+02:00',
    );
    expect(format('2026-10-25T01:30:00Z', 'Europe/Copenhagen', "yyyy-MM-dd'T'HH:mm:ssZ")).toBe(
      '2026-10-25T02:30:00+0100',
    );
    expect(format('2026-08-17T06:05:09Z', 'GMT', "EEEE d. MMMM yy, h 'o''clock' a")).toBe(
      "Monday 17. August 26, 6 o'clock AM",
    );
  });

  test('parses what it formats', () => {
    expect(
      tried("return Utilities.parseDate('07.09.2026 14:30', 'Europe/Copenhagen', 'dd.MM.yyyy HH:mm').toISOString()"),
    ).toBe('2026-09-07T12:30:00.000Z');
    expect(tried("return Utilities.parseDate('20260907', 'UTC', 'yyyyMMdd').toISOString()")).toBe(
      '2026-09-07T00:00:00.000Z',
    );
    expect(() => tried("Utilities.parseDate('tomorrow', 'UTC', 'yyyy-MM-dd')")).toThrow('Unparseable date: "tomorrow"');
  });

  test('gives digests in signed bytes', () => {
    expect(tried("return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')")).toEqual([
      -112, 1, 80, -104, 60, -46, 79, -80, -42, -106, 63, 125, 40, -31, 127, 114,
    ]);
    expect(
      tried("return Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'æ'))"),
    ).toMatch(/^[\w+/]{43}=$/);
  });

  test('reads Windows-1252 and keeps a byte order mark, as Java does', () => {
    expect(tried("return Utilities.newBlob([-26, -8, -27, -128]).getDataAsString('windows-1252')")).toBe('æøå€');
    expect(tried('return Utilities.newBlob([-17, -69, -65, 97]).getDataAsString()')).toBe('\ufeffa');
  });

  test('reads quoted CSV, and refuses broken quotes', () => {
    expect(tried(`return Utilities.parseCsv('a;"b;c"\\r\\n1;"x""y"\\r\\n', ';')`)).toEqual([
      ['a', 'b;c'],
      ['1', 'x"y'],
    ]);
    expect(() => tried(`Utilities.parseCsv('a,"b')`)).toThrow('Could not parse text.');
  });

  test('unzips what it zips', () => {
    expect(
      tried(`const zip = Utilities.zip([Utilities.newBlob('hej', 'text/plain', 'a.txt'), Utilities.newBlob('<x/>', 'text/xml', 'b.xml')]);
        return Utilities.unzip(zip).map((blob) => [blob.getName(), blob.getContentType(), blob.getDataAsString()])`),
    ).toEqual([
      ['a.txt', 'text/plain', 'hej'],
      ['b.xml', 'text/xml', '<x/>'],
    ]);
    expect(tried("return Utilities.ungzip(Utilities.gzip(Utilities.newBlob('hej'))).getDataAsString()")).toBe('hej');
  });

  test('formats strings as printf', () => {
    expect(tried("return Utilities.formatString('%05.2f|%-4s|%3d|%%|%x', 3.14159, 'ab', 7, 255)")).toBe(
      '03.14|ab  |  7|%|ff',
    );
  });

  test('makes identifiers that differ within a run and repeat with the story', () => {
    const ids = () => tried('return [Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(2);
  });
});

test("Logger prints values in Java's way, console in its own", () => {
  const workspace = newWorkspace();
  tried("Logger.log({ a: 1, b: ['x'] }); Logger.log('%s of %s', 'one', 'two'); console.warn('careful', { a: 1 })", {
    workspace,
  });
  expect(workspace.state.executions.at(-1)?.logs.map(({ text }) => text)).toEqual([
    '{a=1.0, b=[x]}',
    'one of two',
    'careful { a: 1 }',
  ]);
});

test('console notes what it is told with its severity, and how long a stretch took', () => {
  const workspace = newWorkspace();
  tried(
    "console.log('%s of %d', 'one', 2); console.info('i'); console.error('e'); console.time('t'); Utilities.sleep(20); console.timeEnd('t'); console.timeEnd('none')",
    { workspace },
  );
  expect(workspace.state.executions.at(-1)?.logs).toEqual([
    { level: 'DEBUG', text: 'one of 2' },
    { level: 'INFO', text: 'i' },
    { level: 'ERROR', text: 'e' },
    { level: 'DEBUG', text: expect.stringMatching(/^t: 2\dms$/) },
  ]);
  expect(() => tried('console.table([])')).toThrow('NotEmulated: console.table');
});

test('names time zones as Java does', () => {
  const named = (date: string, zone: string, pattern = 'z') =>
    tried(`return Utilities.formatDate(new Date('${date}'), '${zone}', '${pattern}')`);
  expect(named('2026-01-01', 'Europe/Copenhagen')).toBe('CET');
  expect(named('2026-07-01', 'Europe/Copenhagen')).toBe('CEST');
  expect(named('2026-01-01', 'Europe/Copenhagen', 'zzzz')).toBe('Central European Standard Time');
  expect(named('2026-07-01', 'America/New_York')).toBe('EDT');
  expect(['GMT', 'UTC', 'GMT+1'].map((zone) => named('2026-07-01', zone))).toEqual(['GMT', 'UTC', 'GMT+01:00']);
  expect(() => named('2026-07-01', 'Asia/Tokyo')).toThrow('NotEmulated: the name of the time zone Asia/Tokyo');
});
