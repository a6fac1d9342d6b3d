// Exports as the systems of Danish workplaces give them, three of each: nothing comes in that was not shown, nothing is
// dropped in silence, and nothing is refused without its row, its column and a way out.
import type { ImportView } from '../../../src/contract.ts';
import { workbookBytes } from '../../workbookBytes.ts';
import { type Imported, imported } from '../importedFile.ts';

/** Text of a CSV or the cells of a workbook. */
type Content = string | Buffer;

interface Export {
  system: string;
  what: string;
  content: Content;
  /** Name, address, state of each who goes in. */
  people: string[][];
  /** Columns beside ours that come along, and those that stay out. */
  beside: string[];
  out: string[];
  /** Rows that are refused. */
  bad?: number[];
  /** What is told, beside the columns that stay out. */
  told?: RegExp[];
}

const EXPORTS: Export[] = [
  {
    system: 'Google Admin',
    what: 'all users',
    content:
      'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],Recovery Email,Home Secondary Email,Work Secondary Email,Recovery Phone [MUST BE IN THE E.164 FORMAT],Work Phone,Home Phone,Mobile Phone,Work Address,Home Address,Employee ID,Employee Type,Employee Title,Manager Email,Department,Cost Center,2sv Enrolled [READ ONLY],Status [READ ONLY],Last Sign In [READ ONLY]\n' +
      'Anna,Sø,anna@solby.dk,****,,/Skole/Laerere,,anna@privat.dk,,,+4520304050,,,,,Solvej 1,00123,,Lærer,,Indskoling,,True,Active,2026/08/14 07:12:00\n' +
      'Ali,Demir,ali@solby.dk,****,,/Skole/Laerere,,,,,,,,,,,00124,,Lærer,,Udskoling,,False,Suspended,Never logged in\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Orlov'],
    ],
    beside: ['Org Unit Path [Required]', 'Employee ID', 'Employee Title', 'Department'],
    out: ['Password [Required]', 'Recovery Email', 'Home Address'],
  },
  {
    system: 'Google Admin',
    what: 'selected columns, from Sheets as .xlsx',
    content: workbookBytes([
      {
        name: 'User_Download_17082026_091200',
        rows: [
          [
            'First Name [Required]',
            'Last Name [Required]',
            'Email Address [Required]',
            'Status [READ ONLY]',
            'Employee ID',
          ],
          ['Anna', 'Sø', 'anna@solby.dk', 'Active', { n: 123, style: 'five' }],
          ['Ali', 'Demir', 'ali@solby.dk', 'Archived', { n: 124, style: 'five' }],
        ],
      },
    ]),
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Fratrådt'],
    ],
    beside: ['Employee ID'],
    out: [],
  },
  {
    system: 'Google Admin',
    what: 'members of a group',
    content:
      'Group Email [Required],Member Email,Member Name,Member Role,Member Type\nskolen@solby.dk,anna@solby.dk,Anna Sø,MEMBER,USER\nskolen@solby.dk,ali@solby.dk,Ali Demir,MEMBER,USER\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Aktiv'],
    ],
    beside: ['Group Email [Required]', 'Member Role', 'Member Type'],
    out: [],
  },
  {
    system: 'Microsoft 365',
    what: 'active users',
    content:
      'Block credential,City,Country/Region,Department,Display name,Fax,First name,Last name,Licenses,Mobile Phone,Office,Password never expires,Phone number,Postal code,Preferred data location,Preferred language,Street address,Title,Usage location,User principal name,When created\n' +
      'False,Solby,Denmark,Indskoling,Anna Sø,,Anna,Sø,Office 365 A3,,Lokale 4,False,,4000,,da-DK,Solvej 1,Lærer,DK,anna@solby.dk,2020-08-01 07:00:00Z\n' +
      'False,Solby,Denmark,Udskoling,Ali Demir,,Ali,Demir,Office 365 A3,,Lokale 5,False,,4000,,en-GB,Solvej 2,Lærer,DK,ali@solby.dk,2021-08-01 07:00:00Z\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Aktiv'],
    ],
    beside: ['Department', 'Title', 'Office'],
    out: ['City', 'Postal code', 'Street address'],
  },
  {
    system: 'Microsoft 365',
    what: 'Entra in Danish',
    content:
      'Vist navn;Brugerens hovednavn;Fornavn;Efternavn;Afdeling;Stilling;Konto aktiveret;Brugertype\nAnna Sø;anna@solby.dk;Anna;Sø;Indskoling;Lærer;True;Member\nAli Demir;ali@solby.dk;Ali;Demir;Udskoling;Lærer;True;Member\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Aktiv'],
    ],
    beside: ['Afdeling', 'Stilling', 'Konto aktiveret', 'Brugertype'],
    out: [],
  },
  {
    system: 'Microsoft 365',
    what: 'Outlook contacts, with one whose address is none',
    content:
      'First Name,Middle Name,Last Name,Company,Department,Job Title,Business Phone,Home Phone,E-mail Address,Birthday\nAnna,,Sø,Skolen,Indskoling,Lærer,20304050,,anna@solby.dk,1/1/1980\nAli,Can,Demir,Skolen,Udskoling,Lærer,20304051,,/o=ExchangeLabs/cn=ali,2/2/1990\n',
    people: [['Anna Sø', 'anna@solby.dk', 'Aktiv']],
    beside: ['Company', 'Department', 'Job Title', 'Business Phone'],
    out: ['Birthday'],
    bad: [3],
  },
  {
    system: 'Google Contacts',
    what: 'Google CSV',
    content:
      'Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title\nAnna Sø,Anna,,Sø,* myContacts,* Work,anna@solby.dk,Home,a@privat.dk,Work,20304050,Skolen,Lærer\nAli Demir,Ali,,Demir,* myContacts,* Work,ali@solby.dk,,,Work,20304051,Skolen,Lærer\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Aktiv'],
    ],
    beside: ['Group Membership', 'Organization 1 - Name', 'Organization 1 - Title', 'Phone 1 - Value'],
    out: [],
  },
  {
    system: 'Google Contacts',
    what: 'the newer CSV',
    content:
      'First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Street\nAnna,,Sø,,Skolen,Lærer,1980-01-01,,* myContacts,Work,anna@solby.dk,Mobile,20304050,Solvej 1\nAli,,Demir,,Skolen,Lærer,,,* myContacts,Work,ali@solby.dk,,,\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Aktiv'],
    ],
    beside: ['Organization Name', 'Organization Title', 'Labels'],
    out: ['Birthday', 'Address 1 - Street'],
  },
  {
    system: 'Google Contacts',
    what: 'Outlook CSV in UTF-16 with tabs',
    content: Buffer.from(
      '\ufeffFirst Name\tLast Name\tE-mail Address\tJob Title\nAnna\tSø\tanna@solby.dk\tLærer\nAli\tDemir\tali@solby.dk\tLærer\n',
      'utf16le',
    ),
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Aktiv'],
    ],
    beside: ['Job Title'],
    out: [],
  },
  {
    system: 'SD',
    what: 'employees of an institution',
    content: Buffer.from(
      'Institution;Afdeling;Tjenestenummer;CPR-nummer;Efternavn;Fornavn;Stillingskode;Stillingsbetegnelse;Ansættelsesstatus;Beskæftigelsesgrad;Løntrin;E-mailadresse\nSO;Skolen;00123;0101801234;Sø;Anna;3211;Lærer;I arbejde;1,0000;31;anna@solby.dk\nSO;Skolen;00124;0202904321;Demir;Ali;3211;Lærer;Orlov uden løn;0,8000;35;ali@solby.dk\n',
      'latin1',
    ),
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Orlov'],
    ],
    beside: ['Institution', 'Afdeling', 'Tjenestenummer', 'Stillingsbetegnelse', 'Beskæftigelsesgrad'],
    out: ['CPR-nummer', 'Løntrin'],
  },
  {
    system: 'SD',
    what: 'a report with a letterhead and totals',
    content: workbookBytes([
      {
        name: 'Rapport',
        rows: [
          ['SD Personale'],
          ['Udskrevet 17-08-2026'],
          [],
          ['Tjenestenr.', 'Navn', 'Arbejdsmail', 'Fraværsstatus'],
          [{ n: 123, style: 'five' }, 'Sø, Anna', 'anna@solby.dk', 'Tilstede'],
          [{ n: 124, style: 'five' }, 'Demir, Ali', 'ali@solby.dk', 'Barselsorlov'],
          ['Antal: 2'],
        ],
      },
    ]),
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Orlov'],
    ],
    beside: ['Tjenestenr.'],
    out: [],
  },
  {
    system: 'SD',
    what: 'a kind of employment as status, and no addresses',
    content:
      'Tjenestenummer;Navn;E-mailadresse;Status\n00123;Sø, Anna;anna@solby.dk;Månedslønnet\n00124;Demir, Ali;;Timelønnet\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', '', 'Aktiv'],
    ],
    beside: ['Tjenestenummer', 'Status (2)'],
    out: [],
    told: [/Kolonnen Status: .*»Månedslønnet«/, /Uden mailadresse: »Ali Demir«/],
  },
  {
    system: 'KMD Opus',
    what: 'employees of a unit',
    content:
      'Medarb.nr.;Medarb.navn;Org.enhed;Stilling;Leder;E-mail (arbejde);E-mail (privat);Fraværsstatus\n123;Sø, Anna;Skolen;Lærer;Holm, Mette;anna@solby.dk;a@privat.dk;Tilstede\n124;Demir, Ali;Skolen;Lærer;Holm, Mette;ali@solby.dk;b@privat.dk;Barselsorlov\n125;Vang, Otto;Nabo;Lærer;Nør, Karim;otto@solby.dk;;Tilstede\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Orlov'],
    ],
    beside: ['Medarb.nr.', 'Org.enhed', 'Stilling', 'Leder'],
    out: ['E-mail (privat)'],
    told: [/en anden leder: 1 .*»Nør, Karim«; række 4/],
  },
  {
    system: 'KMD Opus',
    what: 'two rows of headings',
    content: workbookBytes([
      {
        rows: [
          ['Medarbejder', '', 'Ansættelse', ''],
          ['Nr.', 'Navn', 'Status', 'Arbejdsmail'],
          ['123', 'Anna Sø', 'Aktiv', 'anna@solby.dk'],
          ['124', 'Ali Demir', 'Orlov', 'ali@solby.dk'],
        ],
        merged: ['A1:B1', 'C1:D1'],
      },
    ]),
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Orlov'],
    ],
    beside: ['Nr.'],
    out: [],
  },
  {
    system: 'KMD Opus',
    what: 'a number as “Medarbejder”, names in parts, pay beside',
    content:
      'Medarbejder;Fornavn;Efternavn;Mail;Grundløn;Pensionskasse\n00010123;Anna;Sø;anna@solby.dk;28.000,00;LP\n00010124;Ali;Demir;ali@solby.dk;29.000,00;LP\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Aktiv'],
    ],
    beside: ['Medarbejder'],
    out: ['Grundløn', 'Pensionskasse'],
  },
  {
    system: 'Planday',
    what: 'employees',
    content:
      'First name,Last name,Username,Email,Cell phone,Street 1,Zip,City,Employee groups,Departments,Employee type,Salary identifier,Birth date,Bank account\nAnna,Sø,anna@solby.dk,anna@solby.dk,20304050,Solvej 1,4000,Solby,Lærere,Skolen,Fastansat,00123,01/01/1980,1234 567890\nAli,Demir,ali@solby.dk,ali@solby.dk,20304051,Solvej 2,4000,Solby,Lærere,Skolen,Vikar,00124,02/02/1990,1234 567891\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Aktiv'],
    ],
    beside: ['Username', 'Cell phone', 'Employee groups', 'Departments', 'Employee type'],
    out: ['Street 1', 'Zip', 'City', 'Birth date', 'Bank account'],
  },
  {
    system: 'Planday',
    what: 'in Danish, with leave',
    content:
      '"Fornavn","Efternavn","Brugernavn","Mobiltelefon","Medarbejdergrupper","Orlovsstatus"\n"Anna","Sø","anna@solby.dk","20304050","Lærere","Ingen"\n"Ali","Demir","ali@solby.dk","20304051","Lærere","På orlov"\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Orlov'],
    ],
    beside: ['Mobiltelefon', 'Medarbejdergrupper'],
    out: [],
  },
  {
    system: 'Planday',
    what: 'user names that are no addresses, beside a column of mail',
    content:
      'First name;Last name;Username;Email;Employee groups\nAnna;Sø;anso;anna@solby.dk;Lærere\nAli;Demir;alde;ali@solby.dk;Lærere\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Aktiv'],
    ],
    beside: ['Username', 'Employee groups'],
    out: [],
  },
  {
    system: 'Visma',
    what: 'employees',
    content:
      'Medarbejdernr;*Fornavn;*Efternavn;E-mail firma;E-mail privat;Medarbejderstatus;Afdeling;Kontonr\n1;Anna;Sø;anna@solby.dk;a@privat.dk;Aktiv;Skolen;1234567890\n2;Ali;Demir;ali@solby.dk;b@privat.dk;Orlov fra 01-08-2026;Skolen;1234567891\n',
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Orlov'],
    ],
    beside: ['Medarbejdernr', 'Afdeling'],
    out: ['E-mail privat', 'Kontonr'],
  },
  {
    system: 'Visma',
    what: 'a file that Danish Excel has saved again, with the same address twice',
    content: Buffer.from(
      'Medarbejdernummer;Medarbejdernavn;Arbejdsmail;Fratrædelsesdato\r\n00001;Anna Sø;anna@solby.dk;\r\n00002;Ali Demir;anna@solby.dk;\r\n00003;Åse Bæk;aase@solby.dk;31-08-2026\r\n',
      'latin1',
    ),
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Åse Bæk', 'aase@solby.dk', 'Aktiv'],
    ],
    beside: ['Medarbejdernummer', 'Fratrædelsesdato'],
    out: [],
    bad: [3],
  },
  {
    system: 'Visma',
    what: 'a workbook with a cover sheet and hidden rows',
    content: workbookBytes([
      { name: 'Forside', rows: [['Visma Løn'], ['Medarbejderliste']] },
      {
        name: 'Medarbejdere',
        rows: [
          ['Medarbejdernr.', 'Navn', 'E-mail', 'Aktiv'],
          ['1', 'Anna Sø', 'anna@solby.dk', 'Ja'],
          ['2', 'Ali Demir', 'ali@solby.dk', 'Ja'],
          ['3', 'Otto Vang', 'otto@solby.dk', 'Nej'],
        ],
        hiddenRows: [4],
      },
    ]),
    people: [
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Aktiv'],
    ],
    beside: ['Medarbejdernr.'],
    out: [],
    told: [/Én række, som filen skjuler/],
  },
];

test('there are three of each system', () => {
  const systems = [...new Set(EXPORTS.map(({ system }) => system))];
  expect(systems.map((name) => EXPORTS.filter(({ system }) => system === name).length)).toEqual([3, 3, 3, 3, 3, 3, 3]);
});

const OURS = ['Navn', 'E-mail', 'Status'];
/** What our own columns hold without being told by the file. */
const BY_ITSELF = ['', 'FALSK', 'SAND', 'Dansk', 'Engelsk', 'Aktiv'];

/** Every cell that stands in the Sheet was shown: it is a field that was named, or a column that was. */
const expectShown = ({ view, people }: Imported): void => {
  const shown = [...view.recognised.map(({ title }) => title), ...view.unknown];
  for (const person of people) {
    const held = Object.entries(person).filter(([heading, text]) => heading !== 'Id' && !BY_ITSELF.includes(text));
    // Links, steps and whether people are reminded are ours.
    expect(
      held.map(([heading]) => heading).filter((heading) => !shown.includes(heading) && heading !== 'Navn'),
    ).toEqual([]);
  }
};

/** Every heading of the file is somewhere: one of ours, beside, or named as left out. */
const expectNothingDropped = (view: ImportView, headings: readonly string[]): void => {
  const known = [
    ...view.recognised.map(({ heading }) => heading),
    ...view.unknown,
    ...view.leftOut.map(({ heading }) => heading),
  ];
  expect(headings.filter((heading) => !known.includes(heading) && !known.includes(`${heading} (2)`))).toEqual([]);
  const named = view.notes.join('\n');
  for (const { heading } of view.leftOut) expect(named).toContain(`»${heading}«`);
};

test.each(EXPORTS.map((each) => [each.system, each.what, each] as const))(
  '%s: %s',
  (_, __, { content, people, beside, out, bad = [], told = [] }) => {
    const result = imported(content);
    const { view } = result;
    expect(result.people.map((person) => OURS.map((heading) => person[heading]))).toEqual(people);
    expectShown(result);
    expectNothingDropped(view, [...beside, ...out]);
    expect(view.unknown).toEqual(expect.arrayContaining(beside));
    expect(view.leftOut.map(({ heading }) => heading)).toEqual(expect.arrayContaining(out));
    for (const sentence of told) expect(view.notes.join('\n')).toMatch(sentence);
    // A refusal says where and what to do.
    expect(view.badRows).toEqual(bad);
    expect(view.problems).toHaveLength(bad.length);
    for (const [at, problem] of view.problems.entries())
      expect(problem).toMatch(new RegExp(`^Række ${bad[at]}, kolonnen .+: .*(Ret|Skriv|Tast|Åbn|Vælg|hent)`));
    // Whoever is in it and does not go in is told.
    expect(view.additions).toBe(people.length);
  },
);
