// Nasty files of our own making: tables on their side or beside each other, odd bytes, vacant posts, people who have left.
import { strToU8, zipSync } from 'fflate';
import type { ImportView } from '../../../src/contract.ts';
import { imported, installed, namesIn, requestOf, rowsOf } from '../importedFile.ts';
import { schoolAt } from '../school.ts';

const stateOf = (content: string | Buffer): (string | undefined)[][] =>
  imported(content).people.map(({ Navn, Status }) => [Navn, Status]);

const refused = (content: string | Buffer): string => {
  const { additions, problems } = installed.copy().call<ImportView>('previewImport', requestOf(content));
  expect(additions).toBe(0);
  return problems.join('\n');
};

describe('tables that stand otherwise', () => {
  test.each([
    [
      'people in columns',
      'Navn;Anna Sø;Bo Ek;Ida Ry\nE-mail;anna@solby.dk;bo@solby.dk;ida@solby.dk\nStilling;Lærer;Vikar;Pædagog\n',
    ],
    ['under a title', 'Ansatte 2026;;\nNavn;Anna Sø;Bo Ek\nStilling;Lærer;Vikar\nMail;anna@solby.dk;bo@solby.dk\n'],
    ['with names in two rows', 'Fornavn;Anna;Bo\nEfternavn;Sø;Ek\nE-mail;anna@solby.dk;bo@solby.dk\n'],
  ])('on its side, %s, is said to be so', (_, file) => {
    expect(refused(file)).toMatch(/hver person har sin egen kolonne.*[Tt]ransponer/);
  });

  test.each([
    [
      'bare',
      'Navn;E-mail;;Navn;E-mail\nAnna Sø;anna@solby.dk;;Bo Ek;bo@solby.dk\nIda Ry;ida@solby.dk;;Ulf Lund;ulf@solby.dk\n',
    ],
    [
      'titled',
      'Indskoling;;;Udskoling;\nNavn;E-mail;;Navn;E-mail\nAnna Sø;anna@solby.dk;;Bo Ek;bo@solby.dk\nIda Ry;ida@solby.dk;;;\n',
    ],
    [
      'with more columns',
      'Navn;Stilling;Mail;Navn;Stilling;Mail\nAnna Sø;Lærer;anna@solby.dk;Bo Ek;Kok;bo@solby.dk\nIda Ry;Lærer;ida@solby.dk;;;\n',
    ],
  ])('several beside each other, %s: none of another is mixed with the first, and it is told', (_, file) => {
    const result = imported(file);
    expect(namesIn(result)).toEqual(['Anna Sø', 'Ida Ry']);
    expect(JSON.stringify(result.people)).not.toMatch(/Bo Ek|bo@solby|Ulf|Kok/);
    expect(result.view.problems.join()).toMatch(/flere lister ved siden af hinanden.*under hinanden/);
  });
});

describe('bytes', () => {
  const text = 'Navn;E-mail\nAnna Sø;anna@solby.dk\nBo Æk;bo@solby.dk\n';
  test.each([
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['the same, the other way round', Buffer.from(text, 'utf16le').swap16()],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['tabs in a .csv', Buffer.from(text.replaceAll(';', '\t'))],
    [
      'tabs below a title with commas',
      Buffer.from(`Ansatte i Solby, Køge og Rude, 2026\n\n${text.replaceAll(';', '\t')}`),
    ],
    [
      'line breaks and quotes within cells',
      Buffer.from('Navn;E-mail;Note\n"Anna\nSø";anna@solby.dk;"Linje 1\nLinje ""2""; slut"\nBo Æk;"bo@solby.dk\n";\n'),
    ],
    ['old Mac line ends', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('of %s are read', (_, content) => {
    const result = imported(content);
    expect([namesIn(result), result.people.map((row) => row['E-mail'])]).toEqual([
      ['Anna Sø', 'Bo Æk'],
      ['anna@solby.dk', 'bo@solby.dk'],
    ]);
  });

  test('a workbook with a diagram first, runs of letters, shared formulas, protection and no styles is read', () => {
    const main = 'xmlns="m" xmlns:r="r"';
    const parts: Record<string, string> = {
      'xl/workbook.xml': `<workbook ${main}><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Diagram" sheetId="3" r:id="rId1"/><sheet name="Ansatte" sheetId="1" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">Ansatte!$1:$1</definedName></definedNames></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="t/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId2" Type="t/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId3" Type="t/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      'xl/chartsheets/sheet1.xml': `<chartsheet ${main}><drawing r:id="rId1"/></chartsheet>`,
      'xl/sharedStrings.xml':
        '<sst><si><t>Navn</t></si><si><r><t xml:space="preserve">E-</t></r><r><t>mail</t></r></si><si><t>Anna Sø</t><rPh sb="0" eb="1"><t>ANA</t></rPh></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetProtection sheet="1"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="str"><f t="shared" si="0" ref="B2:B3">LOWER(C2)</f><v>anna@solby.dk</v></c></row><row r="3"><c r="A3" t="inlineStr" s="7"><is><r><t>Bo</t></r><r><t xml:space="preserve"> Æk</t></r></is></c><c r="B3" t="str"><f t="shared" si="0"/><v>bo@solby.dk</v></c></row></sheetData></worksheet>',
    };
    const content = Buffer.from(
      zipSync(Object.fromEntries(Object.entries(parts).map(([at, xml]) => [at, strToU8(xml)]))),
    );
    expect(namesIn(imported(content))).toEqual(['Anna Sø', 'Bo Æk']);
  });
});

describe('columns that are there twice', () => {
  test.each([
    [
      'by what stands in them',
      'Navn;E-mail;E-mail\nAnna Sø;anna@gmail.com;anna@solby.dk\nBo Ek;bo@hotmail.com;bo@solby.dk\n',
    ],
    [
      'by the heading above',
      'Navn;Privat;;Arbejde;\n;E-mail;Telefon;E-mail;Telefon\nAnna Sø;anna@hjem.dk;1;anna@solby.dk;2\nBo Ek;bo@hjem.dk;3;bo@solby.dk;4\n',
    ],
    ['by numbers', 'Navn;E-mail 1;E-mail 2\nAnna Sø;anna@outlook.dk;anna@solby.dk\nBo Ek;bo@icloud.com;bo@solby.dk\n'],
  ])('the mail of the workplace is used, %s', (_, file) => {
    expect(imported(file).people.map((row) => row['E-mail'])).toEqual(['anna@solby.dk', 'bo@solby.dk']);
  });
});

describe('two languages', () => {
  test.each([
    [
      'on two lines of a cell',
      '"Navn\nName";"E-mail\nE-mail address";"Status\nState"\nAnna Sø;anna@solby.dk;Aktiv\nBo Ek;bo@solby.dk;Orlov\n',
    ],
    [
      'in the cells too',
      'Navn / Name;E-mail / Mail;Status / State\nAnna Sø;anna@solby.dk;Aktiv / Active\nBo Ek;bo@solby.dk;Orlov / Leave\n',
    ],
    [
      'in brackets',
      'Name (Navn);Mail (E-mail);State (Status)\nAnna Sø;anna@solby.dk;Active (aktiv)\nBo Ek;bo@solby.dk;Leave (orlov)\n',
    ],
  ])('%s', (_, file) => {
    expect(stateOf(file)).toEqual([
      ['Anna Sø', 'Aktiv'],
      ['Bo Ek', 'Orlov'],
    ]);
  });

  test('dates as English programs and people write them in a Danish file', () => {
    const dates = [
      'September 28, 2026',
      '28 Sep 2026',
      'Mon, 28 September 2026',
      'Mon 28-Sep-26',
      'Sept. 28th, 2026',
      'man. d. 28. sep. 2026',
      'ma 28/9-2026',
    ];
    const file = `Navn;E-mail;Samtaledato\n${dates.map((date, at) => `Person ${'ABCDEFG'[at]};p${at}@solby.dk;${date}\n`).join('')}`;
    expect(imported(file).people.map(({ Samtaledato }) => Samtaledato)).toEqual(dates.map(() => '28. sep 2026'));
  });
});

describe('rows that are nobody', () => {
  test.each([
    'Vakant',
    'VAKANT',
    'Vakant stilling',
    'Ubesat',
    'Ubesat (50 %)',
    'N.N.',
    'NN',
    'Vacant',
    'Vacant position',
    'Ledig',
    'Ny medarbejder',
    'Opslået',
    'TBD',
    '-',
    '?',
  ])('a post that nobody has: %s', (written) => {
    const result = imported(`Navn;E-mail;Stilling\nAnna Sø;anna@solby.dk;Lærer\n${written};;Lærer\n`);
    expect(namesIn(result)).toEqual(['Anna Sø']);
    expect([...result.view.notes, ...result.view.problems].join()).toMatch(/ække 3/);
  });

  test.each([
    'Indskoling',
    'Udskoling og SFO',
    'Team Rød (3)',
    'Køkken & rengøring',
    'Afdeling 2',
    'Center for børn/unge',
  ])('the heading of a group: %s', (group) => {
    const result = imported(`Navn;E-mail;Stilling\n${group};;\nAnna Sø;anna@solby.dk;Lærer\nBo Ek;bo@solby.dk;Kok\n`);
    expect(namesIn(result)).toEqual(['Anna Sø', 'Bo Ek']);
    expect(result.view.notes.join()).toMatch(/ligner ikke en medarbejder.*række 2/);
  });

  test.each(['Anna og Bo', 'Anna Sø & Bo Ek', 'Ida Ry/Ulf Ek', 'Ole Bo + Ib Ry', 'Ann Lee and Bob Ray'])(
    'two in one cell are asked to be two rows: %s',
    (written) => {
      expect(refused(`Navn;E-mail\n${written};to@solby.dk\n`)).toMatch(
        /Række 2, kolonnen Navn: .*flere personer.*hver sin række/,
      );
    },
  );

  test('two addresses in one cell', () => {
    expect(refused('Navn;E-mail\nAnna Sø;"anna@solby.dk; bo@solby.dk"\n')).toMatch(
      /Række 2, kolonnen E-mail: .*flere mailadresser/,
    );
  });
});

describe('those who have left', () => {
  test.each([
    ['Bo Ek (fratrådt)', ''],
    ['Bo Ek - stoppet', ''],
    ['Bo Ek †', ''],
    ['Bo Ek (ophørt 31/7)', ''],
    ['Bo Ek', 'Fratrådt 31-07-2026'],
    ['Bo Ek', 'Død'],
    ['Bo Ek', 'Afgået ved døden'],
    ['Bo Ek', 'Gået på pension'],
  ])('are not taken for active: %s, %s', (written, state) => {
    expect(stateOf(`Navn;E-mail;Status\nAnna Sø;anna@solby.dk;Aktiv\n${written};bo@solby.dk;${state}\n`)).toEqual([
      ['Anna Sø', 'Aktiv'],
      ['Bo Ek', 'Fratrådt'],
    ]);
  });

  test.each(['Fratrædelsesdato', 'Fratrådt den', 'Slutdato', 'End date', 'Termination date'])(
    'a day under %s is asked about',
    (heading) => {
      const { view } = imported(`Navn;E-mail;${heading}\nAnna Sø;anna@solby.dk;\nBo Ek;bo@solby.dk;31-07-2026\n`);
      expect(view.notes.join()).toMatch(new RegExp(`Kolonnen ${heading}: »Bo Ek« .*række 3.*stadig ansat`));
    },
  );
});

describe('cells that say nothing', () => {
  test.each(['-', '–', 'n/a', 'N/A', '?', 'TBD', 'ikke oplyst', '#N/A', '(tom)'])(
    '%s is as good as blank',
    (nothing) => {
      const row = Array.from({ length: 5 }, () => nothing).join(';');
      const file = `Navn;E-mail;Status;Sprog;Samtaledato;Klokkeslæt\nAnna Sø;${row}\nIda Ry;${row}\nUlf Ek;ulf@solby.dk;Orlov;Engelsk;28-09-2026;10:00\n`;
      const { view, people } = imported(file);
      expect(people.map(({ Status, Sprog }) => [Status, Sprog])).toEqual([
        ['Aktiv', 'Dansk'],
        ['Aktiv', 'Dansk'],
        ['Orlov', 'Engelsk'],
      ]);
      expect([view.problems, view.doubted, view.unknown, view.notes.length]).toEqual([[], [], [], 1]);
    },
  );

  test('a column of addresses without domains is said to hold none', () => {
    expect(refused('Navn;E-mail\nAnna Sø;anna\nBo Ek;bo\n')).toMatch(/Kolonnen E-mail: Her står »anna«, »bo«/);
  });
});

test.each([
  ['ANNA SØ', 'Anna Sø'],
  ['BERG, JAN VAN DER', 'Jan van der Berg'],
  ['IB BO-LARSEN', 'Ib Bo-Larsen'],
  ['MARIE-LOUISE O’BRIEN', 'Marie-Louise O’Brien'],
])('a name in capitals is written as names are: %s', (written, name) => {
  expect(namesIn(imported(`NAVN;E-MAIL\n"${written}";A@SOLBY.DK\n`))).toEqual([name]);
});

test('a name in three columns, with initials beside', () => {
  const file = 'Fornavn;M.navn;Efternavn;Initialer;E-mail\nAnna;K.;Sø;AKS;anna@solby.dk\nBo;;Ek;BE;bo@solby.dk\n';
  expect(imported(file).people).toMatchObject([
    { Navn: 'Anna K. Sø', Initialer: 'AKS' },
    { Navn: 'Bo Ek', Initialer: 'BE' },
  ]);
});

test('telephone numbers stay as they were written, and the private one stays out', () => {
  const { people, view } = imported(
    'Navn;E-mail;Tlf.;Mobil;Tlf. privat\nAnna Sø;anna@solby.dk;+45 20 30 40 50;0045 20304050;86 12 34 56\n',
  );
  expect(people).toMatchObject([{ 'Tlf.': '+45 20 30 40 50', Mobil: '0045 20304050' }]);
  expect(view.leftOut).toEqual([{ heading: 'Tlf. privat', because: 'sensitive' }]);
});

test.each([
  ['Anna Sø, cand.mag. i Dansk og Historie', 'Anna Sø'],
  ['Anna Sø (Kok og Bager)', 'Anna Sø'],
  ['cand.scient.pol. Anna Sø, M.Sc.', 'Anna Sø'],
])('a degree in two subjects is no second person: %s', (written, name) => {
  expect(namesIn(imported(`Navn;E-mail\n"${written}";a@solby.dk\n`))).toEqual([name]);
});

test.each([
  ['focusAreas', 'Indsatsområde;Hvorfor;Periode\nLæsning;x;2026\nI alt;1;\nUdskrevet 01-08-2026;;\n', 'Strategi'],
  ['agreements', 'Medarbejder;Aftale;Frist\nAnna Sø;Kursus;løbende\nI alt 1;;\nUdskrevet 01-08-2026;;\n', 'Aftaler'],
] as const)('totals and remarks below %s are told and stay out', (kind, file, tab) => {
  const school = kind === 'agreements' ? schoolAt('installed') : installed.copy();
  const before = rowsOf(school, tab).length;
  const view = school.call<ImportView>('importFile', requestOf(file, { kind }));
  expect(rowsOf(school, tab).length - before).toBe(1);
  expect([view.problems, view.notes.join()]).toEqual([
    [],
    expect.stringMatching(/sum eller en bemærkning.*række 3, 4/),
  ]);
});
