// The manager's replies to suggestions: which are missing, which are still to be sent, and which have been sent.
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

/** The fingerprint of a reply, which the log can keep. */
export const replyFingerprint = ({ status, reply }: Suggestion): string => fingerprint(status, reply.trim());

/** One mail to each author with all replies that are new; one that may have been sent is a mail of its own. */
export const replyWork = (index: UnitIndex): MailWork[] => {
  const keysByAuthor = new Map<string, string[]>();
  const works: MailWork[] = [];
  for (const suggestion of index.unit.suggestions) {
    const { employeeId } = suggestion;
    if (!isAnswered(suggestion) || index.employee(employeeId)?.state !== 'active' || !index.isReachable(employeeId)) {
      continue;
    }
    const key = unsentKey(index, suggestion);
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

const unsentKey = (index: UnitIndex, suggestion: Suggestion): string | undefined => {
  const year = suggestion.year ?? index.unit.settings.year;
  const { id, employeeId } = suggestion;
  const first = index.entry(keyOf.suggestionReply(year, employeeId, id));
  if (first?.state !== 'done') return keyOf.suggestionReply(year, employeeId, id);
  const newest = replyFingerprint(suggestion);
  if (first.details.print === newest) return undefined;
  const key = keyOf.replyChanged(year, employeeId, id, Number(first.details.sequence ?? '0') + 1, newest);
  return index.isDone(key) ? undefined : key;
};

/** Which suggestion a key is about, and whether it changes a reply that has been sent. */
export const replyOfKey = (index: UnitIndex, key: string): { suggestion: Suggestion; changed: boolean } | undefined => {
  const [, kind, , id, sequence] = key.split('/');
  const suggestion = index.unit.suggestions.find((row) => row.id === id);
  return kind === 'suggestionReply' && suggestion ? { suggestion, changed: sequence !== undefined } : undefined;
};

/**
 * Noted with the claim: the reply may have been changed by the time the manager says that an uncertain mail was sent.
 */
export const replyClaim = (index: UnitIndex, key: string): Record<string, string> => {
  const about = replyOfKey(index, key);
  return { ...index.entry(key)?.details, ...(about ? { print: replyFingerprint(about.suggestion) } : {}) };
};

/** The log's row of each first mail, as it is to be once the mails of these keys have been sent. */
export const sentReplies = (
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
        details: { print: index.entry(key)?.details.print ?? replyFingerprint(about.suggestion), sequence },
      },
    ];
  });
