// Files as people who do this job meet them, each a kind with its variants: what goes in, what stays out, what is told.
import type { ImportView } from '../../../src/contract.ts';
import { workbookBytes } from '../../workbookBytes.ts';
import { imported, installed, namesIn as names, refusalOf, requestOf, rowsOf } from '../importedFile.ts';
import { METTE, schoolAt } from '../school.ts';

describe('headings as systems write them', () => {
  test.each([
    [
      'Google Admin',
      'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],Employee ID\nAnna,Sø,anna@solby.dk,****,/Skole,Active,2026/08/14 07:12:00,00123\nAli,Demir,ali@solby.dk,****,/Skole,Suspended,Never logged in,00124\n',
    ],
    [
      'Microsoft 365',
      'Display name,User principal name,First name,Last name,Department,Title,Preferred language,User status\nAnna Sø,anna@solby.dk,Anna,Sø,Skole,Lærer,da-DK,Active\nAli Demir,ali@solby.dk,Ali,Demir,Skole,Lærer,da-DK,On leave\n',
    ],
    [
      'Google Contacts',
      'Name,Given Name,Additional Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Status\nAnna Sø,Anna,,Sø,* Work,anna@solby.dk,Skolen,Aktiv\nAli Demir,Ali,,Demir,* Work,ali@solby.dk,Skolen,Orlov\n',
    ],
    [
      'SD',
      'Tjenestenummer;Efternavn;Fornavn;Institution;Ansættelsesstatus;E-mailadresse\n00123;Sø;Anna;Skolen;I arbejde;anna@solby.dk\n00124;Demir;Ali;Skolen;Orlov uden løn;ali@solby.dk\n',
    ],
    [
      'KMD Opus',
      'Medarb.nr.;Medarb.navn;Org.enhed;E-mail (arbejde);Fraværsstatus\n123;Sø, Anna;Skolen;anna@solby.dk;Tilstede\n124;Demir, Ali;Skolen;ali@solby.dk;Barselsorlov\n',
    ],
    [
      'Planday',
      'First name,Last name,Username,Email,Cell phone,Employee groups,Orlovsstatus\nAnna,Sø,anna@solby.dk,anna@solby.dk,20304050,Lærere,Ingen\nAli,Demir,ali@solby.dk,ali@solby.dk,20304051,Lærere,På orlov\n',
    ],
    [
      'Visma',
      'Medarbejdernr;*Fornavn;*Efternavn;E-mail firma;E-mail privat;Medarbejderstatus\n1;Anna;Sø;anna@solby.dk;a@hjem.dk;Aktiv\n2;Ali;Demir;ali@solby.dk;b@hjem.dk;Orlov fra 01-08-2026\n',
    ],
    [
      'two languages',
      '1. Navn / Name;2. E-mail / E-mail;3. Status / State\nAnna Sø;anna@solby.dk;Aktiv\nAli Demir;ali@solby.dk;Orlov\n',
    ],
    ['stars', 'Navn *;E-mail: *;Status **\nAnna Sø;anna@solby.dk;Aktiv\nAli Demir;ali@solby.dk;Orlov\n'],
  ])('of %s: name, address and state', (_, content) => {
    const { view, people } = imported(content);
    expect(people.map(({ Navn, 'E-mail': email, Status }) => [Navn, email, Status])).toEqual([
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Orlov'],
    ]);
    expect([view.problems, view.onLeave]).toEqual([[], ['Ali Demir']]);
  });
});

describe('what people do not see', () => {
  const rows = [
    ['Navn', 'E-mail', 'Afdeling', 'CPR'],
    ['Anna Sø', 'anna@solby.dk', 'Ind', '010180-1234'],
    ['Bo Lind', 'bo@solby.dk', 'Ud', '020290-4321'],
    ['Ida Ry', 'ida@solby.dk', 'Ud', '030390-4321'],
    ['Ulf Ek', 'ulf@solby.dk', 'Ind', '040490-4321'],
  ];
  const filtered = workbookBytes([{ rows, hiddenRows: [3, 4], hiddenColumns: [3, 4] }]);

  test('stays out, told by count and name', () => {
    const result = imported(filtered);
    expect(names(result)).toEqual(['Anna Sø', 'Ulf Ek']);
    expect(result.view.asked).toEqual([{ key: 'hiddenRows', count: 2 }]);
    expect(result.view.leftOut).toEqual([
      { heading: 'Afdeling', because: 'hidden' },
      { heading: 'CPR', because: 'hidden' },
    ]);
    expect(result.view.notes.join()).toMatch(/2 rækker, som filen skjuler.*|»Afdeling«, »CPR«/);
  });

  test('comes along where it is asked for, and a sensitive column only by its own name', () => {
    const result = imported(filtered, { takeAlong: ['hiddenRows'], beside: { Afdeling: true } });
    expect(names(result)).toEqual(['Anna Sø', 'Bo Lind', 'Ida Ry', 'Ulf Ek']);
    expect(result.people[1]).toMatchObject({ Afdeling: 'Ud' });
    expect(JSON.stringify(result.people)).not.toContain('010180');
  });

  test('a hidden sheet is read only where no other has the people', () => {
    const hidden = { name: 'Skjult', rows, isHidden: true };
    expect(imported(workbookBytes([hidden, { name: 'A', rows: rows.slice(0, 2) }])).view.place.sheet).toBe('A');
    expect(imported(workbookBytes([hidden, { name: 'A', rows: [['Vejledning']] }])).view.place.sheet).toBe('Skjult');
  });
});

describe('sensitive columns', () => {
  test.each([
    ['CPR-nr.', '010180-1234'],
    ['Cpr nr', '0101801234'],
    ['Personnummer', '010180 1234'],
    ['Id', '01 01 80 1234'],
    ['Månedsløn', '34.512,75'],
    ['Løntrin', '31'],
    ['Fagforening', 'DLF'],
    ['Privatadresse', 'Solvej 1'],
    ['Adresse', 'Solvej 1'],
    ['Nærmeste pårørende', 'Bo'],
    ['Sygefravær (dage)', '3'],
    ['Bemærkning', 'Sygemeldt siden maj'],
    ['Fødselsdato', '01-01-1980'],
    ['Kontonr.', '1234 5678'],
  ])('%s stays out and is named; it comes along where it is asked for', (heading, text) => {
    const file = `Navn;E-mail;${heading};Telefon\nAnna Sø;anna@solby.dk;${text};0045 20304050\n`;
    const { view, people } = imported(file);
    expect(view.leftOut).toEqual([{ heading, because: 'sensitive' }]);
    expect(view.notes.join()).toContain(`»${heading}«`);
    expect(people[0]).toMatchObject({ Telefon: '0045 20304050' });
    expect(Object.values(people[0] ?? {})).not.toContain(text);
    expect(Object.values(imported(file, { beside: { [heading]: true } }).people[0] ?? {})).toContain(text);
  });

  test.each([
    ['Medarbejdernr.', '00123'],
    ['Lønnummer', '4711'],
    ['Stilling', 'Psykolog'],
    ['Mobil', '+45 20 30 40 50'],
    ['Arbejdsadresse', 'Skolevej 1'],
    ['Team', 'Rød'],
  ])('%s is none', (heading, text) => {
    expect(imported(`Navn;E-mail;${heading}\nAnna Sø;anna@solby.dk;${text}\n`).people[0]).toMatchObject({
      [heading]: text,
    });
  });
});

describe('letters', () => {
  const text = 'Navn;E-mail;Afdeling\nSøren Ærø;soeren@solby.dk;Køkken\nÅse Bæk;aase@solby.dk;Rådhus\n';
  const written = (table: Record<string, number>): Buffer =>
    Buffer.from([...text].map((sign) => table[sign] ?? sign.charCodeAt(0)));

  test.each([
    ['DOS', written({ æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f })],
    ['an old Mac', written({ æ: 0xbe, ø: 0xbf, å: 0x8c, Æ: 0xae, Ø: 0xaf, Å: 0x81 })],
    ['Windows', Buffer.from(text, 'latin1')],
    ['UTF-8 taken for Windows and saved again', Buffer.from(Buffer.from(text).toString('latin1'))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ])('of %s', (_, content) => {
    const { people } = imported(content);
    expect(people.map(({ Navn, Afdeling }) => [Navn, Afdeling])).toEqual([
      ['Søren Ærø', 'Køkken'],
      ['Åse Bæk', 'Rådhus'],
    ]);
  });

  test('that are lost before the file came here are told', () => {
    expect(imported('Navn;E-mail\nS?ren B\ufffdk;s@solby.dk\n').view.notes.join()).toMatch(/gået tabt.*række 2/);
  });

  test('that read otherwise in two encodings are asked about', () => {
    // ó in DOS and ¢ in Windows; in a Mac's file it is another letter as good.
    const doubt = Buffer.concat([Buffer.from('Navn;E-mail\nR'), Buffer.from([0x97]), Buffer.from('n Ek;r@solby.dk\n')]);
    expect(refusalOf(doubt, 'liste.csv')).toMatch(/Står der »R.n Ek« eller »R.n Ek«/);
  });
});

describe('a heading is believed where the cells agree', () => {
  test('Status that is a kind of employment is one thing to look at, and everybody goes in', () => {
    const file =
      'Navn;E-mail;Status;Stilling\nAnna Sø;anna@solby.dk;Fastansat;Lærer\nBo Lind;bo@solby.dk;Timelønnet;Vikar\nIda Ry;ida@solby.dk;Overenskomst;Pædagog\n';
    const { view, people } = imported(file);
    expect(people.map(({ Navn, Status }) => [Navn, Status])).toEqual([
      ['Anna Sø', 'Aktiv'],
      ['Bo Lind', 'Aktiv'],
      ['Ida Ry', 'Aktiv'],
    ]);
    // Nothing is wrong: it is told once, with the way to choose.
    expect([view.problems, view.badRows]).toEqual([[], []]);
    expect(view.notes.filter((note) => note.includes('Status'))).toEqual([
      expect.stringMatching(/^Kolonnen Status: .*»Fastansat«, »Timelønnet«/),
    ]);
    expect(view.doubted).toEqual([{ field: 'state', title: 'Status', heading: 'Status (2)' }]);
    // It can be left out altogether.
    const without = imported(file, { columns: { state: '' }, beside: { Status: false } });
    expect([without.view.doubted, without.view.notes, without.people[0]?.['Status (2)']]).toEqual([[], [], undefined]);
  });

  test('a column that was not believed can be chosen or left out by the name it is shown under', () => {
    const file =
      'Navn;E-mail;Status\nAnna Sø;anna@solby.dk;Overenskomst\nBo Ek;bo@solby.dk;Orlov\nIda Ry;ida@solby.dk;Vikar\n';
    expect(imported(file).view.unknown).toEqual(['Status (2)']);
    const chosen = imported(file, { columns: { state: 'Status (2)' } });
    expect([chosen.view.problems, chosen.view.onLeave]).toEqual([[], ['Bo Ek']]);
    expect(imported(file, { beside: { 'Status (2)': false } }).people[0]?.['Status (2)']).toBeUndefined();
  });

  test.each([
    ['Medarbejder;Fornavn;Efternavn;E-mail\n10234;Anna;Sø;anna@solby.dk\n10235;Bo;Lind;bo@solby.dk\n'],
    ['Navn;Fulde navn;E-mail\n10234;Anna Sø;anna@solby.dk\n10235;Bo Lind;bo@solby.dk\n'],
    ['Name;Display name;Mail\n122;Anna Sø;anna@solby.dk\n123;Bo Lind;bo@solby.dk\n'],
    ['Ansat;Navn;E-mail\n01-08-2020;Anna Sø;anna@solby.dk\n01-08-2021;Bo Lind;bo@solby.dk\n'],
  ])('a column of numbers or days is no name: %j', (file) => {
    const result = imported(file);
    expect([names(result), result.view.badRows]).toEqual([['Anna Sø', 'Bo Lind'], []]);
  });

  test.each([
    ['Konto', '4711-22'],
    ['Sprog', 'A2'],
    ['Klokkeslæt', 'formiddag'],
    ['Samtaledato', 'efter ferien'],
    ['Status', 'Overenskomst'],
  ])('%s with something else stops nobody', (heading, text) => {
    const { view, people } = imported(
      `Navn;E-mail;${heading}\nAnna Sø;anna@solby.dk;${text}\nBo Ek;bo@solby.dk;${text}\n`,
    );
    expect(people).toHaveLength(2);
    expect(Object.values(people[0] ?? {})).toContain(text);
    expect([view.problems, view.notes.length, view.doubted.length]).toEqual([[], 1, 1]);
  });

  test.each(['name', 'email', 'state'])('any column can be set to none: %s', (field) => {
    const file = 'Navn;Fornavn;E-mail;Status\nAnna Sø;Anna;anna@solby.dk;Orlov\n';
    const { view } = imported(file, { columns: { [field]: '' } });
    expect(view.recognised.map((one) => one.field)).not.toContain(field);
    expect(view.additions).toBe(1);
  });
});

describe('where the table stands', () => {
  const PEOPLE = [
    ['Navn', 'E-mail'],
    ['Anna Sø', 'anna@solby.dk'],
  ];
  const guide = { name: 'Vejledning', rows: [['Sådan bruges listen'], ['Ret kun i fanen Ansatte']] };
  const letterhead = Array.from({ length: 25 }, (_, at) => [`Brevhoved ${at}`]);

  test.each([
    ['a cover sheet first', workbookBytes([guide, { name: 'Ansatte', rows: PEOPLE }], { active: 1 }), 'Ansatte', 1],
    ['a cover sheet that is open', workbookBytes([guide, { name: 'Ansatte', rows: PEOPLE }]), 'Ansatte', 1],
    [
      'last year’s sheet beside the open one',
      workbookBytes(
        [
          { name: '2025', rows: [...PEOPLE, ['Bo', 'bo@x.dk']] },
          { name: '2026', rows: PEOPLE },
        ],
        { active: 1 },
      ),
      '2026',
      1,
    ],
    ['headings far down', workbookBytes([{ name: 'A', rows: [...letterhead, [], ...PEOPLE] }]), 'A', 27],
    [
      'a title over all columns',
      workbookBytes([{ name: 'A', rows: [['Ansatte 2026', ''], [], ...PEOPLE], merged: ['A1:B1'] }]),
      'A',
      3,
    ],
  ])('%s', (_, content, sheet, headingRow) => {
    const result = imported(content);
    expect(names(result)).toEqual(['Anna Sø']);
    expect(result.view.place).toMatchObject({ sheet, headingRow });
  });

  test('can be chosen', () => {
    const both = workbookBytes([
      {
        name: '2025',
        rows: [
          ['Navn', 'E-mail'],
          ['Bo Ek', 'bo@solby.dk'],
        ],
      },
      { name: '2026', rows: PEOPLE },
    ]);
    expect(names(imported(both))).toEqual(['Bo Ek']);
    expect(names(imported(both, { sheet: '2026' }))).toEqual(['Anna Sø']);
    const twice = 'Navn;E-mail\nEksempel Eksempelsen;e@x.dk\nNavn;E-mail\nAnna Sø;anna@solby.dk\n';
    expect(names(imported(twice, { headingRow: 3 }))).toEqual(['Anna Sø']);
  });

  test.each([
    [
      'merged cells',
      [
        ['Navn', 'E-mail', 'Samtale', ''],
        ['', '', 'Samtaledato', 'Klokkeslæt'],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1'],
    ],
    [
      'blanks beside',
      [
        ['Navn', 'E-mail', 'Samtale', ''],
        ['', '', 'Samtaledato', 'Klokkeslæt'],
      ],
      [],
    ],
    [
      'halves above each other',
      [
        ['', '', 'Dato for', 'Samtale-'],
        ['Navn', 'E-mail', 'samtale', 'tidspunkt'],
      ],
      [],
    ],
    [
      'a title above all',
      [
        ['MUS 2026', '', '', ''],
        ['Navn', 'E-mail', 'MUS-dato', 'Kl.'],
      ],
      ['A1:D1'],
    ],
  ])('two rows of headings with %s', (_, headings, merged) => {
    const person = ['Anna Sø', 'anna@solby.dk', { n: 46293, style: 'date' }, { n: 10 / 24, style: 'time' }] as const;
    const { view, people } = imported(workbookBytes([{ rows: [...headings, person], merged }]));
    expect(people).toEqual([expect.objectContaining({ Samtaledato: '28. sep 2026', Klokkeslæt: '10:00' })]);
    expect([view.problems, view.badRows]).toEqual([[], []]);
  });

  test('totals, groups, remarks and repeated headings are no people', () => {
    const file =
      'Navn;E-mail;Afdeling\nIndskoling;;\nAnna Sø;anna@solby.dk;Ind\nNavn;E-mail;Afdeling\nBo Ek;bo@solby.dk;Ud\nI alt;;2\nUdskrevet 01-08-2026;;\n';
    const result = imported(file);
    expect(names(result)).toEqual(['Anna Sø', 'Bo Ek']);
    expect(result.view.notes.join('\n')).toMatch(
      /»Indskoling«, »I alt«, »Udskrevet 01-08-2026« ligner ikke .*række 2, 6, 7/,
    );
  });
});

test.each([
  ['"Navn,E-mail,Status"\r\n"Anna Sø,anna@solby.dk,Aktiv"\r\n"Bo Lind,bo@solby.dk,Aktiv"\r\n'],
  ['"Navn,E-mail,Status";;\r\n"Anna Sø,anna@solby.dk,Aktiv";;\r\n"Bo Lind,bo@solby.dk,Aktiv";;\r\n'],
  ['"Navn;E-mail;Note"\n"Anna Sø;anna@solby.dk;""en; to"""\n"Bo Lind;bo@solby.dk;"\n'],
  ['sep=;\n"Navn;E-mail"\n"Anna Sø;anna@solby.dk"\n"Bo Lind;bo@solby.dk"\n'],
  ['Navn|E-mail\nAnna Sø|anna@solby.dk\nBo Lind|bo@solby.dk\n'],
])('lines in quotes and odd separators: %j', (content) => {
  const result = imported(content);
  expect([names(result), result.view.badRows]).toEqual([['Anna Sø', 'Bo Lind'], []]);
});

test.each([
  ['openpyxl', { formula: 'B2&"@solby.dk"' }],
  ['a number’s formula', { formula: 'VLOOKUP(A2,D:E,2)' }],
])('a formula without its result is told as such, not as a missing address: %s', (_, cell) => {
  const rows = [
    ['Navn', 'Initialer', 'E-mail'],
    ['Anna Sø', 'anso', cell],
    ['Bo Lind', 'boli', { formula: 'B3&"@solby.dk"', result: 'boli@solby.dk' }],
  ];
  const result = imported(workbookBytes([{ rows }]));
  expect(names(result)).toEqual(['Bo Lind']);
  expect(result.view.problems).toEqual([expect.stringMatching(/Kolonnen E-mail: .*række 2 er formler/)]);
});

describe('numbers as they are shown', () => {
  test.each([
    ['Tjenestenr.', { n: 123, style: 'five' }, '00123'],
    ['Telefon', { n: 20304050, style: 'phone' }, '20 30 40 50'],
    ['Telefon', 4520304050, '4520304050'],
    ['Startdato', { n: 46293, style: 'date' }, '2026-09-28'],
    ['Oprettet', { n: 46293.4375, style: 'moment' }, '2026-09-28 10:30'],
  ] as const)('%s %j', (heading, cell, text) => {
    const rows = [['Navn', 'E-mail', heading] as const, ['Anna Sø', 'anna@solby.dk', cell] as const];
    expect(imported(workbookBytes([{ rows }])).people[0]?.[heading]).toBe(text);
  });

  test.each([
    [
      'a serial of 1904',
      workbookBytes(
        [
          {
            rows: [
              ['Navn', 'E-mail', 'Samtaledato'],
              ['Anna Sø', 'anna@solby.dk', { n: 44831, style: 'date' }],
            ],
          },
        ],
        { is1904: true },
      ),
      '28. sep 2026',
      '',
    ],
    [
      'a day with its time',
      'Navn;E-mail;Samtaledato\nAnna Sø;anna@solby.dk;28-09-2026 kl. 10.30\n',
      '28. sep 2026',
      '10:30',
    ],
    [
      'a moment on the clock of the world',
      'Navn;E-mail;Samtaledato\nAnna Sø;anna@solby.dk;2026-09-27T22:00:00Z\n',
      '28. sep 2026',
      '',
    ],
    [
      'an instant',
      'Navn;E-mail;Samtaledato\nAnna Sø;anna@solby.dk;2026-09-28T08:30:00.000Z\n',
      '28. sep 2026',
      '10:30',
    ],
    ['a bare serial', 'Navn;E-mail;Samtaledato\nAnna Sø;anna@solby.dk;46293\n', '28. sep 2026', ''],
  ])('%s', (_, content, date, time) => {
    expect(imported(content).people[0]).toMatchObject({ Samtaledato: date, Klokkeslæt: time });
  });
});

describe('the manager and other leaders', () => {
  test.each([
    ['by address', 'Navn;E-mail;Stilling\nM. Holm;METTE@solby.dk;Leder\nAnna Sø;anna@solby.dk;Lærer\n'],
    ['by name', 'Navn;E-mail;Stilling\nHolm, Mette;mette.holm@solby.dk;Leder\nAnna Sø;anna@solby.dk;Lærer\n'],
    ['without an address', 'Navn;E-mail;Google-konto\nMette Holm;;\nAnna Sø;anna@solby.dk;Ja\n'],
  ])('the manager in her own list is told, not invited: %s', (_, file) => {
    const result = imported(file);
    expect(names(result)).toEqual(['Anna Sø']);
    expect(result.view.asked).toEqual([{ key: 'manager', count: 1 }]);
    expect(result.view.notes.join()).toMatch(/er dig selv \(række 2\)/);
    expect(names(imported(file, { takeAlong: ['manager'] }))).toHaveLength(2);
  });

  test.each([
    ['Nærmeste leder', 'Mette Holm', 'Karim Nør'],
    ['Manager email', METTE, 'karim@solby.dk'],
    ['Leder', 'Holm, Mette', 'Nør, Karim (afd.leder)'],
  ])('people of another leader by %s are asked about', (heading, ours, others) => {
    const file = `Navn;E-mail;${heading}\nAnna Sø;anna@solby.dk;${ours}\nBo Ek;bo@solby.dk;${others}\n`;
    const result = imported(file);
    expect([names(result), result.view.asked]).toEqual([['Anna Sø'], [{ key: 'otherLeaders', count: 1 }]]);
    expect(names(imported(file, { takeAlong: ['otherLeaders'] }))).toEqual(['Anna Sø', 'Bo Ek']);
    expect(names(imported(`Navn;E-mail;${heading}\nBo Ek;bo@solby.dk;${others}\n`))).toEqual(['Bo Ek']);
  });
});

describe('people without an address', () => {
  test.each([
    ['with a column of accounts', 'Navn;E-mail;Google-konto\nAnna Sø;anna@solby.dk;Ja\nGurli Køkken;;Nej\n'],
    ['without one', 'Navn;E-mail;Stilling\nAnna Sø;anna@solby.dk;Lærer\nGurli Køkken;;Rengøring\n'],
    ['with a dash for an address', 'Navn;E-mail\nAnna Sø;anna@solby.dk\nGurli Køkken;-\n'],
  ])('go in, on paper, and are told: %s', (_, file) => {
    const result = imported(file);
    expect(names(result)).toEqual(['Anna Sø', 'Gurli Køkken']);
    expect(result.people[1]).toMatchObject({ 'E-mail': '', 'Google-konto': 'FALSK' });
    expect(result.view.notes.join()).toMatch(/Uden mailadresse: »Gurli Køkken« \(række 3\)/);
    const again = result.school.call<ImportView>('importFile', requestOf(file));
    expect([again.additions, again.updates, again.unchanged]).toEqual([0, 0, 2]);
  });
});

test.each([
  ['Sø, Anna (lærer)', 'Anna Sø'],
  ['Hr. Ulf Ek', 'Ulf Ek'],
  ['cand.mag. Ida Ry', 'Ida Ry'],
  ['Ole Bo, ph.d.', 'Ole Bo'],
  ['Dr. Noor Yildiz [barsel]', 'Noor Yildiz'],
  ['Berg, Jan van der', 'Jan van der Berg'],
])('titles stay out of names: %s', (written, name) => {
  const result = imported(`Navn;E-mail\n"${written}";a@solby.dk\n`);
  expect(names(result)).toEqual([name]);
});

test.each([
  ['Anna Sø <anna@solby.dk>;'],
  ['anna@solby.dk\u200b'],
  ['anna@solby.dk (arbejde)'],
  ['mailto:anna@solby.dk?subject=Hej'],
  ['"Sø, Anna" <ANNA@solby.dk>'],
  ['<anna@solby.dk>,'],
  ['\u00a0anna@solby.dk.'],
])('addresses as mail programs write them: %j', (written) => {
  const { people } = imported(`Navn;E-mail\nAnna Sø;"${written.replace(/"/g, '""')}"\n`);
  expect(people.map((row) => row['E-mail']?.toLowerCase())).toEqual(['anna@solby.dk']);
});

test.each([
  [
    'liste.xlsx',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    /adgangskode/,
  ],
  [
    'liste.xls',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('Workbook', 'utf16le')]),
    /gamle Excel-format/,
  ],
  ['liste.xlsx', Buffer.from('<html><table><tr><td>Navn</td></tr></table></html>'), /en webside/],
  ['liste.xls', Buffer.from('\ufeff <!DOCTYPE html><html></html>'), /en webside/],
  ['liste.pdf', Buffer.from('%PDF-1.4'), /en PDF/],
])('%s that cannot be read says what it is', (name, content, sentence) => {
  expect(refusalOf(content, name)).toMatch(sentence);
});

test('who is gone from the list is told, and two of one name stand side by side', () => {
  const school = schoolAt('installed');
  const file =
    'Navn;E-mail;Stilling\nAnna Sø;anna@solby.dk;Lærer\nIda Ry;ida1@solby.dk;Lærer\nIda Ry;ida2@solby.dk;Pædagog\n';
  const view = school.call<ImportView>('previewImport', requestOf(file));
  expect(view.gone).toEqual(['Ali Demir', 'Bent Friis', 'Carla Friis']);
  expect(view.namesakes).toEqual([{ name: 'Ida Ry', each: ['Lærer', 'Pædagog'] }]);
  expect(view.rows).toEqual([
    { change: 'new', title: 'Ida Ry', details: ['ida1@solby.dk', 'Stilling: Lærer'] },
    { change: 'new', title: 'Ida Ry', details: ['ida2@solby.dk', 'Stilling: Pædagog'] },
  ]);
});

describe('agreements of earlier years', () => {
  const agreements = (content: string | Buffer) => {
    const school = schoolAt('installed');
    const before = rowsOf(school, 'Aftaler').length;
    const view = school.call<ImportView>('importFile', requestOf(content, { kind: 'agreements' }));
    return { view, rows: rowsOf(school, 'Aftaler').slice(before) };
  };

  test.each([
    [
      'merged cells',
      workbookBytes([
        {
          rows: [
            ['Medarbejder', 'Aftale', 'Frist'],
            ['Anna Sø', 'En', ''],
            ['', 'To', ''],
            ['', 'Tre', ''],
            ['Ali Demir', 'Fire', ''],
          ],
          merged: ['A2:A4'],
        },
      ]),
    ],
    [
      'blank cells',
      workbookBytes([
        {
          rows: [
            ['Medarbejder', 'Aftale', 'Frist'],
            ['Anna Sø', 'En', ''],
            ['', 'To', ''],
            ['', 'Tre', ''],
            ['Ali Demir', 'Fire', ''],
          ],
        },
      ]),
    ],
    ['CSV', 'Medarbejder;Aftale;Frist\nAnna Sø;En;\n;To;\n;Tre;\nAli Demir;Fire;\n'],
    ['addresses', 'E-mail;Aftale;Frist\nAnna <anna@solby.dk>;En;\n;To;\n;Tre;\nali@solby.dk;Fire;\n'],
  ])('one name for several rows: %s', (_, content) => {
    expect(agreements(content).rows.map(({ Medarbejder, Aftale }) => [Medarbejder, Aftale])).toEqual([
      ['Anna Sø', 'En'],
      ['Anna Sø', 'To'],
      ['Anna Sø', 'Tre'],
      ['Ali Demir', 'Fire'],
    ]);
  });

  test.each([
    ['01-05-2026', '1. maj 2026', undefined],
    ['løbende', '', 'løbende'],
    ['maj 2026', '31. maj 2026', 'maj 2026'],
    ['uge 20', '15. maj 2026', 'uge 20'],
    ['ultimo maj', '31. maj 2026', 'ultimo maj'],
    ['Q2 2026', '30. jun 2026', 'Q2 2026'],
    ['inden sommerferien', '26. jun 2026', 'inden sommerferien'],
    ['inden jul', '20. dec 2025', 'inden jul'],
    ['snarest muligt', '', 'snarest muligt'],
  ])('a deadline “%s”: the words stay beside, a day where there is one', (written, day, beside) => {
    const { view, rows } = agreements(
      `Medarbejder;Aftale;Ansvarlig;Frist\nSø, Anna (lærer);En;Medarbejder;${written}\n`,
    );
    expect(rows).toEqual([expect.objectContaining({ Medarbejder: 'Anna Sø', Frist: day })]);
    expect(rows[0]?.['Frist (2)']).toBe(beside);
    expect(view.problems).toEqual([]);
  });
});

test.each([
  ['2026 ff.', '2026', ''],
  ['fra 2026', '2026', ''],
  ['frem mod 2030', '', '2030'],
  ['26–29', '2026', '2029'],
  ['2026-2029', '2026', '2029'],
  ['2026 og frem', '2026', ''],
  ['frem til og med 2029', '', '2029'],
])('a period “%s”', (period, from, to) => {
  const school = installed.copy();
  const request = requestOf(`Indsatsområde;Hvorfor;Periode\nLæsning;x;${period}\n`, { kind: 'focusAreas' });
  expect(school.call<ImportView>('importFile', request).problems).toEqual([]);
  expect(rowsOf(school, 'Strategi')).toEqual([expect.objectContaining({ 'Fra år': from, 'Til år': to })]);
});

test('a period that is not understood is asked about, and its words are kept', () => {
  const school = installed.copy();
  const request = requestOf('Indsatsområde;Hvorfor;Periode\nLæsning;x;2028 eller senere\n', { kind: 'focusAreas' });
  expect(school.call<ImportView>('importFile', request).notes.join()).toMatch(/kan ikke læses som »Periode«/);
  expect(rowsOf(school, 'Strategi')).toEqual([
    expect.objectContaining({ 'Fra år': '', 'Periode (2)': '2028 eller senere' }),
  ]);
});
