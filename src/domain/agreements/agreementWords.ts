// What people write in an agreement's cells, read as what they mean: type, focus area, responsible.

import { parsePeoplesDate } from '../calendar/calendarDate.ts';
import { plain, tidy, withoutNumbering } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Employee, FocusArea } from '../unit/unit.ts';
import { OPERATIONS } from './agreementTerms.ts';

/** The day in a deadline: `inden 7-9-2027` and `Senest d. 7. sep. 2027.` say no more than their day. */
export const deadlineIn = (text: string, options?: { serials: boolean }): string | undefined =>
  parsePeoplesDate(text.trim().replace(/^(?:inden|senest|by)\s+|\s*\.$/gi, ''), options);

const HEADINGS = {
  text: [
    'Aftale',
    'Aftaler',
    'Ny aftale',
    'Nye aftaler',
    'Aftaletekst',
    'Aftalen',
    'Hvad er aftalt',
    'Hvad',
    'Agreement',
    'Agreements',
    'What',
    'Text',
    'Tekst',
  ],
  type: ['Type', 'Aftaletype', 'Slags', 'Agreement type', 'Kind'],
  focusArea: [
    'Indsatsområde',
    'Strategisk indsatsområde',
    'Indsatsområde-id',
    'Fokusområde',
    'Indsats',
    'Focus area',
    'Focus area id',
  ],
  responsible: ['Ansvarlig', 'Ansvarlige', 'Ansvar', 'Hvem', 'Responsible', 'Owner', 'Who'],
  deadline: ['Frist', 'Deadline', 'Tidsfrist', 'Senest', 'Hvornår', 'Dato', 'Due date', 'Due', 'When', 'Date'],
  signOfSuccess: [
    'Tegn på succes',
    'Tegn',
    'Succeskriterium',
    'Sign of success',
    'Signs of success',
    'Success criteria',
  ],
  driftReason: [
    'Begrundelse ved drift',
    'Begrundelse for drift',
    'Begrundelse, hvis drift',
    'Begrundelse',
    'Reason if daily operations',
    'Reason for daily operations',
    'Reason',
  ],
} as const;

/** What people call the columns of their agreements, in a Doc or a file; the best first. */
export const knownAgreementHeadings = (): typeof HEADINGS => HEADINGS;

const TYPE_WORDS: Record<Exclude<Agreement['type'], ''>, readonly string[]> = {
  goal: ['mål', 'arbejdsmål', 'mål for arbejde', 'goal', 'goals', 'work goals'],
  change: [
    'ændring',
    'ændringer',
    'ændrede opgaver',
    'ændrede arbejdsgange',
    'ændrede opgaver/arbejdsgange',
    'nye opgaver',
    'opgaver',
    'arbejdsgange',
    'change',
    'changes',
    'changed tasks',
    'changed workflows',
    'changed tasks/workflows',
    'tasks',
    'workflows',
  ],
  development: [
    'udvikling',
    'udviklingsaktiviteter',
    'kompetenceudvikling',
    'aktivitet',
    'kursus',
    'development',
    'development activities',
    'activity',
    'course',
  ],
};

export function typeOf(text: string): Agreement['type'] | undefined {
  const wanted = plain(withoutNumbering(text));
  if (!wanted) return undefined;
  for (const { value, titles } of TABLES.agreements.columns.type.choices ?? []) {
    const type = (Object.keys(TYPE_WORDS) as Exclude<Agreement['type'], ''>[]).find((known) => known === value);
    if (type && [value, titles.da, titles.en, ...TYPE_WORDS[type]].some((word) => plain(word) === wanted)) return type;
  }
  return undefined;
}

const OPERATIONS_WORDS = ['drift', 'daglig drift', 'den daglige drift', 'daily operations', 'operations', 'daily work'];

/** A focus area by its title, its id (`F2`), its number (`2`) or the beginning of its title; or operations, perhaps with their reason. */
export function focusAreaOf(
  text: string,
  focusAreas: readonly FocusArea[],
): { readonly id: string; readonly reason?: string } | undefined {
  const wanted = plain(text);
  if (!wanted) return undefined;
  const unnumbered = plain(text.replace(/^\s*F?\d{1,2}\s*[.):–-]?\s+/iu, ''));
  const byTitle = focusAreas.find(({ title }) => [wanted, unnumbered].includes(plain(title)));
  if (byTitle) return { id: byTitle.id };

  const byId = /^F?(\d{1,3})(?![\p{L}\p{N}])/iu.exec(text.trim());
  const numbered = byId && focusAreas.find(({ id }) => id === `F${Number(byId[1])}`);
  if (numbered) return { id: numbered.id };

  if (OPERATIONS_WORDS.some((word) => plain(word) === wanted)) return { id: OPERATIONS };
  const operations = /^(?:(?:den )?daglige? drift|drift|daily operations)\s*(?:\((.+)\)|[:,;(–—-]\s*(.+))$/iu.exec(
    tidy(text),
  );
  if (operations) return { id: OPERATIONS, reason: operations[1] ?? operations[2] ?? '' };

  const begun = unnumbered.length >= 4 ? focusAreas.filter(({ title }) => plain(title).startsWith(unnumbered)) : [];
  return begun.length === 1 && begun[0] ? { id: begun[0].id } : undefined;
}

type Responsible = Exclude<Agreement['responsible'], ''>;

const RESPONSIBLE_WORDS: Record<Responsible, readonly string[]> = {
  employee: ['medarbejder', 'medarbejderen', 'employee', 'the employee'],
  manager: ['leder', 'lederen', 'min leder', 'din leder', 'chef', 'chefen', 'manager', 'the manager', 'my manager'],
  both: ['begge', 'begge to', 'både medarbejder og leder', 'fælles', 'i fællesskab', 'both', 'shared', 'together'],
};

/** The full name, the first name, or the first and last of several. */
function names(person: string): string[] {
  const parts = tidy(person).split(' ');
  return [person, parts[0] ?? '', `${parts[0]} ${parts[parts.length - 1]}`].map(plain).filter(Boolean);
}

function oneResponsible(text: string, employee: Employee | undefined, managerName: string): Responsible | undefined {
  const wanted = plain(text);
  const byWord = (Object.keys(RESPONSIBLE_WORDS) as Responsible[]).find((value) =>
    RESPONSIBLE_WORDS[value].some((word) => plain(word) === wanted),
  );
  if (byWord) return byWord;
  const isEmployee =
    names(employee?.name ?? '').includes(wanted) || (wanted !== '' && wanted === plain(employee?.email ?? ''));
  const isManager = names(managerName).includes(wanted);
  // Where they share a first name, it says nothing.
  if (isEmployee === isManager) return undefined;
  return isEmployee ? 'employee' : 'manager';
}

/** Who does it: a word in either language, or the names of the two themselves. */
export function responsibleOf(
  text: string,
  employee: Employee | undefined,
  managerName: string,
): Responsible | undefined {
  const whole = oneResponsible(text, employee, managerName);
  if (whole) return whole;
  const parts = text.split(/[,/+&;\n]|\s(?:og|and|samt)\s/iu).filter((part) => plain(part));
  const each = parts.map((part) => oneResponsible(part, employee, managerName));
  if (parts.length < 2 || each.includes(undefined)) return undefined;
  return new Set(each).size === 1 ? each[0] : 'both';
}
