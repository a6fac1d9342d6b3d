// A large roster as an HR system in Denmark exports it: Windows-1252, semicolons, a few rows with errors.
import { encoded } from 'local-workspace';

const FIRST = [
  'Anders',
  'Birgitte',
  'Christian',
  'Dorthe',
  'Emil',
  'Freja',
  'Gustav',
  'Helle',
  'Ibrahim',
  'Jette',
  'Kåre',
  'Lærke',
  'Mads',
  'Naja',
  'Ole',
  'Pernille',
  'Rasmus',
  'Signe',
  'Troels',
  'Ulla',
  'Vagn',
  'Ylva',
  'Zara',
  'Ægir',
  'Øyvind',
  'Åse',
];
const LAST = [
  'Andersen',
  'Bæk',
  'Christoffersen',
  'Dalsgård',
  'Šimek',
  'Fjeldsøe',
  'Grønbech',
  'Højgaard',
  'O’Brien',
  'Jørgensen',
  'Kjær',
  'Lønborg',
  'Møller',
  'Nørgård',
  'Olesen',
  'Præst',
  'Rønne',
  'Søndergaard',
  'Thygesen',
  'Vængtoft',
  'Ågård',
];

/** The errors that a row can have, taken in turn. */
const ERRORS: readonly ((cells: string[], before: string[]) => string[])[] = [
  ([, last = '', mail = '', ...rest]) => ['', '', mail.replace(last, ''), ...rest],
  ([first = '', last = '', , ...rest]) => [first, last, '', ...rest],
  ([first = '', last = '', mail = '', ...rest]) => [first, last, mail.replace('@', ' at '), ...rest],
  ([first = '', last = '', , ...rest], [, , mail = '']) => [first, last, mail, ...rest],
  ([first = '', last = '', mail = '', , account = '']) => [first, last, mail, 'Klingonsk', account],
  ([first = '', last = '', mail = '', language = '']) => [first, last, mail, language, 'måske'],
];

const HEADINGS = ['Fornavn', 'Efternavn', 'Arbejdsmail', 'Sprog', 'Google-konto'];

/** `rows` rows, of which `bad`, evenly spread, have errors. The same numbers always give the same file. */
export const bigRoster = (rows: number, bad: number): Buffer => {
  const every = bad === 0 ? rows + 1 : Math.floor(rows / bad);
  const lines = [HEADINGS];
  for (let index = 0; index < rows; index += 1) {
    const first = FIRST[index % FIRST.length] ?? '';
    const last = LAST[Math.floor(index / FIRST.length + index) % LAST.length] ?? '';
    const mail = `medarbejder${index + 1}@storeenhed.example`;
    const cells = [
      first,
      `${last} ${ROMAN[Math.floor(index / 100)] ?? ''}`.trim(),
      mail,
      index % 20 === 7 ? 'Engelsk' : 'Dansk',
      index % 25 === 3 ? 'Nej' : 'Ja',
    ];
    const number = Math.floor(index / every);
    const isBad = index % every === every - 1 && number < bad;
    lines.push(isBad ? (ERRORS[number % ERRORS.length]?.(cells, lines[index] ?? []) ?? cells) : cells);
  }
  return Buffer.from(encoded(`${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`, 'windows-1252'));
};

const ROMAN = ['', 'Holm', 'Lund', 'Skov', 'Bro', 'Dam'];
