// The manager's answers to suggestions: which are missing, which the author is still to be told, and which were told before.
import { fingerprint } from '../text/fingerprint.ts';
import type { Suggestion } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type MailWork, mailOf } from '../work/work.ts';

/** The manager has decided, or has written something. */
export const isAnswered = ({ status, reply }: Suggestion): boolean => status !== 'new' || reply.trim() !== '';

/** Suggestions that still wait for the manager, wherever they are counted; one who has left waits for nothing. */
export const unansweredSuggestions = ({ unit, employee }: UnitIndex): Suggestion[] =>
  unit.suggestions.filter(
    (suggestion) =>
      suggestion.text.trim() !== '' &&
      !isAnswered(suggestion) &&
      (employee(suggestion.employeeId)?.state ?? 'left') !== 'left',
  );

/** What the author is told, as a mark that the log can keep. */
export const replyPrint = ({ status, reply }: Suggestion): string => fingerprint(status, reply.trim());

/** One mail to each author with all that is new to them; what is in doubt stands by itself. */
export const replyWork = (index: UnitIndex): MailWork[] => {
  const keysByAuthor = new Map<string, string[]>();
  const works: MailWork[] = [];
  for (const suggestion of index.unit.suggestions) {
    const { employeeId } = suggestion;
    if (!isAnswered(suggestion) || index.employee(employeeId)?.state !== 'active' || !index.isReachable(employeeId)) {
      continue;
    }
    const key = untoldKey(index, suggestion);
    if (key === undefined) continue;
    if (index.entry(key)?.state === 'uncertain') works.push(mailTo(employeeId, [key]));
    else keysByAuthor.set(employeeId, [...(keysByAuthor.get(employeeId) ?? []), key]);
  }
  for (const [employeeId, keys] of keysByAuthor) works.push(mailTo(employeeId, keys));
  return works;
};

const mailTo = (employeeId: string, keys: string[]): MailWork => ({
  ...mailOf('suggestionReply', keys[0] ?? '', 'employee', [employeeId]),
  keys,
});

const untoldKey = (index: UnitIndex, suggestion: Suggestion): string | undefined => {
  const year = suggestion.year ?? index.unit.settings.year;
  const { id, employeeId } = suggestion;
  const first = index.entry(keyOf.suggestionReply(year, employeeId, id));
  if (first?.state !== 'done') return keyOf.suggestionReply(year, employeeId, id);
  const print = replyPrint(suggestion);
  if (first.details.print === print) return undefined;
  const key = keyOf.replyChanged(year, employeeId, id, Number(first.details.sequence ?? '0') + 1, print);
  return index.isDone(key) ? undefined : key;
};

/** Which suggestion a key is about, and whether it changes what the author was told before. */
export const replyOfKey = (index: UnitIndex, key: string): { suggestion: Suggestion; changed: boolean } | undefined => {
  const [, kind, , id, sequence] = key.split('/');
  const suggestion = index.unit.suggestions.find((row) => row.id === id);
  return kind === 'suggestionReply' && suggestion ? { suggestion, changed: sequence !== undefined } : undefined;
};

/** Noted with the claim: the reply may have been changed when the manager says that a doubtful mail did leave. */
export const replyClaim = (index: UnitIndex, key: string): Record<string, string> => {
  const about = replyOfKey(index, key);
  return { ...index.entry(key)?.details, ...(about ? { print: replyPrint(about.suggestion) } : {}) };
};

/** The first mail's entry as it is to stand once the mails of these keys have left. */
export const toldReplies = (
  index: UnitIndex,
  keys: readonly string[],
): { key: string; details: Record<string, string> }[] =>
  keys.flatMap((key) => {
    const about = replyOfKey(index, key);
    if (!about) return [];
    const [year, kind, employeeId, id, sequence = '0'] = key.split('/');
    return [
      {
        key: [year, kind, employeeId, id].join('/'),
        details: { print: index.entry(key)?.details.print ?? replyPrint(about.suggestion), sequence },
      },
    ];
  });
