// Rows that the log knows of and that somebody has deleted by hand: they come back only from the Sheet's version history.
import { deletionOf, deletionsIn } from '../privacy/deletionWork.ts';
import { textNamed } from '../privacy/sensitiveNotes.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import type { Agreement } from '../unit/unit.ts';
import { fewNamed } from '../words/fewNamed.ts';
import { words } from '../words/words.ts';
import { isKind } from '../work/logEntries.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import type { DeletionKind } from '../work/work.ts';

/** What the manager has had deleted is not lost. */
export const lostRows = (index: UnitIndex): Problem[] => {
  const { agreements, answers, settings } = index.unit;
  const isDeleted = deletedIn(index);
  const people = new Set<string>();
  const agreed = new Set<string>();
  let haveAnswered = 0;
  for (const entry of index.log) {
    if (isKind(entry, 'invitation', 'form') && entry.parts.year === settings.year) {
      const { employeeId } = entry.parts;
      if (!index.employee(employeeId) && !isDeleted(employeeId, 'person')) people.add(employeeId);
    }
    if (isKind(entry, 'answered') && entry.parts.year === settings.year)
      haveAnswered += isDeleted(entry.parts.employeeId, 'answers', 'person') ? 0 : 1;
    if (isKind(entry, 'doc') && !isDeleted(entry.parts.employeeId, 'agreements', 'person'))
      for (const id of entry.details.agreementIds ?? []) agreed.add(id);
  }
  for (const { id } of agreements) agreed.delete(id);
  // Those of a person who is missed have lapsed by themselves meanwhile.
  const isOpen = ({ year, review, progress }: Agreement): boolean =>
    (year ?? settings.year) >= settings.year - 1 && review === '' && progress !== 'done' && progress !== 'lapsed';
  const orphaned = agreements.filter(
    ({ employeeId, year, review, progress }) =>
      employeeId !== '' &&
      !index.employee(employeeId) &&
      !isDeleted(employeeId, 'person') &&
      (year ?? settings.year) >= settings.year - 1 &&
      review === '' &&
      progress !== 'done',
  );
  const listed = (ids: ReadonlySet<string>): string => [...ids].sort().join(', ');
  return [
    ...(people.size > 0
      ? [{ code: 'employeeRowsGone' as const, tab: 'employees' as const, values: { ids: listed(people) } }]
      : []),
    // One form may have been sent with nothing in it.
    ...(haveAnswered > 1 && !answers.some(({ year }) => year === settings.year)
      ? [{ code: 'answersGone' as const, tab: 'answers' as const, values: { count: haveAnswered } }]
      : []),
    ...(agreed.size > 0
      ? [{ code: 'agreementRowsGone' as const, tab: 'agreements' as const, values: { ids: listed(agreed) } }]
      : []),
    ...(orphaned.length > 0
      ? [
          {
            code: 'agreementsOrphaned' as const,
            tab: 'agreements' as const,
            values: {
              ids: listed(new Set(orphaned.map(({ id }) => id))),
              people: listed(new Set(orphaned.map(({ employeeId, employeeName }) => employeeName || employeeId))),
            },
          },
        ]
      : []),
    ...agreementsOfNobody(agreements.filter(isOpen), settings.language),
  ];
};

/** Typed by hand, or with the id taken out. */
const agreementsOfNobody = (open: readonly Agreement[], language: Language): Problem[] => {
  const texts = open
    .filter(({ employeeId, text }) => employeeId.trim() === '' && tidy(text) !== '')
    .map(({ text }) => textNamed(text, language));
  if (texts.length === 0) return [];
  return [{ code: 'agreementsNobodys', tab: 'agreements', values: { texts: fewNamed(texts, words(language).pages) } }];
};

const deletedIn = (index: UnitIndex): ((employeeId: string, ...kinds: DeletionKind[]) => boolean) => {
  const deleted = new Set(
    deletionsIn(index).flatMap((entry) => {
      const work = deletionOf(entry);
      return work ? [`${work.employeeId}/${work.what}`] : [];
    }),
  );
  return (employeeId, ...kinds) => kinds.some((kind) => deleted.has(`${employeeId}/${kind}`));
};
