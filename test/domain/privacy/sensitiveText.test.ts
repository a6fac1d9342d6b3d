// CPR-like numbers and words of health, union and family are found, and ordinary words are let be.
import fc from 'fast-check';
import { sensitivityOf } from '../../../src/domain/privacy/sensitiveText.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Any day that the calendar has had, as its six digits. */
const possibleDays = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2036-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => `${two(date.getUTCDate())}${two(date.getUTCMonth() + 1)}${two(date.getUTCFullYear() % 100)}`);
const serials = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
const separators = fc.constantFrom('-', '', ' ', ' - ', '–', '.', '/');
/** Between day, month and year. */
const dividers = fc.constantFrom('', ' ', '.', '/');
const around = fc.constantFrom(['', ''], ['Ring til ', '.'], ['(', ')'], ['nr', ' i dag'], ['\n', '\n']);

test('every possible CPR number is found, however it is divided and wherever it stands', () => {
  fc.assert(
    fc.property(
      ...([possibleDays, dividers, separators, serials, around] as const),
      (day, divider, separator, serial, [before = '', after = '']) => {
        const written = [day.slice(0, 2), day.slice(2, 4), day.slice(4)].join(divider);
        expect(sensitivityOf(`${before}${written}${separator}${serial}${after}`)).toBe('cpr');
      },
    ),
  );
});

test('ten digits whose first six are no day are not a CPR number', () => {
  const assertNever = fc.oneof(
    fc.tuple(fc.integer({ min: 32, max: 99 }), fc.integer({ min: 1, max: 12 })),
    fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 13, max: 99 })),
    fc.constantFrom<[number, number]>([0, 5], [5, 0], [31, 4], [31, 6], [31, 9], [31, 11], [30, 2], [31, 2]),
  );
  fc.assert(
    fc.property(assertNever, fc.integer({ min: 0, max: 99 }), serials, ([day, month], year, serial) => {
      expect(sensitivityOf(`${two(day)}${two(month)}${two(year)}-${serial}`)).toBeUndefined();
    }),
  );
  expect(sensitivityOf('290203-1234')).toBeUndefined();
  expect(sensitivityOf('290204-1234')).toBe('cpr');
});

test('a part of a longer number, a telephone number, a date and an amount are not CPR numbers', () => {
  for (const text of [
    '31 12 24 56',
    '+45 31122456',
    '12-11-2026',
    '1010101234567',
    'EAN 5790000012345',
    '2026',
    '1.250.000 kr.',
  ]) {
    expect(sensitivityOf(text)).toBeUndefined();
  }
});

test.each([
  'Han var sygemeldt i marts',
  'på grund af sygdom',
  'Min kollega er syg',
  'Meget stress i teamet',
  'en stresset uge',
  'arbejdsstress',
  'en depression',
  'efter en kræftsygdom',
  'hun er gravid',
  'på sygehuset',
  'fik en diagnose',
  'lægen siger',
  'ondt og smerter i ryggen',
  'går til psykolog',
  'ADHD',
  'Hun har et handikap',
  'højt blodtryk',
  'høfeber',
  'lå med feber',
  'fik influenza',
  'efter min operation',
  'blev opereret',
  'en brækket arm',
  'et sundhedsproblem',
  'sick leave',
  'an illness',
  'I was ill',
  'burnout',
  'a stressful spring',
  'she is pregnant',
  'her doctor',
  'anxiety',
  ...[
    'demens',
    'fleksjob',
    '§ 56-aftale',
    '§56',
    'en paragraf 56 aftale',
    'bipolar',
    'spiseforstyrrelse',
    'langtidssyg',
  ],
  ...['raskmeldt', 'rygsmerter', 'brystkræft', 'slidgigt', 'tinnitus', 'søvnproblemer', 'arbejdsskade', 'sygefravær'],
  ...[
    'skånejob',
    'førtidspension',
    'piskesmæld',
    'hjerteanfald',
    'angstanfald',
    'borderline',
    'anoreksi',
    'hovedpine og migræne',
  ],
  ...[
    'søvnløs',
    'alkoholmisbrug',
    'medicinering',
    'hofteoperation',
    'knæoperationen',
    'livmoderhalskræft',
    'leddegigt',
  ],
  ...['dementia', 'insomnia', 'back pain', 'eating disorder', 'mental health', 'arthritis', 'occupational injury'],
])('»%s« is about health', (text) => expect(sensitivityOf(text)).toBe('health'));

test.each([
  ['union', 'Jeg er medlem af BUPL'],
  ['union', 'Hun er tillidsrepræsentant'],
  ['union', 'min fagforening siger'],
  ['union', 'a trade union matter'],
  ['family', 'efter min skilsmisse'],
  ['family', 'min kone er rejst'],
  ['family', 'barsel i foråret'],
  ['family', 'her divorce'],
  ['family', 'my husband and I'],
])('»%s«: %s', (why, text) => expect(sensitivityOf(text)).toBe(why));

test.each([
  'Ring 33 12 45 67 eller 20 30 40 50',
  'Mandag den 12.10.2026 kl. 10.15',
  'Fra 01/02 2026 til 31/12 2027',
  'Konto 1234 0101801234567',
  'Gl. skole og HF-kurset',
  'Privatlivspolitikken skal opdateres',
  'En blind vinkel i planen',
  'Add more books to the corner',
  'Familier og hjem som medspillere',
  'Ida og Foad holder oplæg',
  'Læselyst på alle trin',
  'Læg dansktimerne samtidig',
  'lægge planer',
  'Byg et halvtag i skolegården',
  'Still more books, and we will skill up',
  'Syv lærere cykler',
  'Painting and adding colour',
  'Sygeplejersken holder oplæg',
  'Køb tredive eksemplarer',
  'Sundhed og bevægelse i timerne',
  'Operationelle mål',
  'Mindst ti minutter om dagen',
])('»%s« is not', (text) => expect(sensitivityOf(text)).toBeUndefined());
