// Which headings are left out of an import unless they are asked for, as payroll systems and offices spell them; and which are
// not, though they look like it.
import { isSensitiveColumn } from '../../../src/domain/importing/sensitiveColumns.ts';

const list = (text: string): string[] => text.split(',').map((word) => word.trim());

const SENSITIVE: Record<string, string[]> = {
  pay: list(
    'Løntrin, Grundløn, Kvalifikationstillæg, Funktionstillæg, Løn, Mdr.løn, Timeløn, Bruttoløn, Lønsum, Lønklasse, Skalatrin, Lønramme, Pensionspct., ATP, Feriepenge, Engangsvederlag, Resultatløn, Honorar, Vederlag, NemKonto, Trækprocent, Skattekort, Bankkonto, Reg.nr., Overtid udbetalt, Kr./time, Salary, Base pay, Hourly rate, Pay grade, Annual comp., Bonus',
  ),
  'who somebody is to the state': list(
    'P-nr, Personnr., CPR-nr, CPR, Cpr.nr., Pers.nr., Personnummer, Civilreg.nr., Fødselsdato, Født, Fødselsdag, Fødsdag, F.dato, Fdato, Alder, Nationalitet, Statsborgerskab, Køn, Pasnr., Opholdstilladelse, Birthday, Date of birth, DOB, SSN, Age, Gender, Work permit, Social sec. no.',
  ),
  health: list(
    'Sygdage, §56, § 56-aftale, Sygefravær, Fravær i %, Fraværsdage, Fraværstimer, Sygemelding, Delvis syg, Barns 1. sygedag, Helbred, Handicap, Allergi, Diæt, Skånehensyn, Fleksjob, Nedsat arbejdsevne, Ref. syg, Mulighedserklæring, Vaccination, Sick days, Absence days, Medical, Disability, Sick leave',
  ),
  'union and conviction': list(
    'Fagforening, Fagforbund, Forbund, Faglig org., Fagl.org., Fagl. tilhør, A-kasse, Akasse, Org.forhold, Organisation (faglig), Medlem af, Kontingent, Forhandlingsberettiget org., TR-organisation, Union, Union member, Trade union, Religion, Trosretning, Etnicitet, Politisk, Straffeattest, Børneattest, Seksualitet',
  ),
  'where somebody lives': list(
    'Privatadr., Privatadresse, Adresse, Adr., Hjemmeadresse, Bopæl, Vej, Vejnavn, Gade, Husnr., Postnr., Postnummer, By, Bynavn, Post nr. og by, Bopælskommune, Privat tlf, Tlf. privat, Telefon (privat), E-mail privat, Mobil privat, C/O, Home address, Street, Zip, City, Home phone, Personal email',
  ),
  'who is close to them': list(
    'Pårørende, Pårørende tlf, Nærmeste pårørende, Pårør., ICE, Kontaktperson (nødsituation), Nødkontakt, Kontakt ved sygdom, Ægtefælle, Samlever, Partner, Børn, Antal børn, Barn 1, Civilstand, Civilst., Forsørger, Nærmeste familie, Familie, Kontaktperson, Next of kin, Emergency contact, Emergency phone, Spouse, Marital status, Children, In case of emergency',
  ),
};

test.each(Object.entries(SENSITIVE))('%s', (_, headings) => {
  expect(headings.length).toBeGreaterThanOrEqual(20);
  expect(headings.filter((heading) => !isSensitiveColumn(heading, ['31']))).toEqual([]);
  // As systems write them in capitals, with a star or a number in front.
  expect(headings.filter((heading) => !isSensitiveColumn(`*${heading.toUpperCase()}`, ['31']))).toEqual([]);
});

/**
 * A payroll number is a number at work. A shop steward is elected by colleagues and known to all, but the word tells of a
 * union: it stays out like it, and comes along where the person says so; the post of working environment does not.
 */
const INNOCENT = list(
  'Lønnummer, Lønnr., Løn-id, Lønsystem-id, Adresse (arbejde), Afdelingsadresse, Arbejdsadresse, Tjenesteadresse, E-mailadresse, Mailadr., AMR, Arbejdsmiljørepræsentant, Stilling, Titel, Afdeling, Enhed, Ansættelsesdato, Anciennitet, Startdato, Timetal, Ugentlige timer, Beskæftigelsesgrad, Medarbejdernr., Tjenestenr., Initialer, Telefon, Mobil, Lokalnr., Arbejdstelefon, Lokale, Bygning, Leder, Team, Fag, Uddannelse, Kurser, Bemærkninger, Kommentar, Org.nr., EAN, Omkostningssted, Projekt, Vejleder, Personalegruppe, Personaleleder, Byggeleder, Byområde, Bydel, Skolekode, Payroll no., Employee ID, Work address, Office address, Cost center, Hjemmeside, Pausetid, Partnerskaber, Børnehave, Børnegruppe, Sundhedsfag, Kostplan-ansvarlig, Sygeplejerske-id, Funktion, Rolle, Klassetrin, Kontaktlærer, Ansvarsområde, Distrikt, Vejnet, Kommunikation, Unit, Homeroom, Faglig leder, Fagligt ansvar, Bankdage, Arbejdssted, Kønsfordeling (team), Agenda, Manager, Usage, Image, Personlige mål',
);

test('what only looks like it comes along', () => {
  expect(INNOCENT.filter((heading) => isSensitiveColumn(heading, ['x']))).toEqual([]);
});

test.each(['Tillidsrepræsentant', 'Tillidsmand', 'Shop steward'])('%s stays out, as a union does', (heading) => {
  expect(isSensitiveColumn(heading, ['x'])).toBe(true);
});
