// The log's details: what is encoded is decoded again, and what older Sheets hold can be read.
import fc from 'fast-check';
import { decodeCell, encodeCell } from '../../../src/domain/unit/cells.ts';
import { TABLES } from '../../../src/domain/unit/tables.ts';
import {
  type DetailsByKind,
  decodeDetails,
  encodeDetails,
  isLogKind,
  type LogKind,
} from '../../../src/domain/work/logDetails.ts';
import type { LogNote } from '../../../src/domain/work/logEntries.ts';
import type { LogKey } from '../../../src/domain/work/logKeys.ts';

const id = fc.stringMatching(/^[A-Z]\d{1,3}$/);
const hash = fc.stringMatching(/^[0-9a-z]{1,8}$/);
const name = fc.stringMatching(/^[a-zA-Z]{1,12}$/);
const word = fc.stringMatching(/^[\w:.-]{1,12}$/);
const moment = fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') });
const at = moment.map((date) => date.toISOString().slice(0, 16));
const count = fc.nat(10_000);
const some = <Shape extends object>(shape: { [Name in keyof Shape]: fc.Arbitrary<NonNullable<Shape[Name]>> }) =>
  fc.record(shape, { requiredKeys: [] });

const written = fc.oneof(
  fc.record({ by: fc.constant('employee' as const), at }),
  fc.record({ by: fc.constant('manager' as const), from: fc.oneof(fc.constant(''), at), to: at }),
);
/** A cell is known for something; of one that is not the Sheet stores nothing. */
const cell = fc.oneof(
  fc.record({ lastSeen: hash }),
  fc.record({ written }),
  fc.record({ lastSeen: hash, replaced: hash }),
  fc.record({ lastSeen: hash, written }),
);
const agreementState = fc.oneof(
  fc.record({ status: cell, note: cell }),
  fc.record({ status: cell, note: cell, conflict: word }),
);
const agreementId = id.map((one) => `A${one.slice(1)}`);
const mapOf = <Value>(value: fc.Arbitrary<Value>, key = id) =>
  fc.dictionary(key, value).map((all) => new Map(Object.entries(all)));
const failure = { status: count, reason: word };
const file = { file: word, owner: hash };
const sharedFile = { ...failure, ...file, sharedWith: hash };
const closed = fc.constant(true as const);

const KINDS: { [Kind in LogKind]?: fc.Arbitrary<DetailsByKind[Kind]> } = {
  access: some<DetailsByKind['access']>(failure),
  miniMus: some<DetailsByKind['miniMus']>({ ...failure, to: id, on: at, slot: at, sequence: count }),
  suggestionReply: some<DetailsByKind['suggestionReply']>({
    ...failure,
    to: id,
    on: at,
    fingerprint: hash,
    sequence: count,
  }),
  form: some<DetailsByKind['form']>({
    ...sharedFile,
    closed,
    fingerprint: hash,
    url: fc.webUrl(),
    areas: fc.array(fc.record({ id: fc.stringMatching(/^[A-Z:]\d{1,3}$/), title: hash })),
  }),
  doc: some<DetailsByKind['doc']>({
    ...sharedFile,
    fingerprint: hash,
    written: word,
    lastRead: word,
    tables: hash,
    agreementIds: fc.array(id),
    rowsTaken: fc.record({ agreements: mapOf(hash), reviews: mapOf(hash) }),
  }),
  report: some<DetailsByKind['report']>({
    ...failure,
    ...file,
    written: word,
    number: count,
    flags: fc.array(fc.oneof(fc.record({ rule: name }), fc.record({ rule: name, areaId: id }))),
    flagged: count,
  }),
  former: some<DetailsByKind['former']>({ ...file, closed, kind: word }),
  progress: some<DetailsByKind['progress']>({
    response: word,
    submitted: at,
    respondent: hash,
    at,
    record: mapOf(agreementState, agreementId),
  }),
  charts: fc.record({ ids: fc.dictionary(word, word) }),
  morning: some<DetailsByKind['morning']>({ missed: word }),
  deletion: some<DetailsByKind['deletion']>({
    ...failure,
    stamp: at,
    ids: fc.array(id),
    rows: count,
    files: count,
    left: fc.array(fc.record({ file: word, owner: fc.oneof(fc.constant(''), hash) })),
    cleaned: fc.array(hash),
  }),
};

/** Through the cell, as the Sheet keeps it. */
const storedAndRead = <Kind extends LogKind>(kind: Kind, details: DetailsByKind[Kind]): DetailsByKind[Kind] => {
  const column = TABLES.log.columns.details;
  const output = encodeCell(column, encodeDetails(kind, details), 'da');
  const text = output.kind === 'literal' ? output.text : '';
  return decodeDetails(kind, decodeCell(column, text)?.value as Record<string, string>);
};

test.each(Object.keys(KINDS).filter(isLogKind))('details of %s are read from the cell as they were written', (kind) => {
  const details = KINDS[kind] as fc.Arbitrary<DetailsByKind[LogKind]>;
  fc.assert(fc.property(details, (given) => expect(storedAndRead(kind, given)).toEqual(given)));
});

test('a name that objects have of themselves is a name like any other', () => {
  const ids = Object.fromEntries([['__proto__', 'chart']]);
  expect(storedAndRead('charts', { ids })).toEqual({ ids });
});

test('what a report has shown is read from the cell as it was written', () => {
  const mark = fc.stringMatching(/^[0-9a-z]{8}$/);
  const shown = fc.record({
    at,
    cells: fc.dictionary(
      fc.constantFrom('F1', 'F2', 'all', 'drift', 'F1/done', '/notStarted'),
      fc.record({ average: fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / 10), marks: fc.array(mark) }),
    ),
  });
  fc.assert(fc.property(shown, (given) => expect(storedAndRead('shown', given)).toEqual(given)));
});

test('the hidden groups of a report keep the one without a name: agreements without a focus area', () => {
  for (const hidden of [[''], ['', 'F1'], ['F1', ''], ['F1', 'F3']])
    expect(storedAndRead('shown', { hidden })).toEqual({ hidden, cells: {} });
  expect(decodeDetails('shown', { hidden: ' F1' })).toEqual({ hidden: ['', 'F1'], cells: {} });
});

describe('what Sheets of the first format hold', () => {
  test('of progress: three texts of pairs', () => {
    const stored = {
      seen: 'A10@zk3sz5 A10n@iny7v1 A11@at2lwx A11n@ztntfp',
      told: 'A10@2027-03-25T20:05 A11n@2026-12-15T19:30/2026-12-18T14:30 A09n@/2026-12-18T14:30',
      doubt: 'A11@done',
      by: '13s630a',
    };
    const { record, respondent } = decodeDetails('progress', stored);
    expect(respondent).toBe('13s630a');
    expect([...(record ?? [])]).toEqual([
      [
        'A10',
        {
          status: { lastSeen: 'zk3sz5', written: { by: 'employee', at: '2027-03-25T20:05' } },
          note: { lastSeen: 'iny7v1' },
        },
      ],
      [
        'A11',
        {
          status: { lastSeen: 'at2lwx' },
          note: { lastSeen: 'ztntfp', written: { by: 'manager', from: '2026-12-15T19:30', to: '2026-12-18T14:30' } },
          conflict: 'done',
        },
      ],
      ['A09', { status: {}, note: { written: { by: 'manager', from: '', to: '2026-12-18T14:30' } } }],
    ]);
  });

  test('of progress: only the id of an agreement with an n after it is a note', () => {
    const { record } = decodeDetails('progress', { seen: 'A10n@x B1n@y A1@z An@w' });
    expect([...(record ?? [])]).toEqual([
      ['A10', { status: {}, note: { lastSeen: 'x' } }],
      ['B1n', { status: { lastSeen: 'y' }, note: {} }],
      ['A1', { status: { lastSeen: 'z' }, note: {} }],
      ['An', { status: { lastSeen: 'w' }, note: {} }],
    ]);
  });

  test('of a Doc, a deletion and a report', () => {
    expect(
      decodeDetails('doc', { file: 'd', read: '12', table: 't', rows: 'A10 A11', said: 'A10:x A11:y A03?:z' }),
    ).toEqual({
      file: 'd',
      lastRead: '12',
      tables: 't',
      agreementIds: ['A10', 'A11'],
      rowsTaken: {
        agreements: new Map([
          ['A10', 'x'],
          ['A11', 'y'],
        ]),
        reviews: new Map([['A03', 'z']]),
      },
    });
    expect(
      decodeDetails('deletion', { stamp: 's', ids: 'E04/S01', rows: '3', files: '5', left: 'f/a g/', clean: 'a b' }),
    ).toEqual({
      stamp: 's',
      ids: ['E04', 'S01'],
      rows: 3,
      files: 5,
      left: [
        { file: 'f', owner: 'a' },
        { file: 'g', owner: '' },
      ],
      cleaned: ['a', 'b'],
    });
    expect(decodeDetails('report', { flags: 'noAgreements:F4 muchDrift', flagged: '0', n: '2', by: 'a' })).toEqual({
      flags: [{ rule: 'noAgreements', areaId: 'F4' }, { rule: 'muchDrift' }],
      flagged: 0,
      number: 2,
      owner: 'a',
    });
  });

  test('what nobody reads any more, or cannot be read, is left out', () => {
    expect(decodeDetails('lapse', { lapsed: 'A15 A16' })).toEqual({});
    expect(decodeDetails('receipt', { file: 'f', shared: 'h', closed: 'yes' })).toEqual({ file: 'f' });
    expect(decodeDetails('invitation', { slot: '2026-09-28T09:00', sequence: 'many' })).toEqual({
      slot: '2026-09-28T09:00',
    });
  });
});

test('a detail that the kind does not have is a fault, and not left out', () => {
  const wrong: object = { file: 'f', slot: 'x' };
  expect(() => encodeDetails('receipt', wrong)).toThrow(expect.objectContaining({ name: 'unknownDetail' }));
  expect(encodeDetails('receipt', { file: 'f', owner: undefined })).toEqual({ file: 'f' });
});

test('a note takes only the details of the kind that its key names', () => {
  type Wrong = { key: LogKey<'receipt'>; details: { slot: string } };
  type Right = { key: LogKey<'receipt'>; details: { file: string } };
  type Kept = { key: LogKey<'receipt' | 'doc'> };
  type Refused = Wrong extends LogNote ? never : true;
  type Taken = Right | Kept extends LogNote ? true : never;
  const [refused, taken]: [Refused, Taken] = [true, true];
  expect([refused, taken]).toEqual([true, true]);
});
