// One employee's row of a roster: its headings, the words of its choices, and what its cells say.

import { parsePeoplesDate } from '../calendar/calendarDate.ts';
import { parsePeoplesTime, timeOfPart } from '../calendar/clockTime.ts';
import { turnedRound } from '../calendar/dateOrder.ts';
import type { KnownHeadings } from '../formats/columns.ts';
import type { FileRow } from '../formats/readTable.ts';
import type { Sought } from '../formats/tableInFile.ts';
import { saysNothing } from '../text/nothingSaid.ts';
import { inUsualCase, personName } from '../text/personName.ts';
import { plain } from '../text/plainText.ts';
import { addressIn, isEmail, isLookAlike, isPrivateMail } from '../unit/emailAddress.ts';
import type { Problem } from '../unit/problem.ts';
import type { ProblemCode } from '../unit/problemCodes.ts';
import type { Employee } from '../unit/unit.ts';
import { areSeveral } from './nobody.ts';
import { besideName, choiceOf } from './preview.ts';

export type RosterField =
  | 'name'
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'email'
  | 'language'
  | 'state'
  | 'hasAccount'
  | 'conversationDate'
  | 'conversationTime'
  | 'leader';

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

export const rosterHeadings = (): KnownHeadings<RosterField> => ({
  name: words(
    'Navn, Fulde navn, Fuldt navn, Medarbejdernavn, Medarbejderens navn, Medarbejder, Medarb., Medarb.navn, Ansat, Ansattes navn, Personnavn, Efternavn fornavn, Fornavn efternavn, Fornavn og efternavn, For- og efternavn, Name, Full name, Employee name, Employee, Display name, Vist navn, Visningsnavn, Staff name, Member name, Person',
  ),
  firstName: words('Fornavn, Fornavne, Fornavn(e), Forn., Kaldenavn, First name, Given name, Forename, Firstname'),
  middleName: words('Mellemnavn, Mellemnavne, Mellemn., M.navn, Middle name, Additional name'),
  lastName: words('Efternavn, Efternavne, Eftern., Last name, Surname, Family name, Lastname'),
  email: words(
    'E-mail, Arbejdsmail, Arbejdsemail, E-mailadresse, E-mailadr., Mailadr., Mailadresse, E-mail arbejde, Mail arbejde, Arbejdsmailadresse, Tjenestemail, E-mail tjeneste, E-mail firma, Firmamail, E-mail job, Jobmail, Mail, Mails, E-post, Work e-mail, Work mail, E-mail address, Mail address, Primary e-mail, Primary email address, Primær mail, Primær e-mail, Primær mailadresse, Company e-mail, Business e-mail, Member e-mail, User principal name, Brugerens hovednavn, UPN, Brugernavn, Username, User name, Google-konto, Google account',
  ),
  language: words('Sprog, Foretrukket sprog, Language, Preferred language, Locale'),
  state: words(
    'Status, Tilstand, Ansættelsesstatus, Medarbejderstatus, Orlovsstatus, Fraværsstatus, Orlov, Aktiv, State, Employment status, Employee status, Leave status, Absence status, Active, User status, Brugerstatus',
  ),
  hasAccount: words('Google-konto, Har Google-konto, Konto, Google account, Has Google account, Account'),
  conversationDate: words(
    'Samtaledato, MUS-dato, MUS dato, Dato for samtale, Dato for MUS, Samtale, Conversation date, Interview date',
  ),
  conversationTime: words('Klokkeslæt, Samtaletidspunkt, Tidspunkt, Kl., Conversation time, Time'),
  leader: words(
    'Leder, Nærmeste leder, Personaleleder, Leders navn, Leders e-mail, Ledernavn, Chef, Nærmeste chef, Manager, Manager name, Manager e-mail, Managers e-mail, Line manager, Supervisor, Reports to, Employee manager email',
  ),
});

const STATES: Record<Employee['state'], readonly string[]> = {
  active: words(
    'aktiv, aktive, ansat, i arbejde, i tjeneste, tilstede, til stede, active, employed, current, enabled, aktiveret, at work, ja, yes, true, fastansat aktiv, ikke på orlov, ingen orlov, ingen',
  ),
  onLeave: words(
    'orlov, på orlov, barsel, på barsel, barselsorlov, barselorlov, forældreorlov, fædreorlov, uddannelsesorlov, orlov uden løn, orlov med løn, passiv, on leave, leave, maternity leave, parental leave, paternity leave, sabbatical, suspenderet, suspended',
  ),
  left: words(
    'fratrådt, stoppet, ophørt, død, afdød, afgået ved døden, pension, på pension, gået på pension, afsked, deceased, dead, fratrædt, tidligere, opsagt, afskediget, pensioneret, left, former, terminated, inactive, inaktiv, deaktiveret, disabled, archived, arkiveret, resigned, retired, deleted, slettet',
  ),
};
const LANGUAGES: Record<Exclude<Employee['language'], ''>, readonly string[]> = {
  da: words('dansk, danish, da, dk, da-dk'),
  en: words('engelsk, english, en, eng, gb, uk, en-gb, en-us'),
};
const YES_NO = {
  yes: words('ja, j, yes, y, true, sand, x, 1, har, ✓, ✔, ☑'),
  no: words('nej, n, no, false, falsk, 0, ingen, -, ☐'),
};

/** `Orlov fra 1/8`, `På barsel (til marts)`: the word that the cell begins with. */
const stateIn = (text: string): Employee['state'] | undefined => {
  const bare = text.replace(/\(.*|\b(?:fra|til|siden|from|until|since)\b.*|[\d./:-]+.*$/giu, '').trim();
  return choiceOf(text, STATES) ?? (bare === '' ? undefined : choiceOf(bare, STATES));
};

const timeIn = (text: string): string | undefined =>
  // A time whose cell has lost its format comes as a part of a day.
  /^0?[.,]\d+$/.test(text) ? timeOfPart(Number(text.replace(',', '.'))) : parsePeoplesTime(text);

/** The time that stands behind a date: `28-09-2026 kl. 10.00`, `2026-09-28 10:00`. */
const timeBehindDate = (text: string): string | undefined => {
  const behind = /\d[\sT]+(?:kl\.?\s*)?(\d{1,2}[:.]\d{2})(?:[:.]\d{2})?(?:\s*[-–].*)?$/iu.exec(text.trim());
  return behind?.[1] ? parsePeoplesTime(behind[1]) : undefined;
};

const letters = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;
const isNameLike = (text: string): boolean =>
  !text.includes('@') &&
  letters(text) > 1 &&
  letters(text) > (text.match(/\d/g) ?? []).length &&
  !choiceOf(text, YES_NO);

export const ROSTER_PREFERS: Sought<RosterField>['prefers'] = {
  email: (text) => isEmail(addressIn(text)) && !isPrivateMail(text),
};

export const ROSTER_FITS: Sought<RosterField>['fits'] = {
  name: isNameLike,
  firstName: isNameLike,
  middleName: (text) => /\p{L}/u.test(text) && !text.includes('@'),
  lastName: isNameLike,
  email: (text) => text.includes('@'),
  language: (text) => choiceOf(text, LANGUAGES) !== undefined,
  state: (text) => stateIn(text) !== undefined,
  hasAccount: (text) => choiceOf(text, YES_NO) !== undefined,
  conversationDate: (text) =>
    [text, turnedRound(text)].some((each) => parsePeoplesDate(each, { serials: true }) !== undefined),
  conversationTime: (text) => timeIn(text) !== undefined,
  leader: (text) => isNameLike(text) || isEmail(addressIn(text)),
};

/** `Bo Ek (fratrådt)`, `Bo Ek – stoppet`, `Bo Ek †`: what stands behind a name and says that the person is not at work. */
const markIn = (written: string): { name: string; state?: Employee['state'] } => {
  const [, name = '', remark = ''] =
    /^(.*?)\s*[([]([^)\]]*)[)\]]\s*$/u.exec(written) ?? /^(.*?)\s+[-–—]\s+(.*)$/u.exec(written) ?? [];
  const state = stateIn(remark);
  if (remark !== '' && (state === 'left' || state === 'onLeave')) return { name, state };
  return /[†✝]/u.test(written)
    ? { name: written.replace(/\s*[†✝]\s*/gu, ' ').trim(), state: 'left' }
    : { name: written };
};

/** As it is written: in one column, or put together from its parts. */
export const writtenName = (row: FileRow<RosterField>): string =>
  row.cell('name') || [row.cell('firstName'), row.cell('middleName'), row.cell('lastName')].filter(Boolean).join(' ');

export interface ReadEmployee {
  readonly employee: Partial<Employee>;
  /** Why the row cannot go in. */
  readonly problems: Problem[];
  /** Cells that cannot be read, and stop nothing. */
  readonly unread: { readonly code: ProblemCode; readonly field: RosterField }[];
  readonly unknown: Record<string, string>;
}

/** What a row says; fields that the file leaves open are absent. */
export function readEmployee(row: FileRow<RosterField>): ReadEmployee {
  const employee: Partial<Employee> = {};
  const problems: Problem[] = [];
  const unread: { code: ProblemCode; field: RosterField }[] = [];
  const unknown: Record<string, string> = { ...row.unknown };
  const refuse = (code: ProblemCode, field: RosterField) =>
    problems.push({ code, row: row.number, column: row.heading(field), values: { value: row.cell(field) } });
  const refuseName = (code: ProblemCode, value: string) =>
    problems.push({ code, row: row.number, column: row.heading('name', 'firstName', 'lastName'), values: { value } });
  const passOver = (field: RosterField) => {
    unread.push({ code: 'importCellsUnread', field });
    unknown[besideName(row.heading(field))] = row.cell(field);
  };

  const written = writtenName(row);
  const marked = markIn(written);
  const name = inUsualCase(personName(marked.name));
  if (areSeveral(marked.name)) refuseName('importSeveralPeople', written);
  if (/\p{L}/u.test(name)) employee.name = name;
  else if (!row.isUncalculated('name')) refuseName('importNameMissing', row.cell('email'));
  // What was taken out of the name stays beside: it may be what tells two of one name apart.
  if (row.cell('name') && bareWords(written) !== bareWords(name)) unknown[besideName(row.heading('name'))] = written;

  const email = NONE.test(row.cell('email')) || saysNothing(row.cell('email')) ? '' : addressIn(row.cell('email'));
  if (email && !isEmail(email))
    refuse(/@.*@/s.test(email) ? 'importSeveralAddresses' : 'importEmailMalformed', 'email');
  else if (email && isLookAlike(email)) refuse('importEmailLookAlike', 'email');
  else if (email) employee.email = email;

  readChoices(row, employee, passOver);
  // A column of states knows better than a word behind the name.
  if (employee.state === undefined && marked.state) employee.state = marked.state;
  if (row.cell('leader')) unknown[row.heading('leader')] = row.cell('leader');
  // Without an address there is nothing to have an account by.
  if (!email && employee.hasAccount && !row.isUncalculated('email')) refuse('importEmailMissing', 'email');
  else if (!email) employee.hasAccount = false;
  return { employee, problems, unread, unknown };
}

/** What people write where there is no address. */
const NONE = /^(?:[-–—.?x/]+|n\/?a|ingen(?: mail| e-mail)?|har ikke.*|nej|none|no)$/iu;

/** The words of a name in whatever order. */
const bareWords = (name: string): string =>
  name
    .split(/[\s,]+/u)
    .map(plain)
    .sort()
    .join(' ')
    .trim();

function readChoices(
  row: FileRow<RosterField>,
  employee: Partial<Employee>,
  passOver: (field: RosterField) => void,
): void {
  const said = (field: RosterField): string => (saysNothing(row.cell(field)) ? '' : row.cell(field));
  const language = choiceOf(row.cell('language'), LANGUAGES);
  if (language) employee.language = language;
  else if (said('language')) passOver('language');

  const state = stateIn(row.cell('state'));
  if (row.cell('state') && state) employee.state = state;
  else if (said('state')) passOver('state');

  const account = choiceOf(row.cell('hasAccount'), YES_NO);
  if (row.cell('hasAccount') && account) employee.hasAccount = account === 'yes';
  else if (said('hasAccount')) passOver('hasAccount');

  const date = said('conversationDate');
  employee.conversationDate = date ? parsePeoplesDate(date, { serials: true }) : undefined;
  if (date && !employee.conversationDate) passOver('conversationDate');

  const time = said('conversationTime');
  employee.conversationTime = time ? timeIn(time) : timeBehindDate(date);
  if (time && !employee.conversationTime) passOver('conversationTime');
}
