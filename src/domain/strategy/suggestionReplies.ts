// The manager's replies to suggestions: which are missing, which are still to be sent, and which have been sent.
import { fingerprint } from '../text/fingerprint.ts';
import type { Suggestion } from '../unit/unit.ts';
import type { DetailsByKind } from '../work/logDetails.ts';
import type { LogNote } from '../work/logEntries.ts';
import { type KeyParts, type LogKey, partsOfKey } from '../work/logKeys.ts';
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

type ReplyKey = LogKey<'suggestionReply'>;
type ReplyKeys = [ReplyKey, ...ReplyKey[]];

/** One mail to each author with all replies that are new; one that may have been sent is a mail of its own. */
export const replyWork = (index: UnitIndex): MailWork[] => {
  const keysByAuthor = new Map<string, ReplyKeys>();
  const works: MailWork[] = [];
  for (const suggestion of index.unit.suggestions) {
    const { employeeId } = suggestion;
    if (!isAnswered(suggestion) || index.employee(employeeId)?.state !== 'active' || !index.isReachable(employeeId)) {
      continue;
    }
    const key = unsentKey(index, suggestion);
    if (key === undefined) continue;
    if (index.entry(key)?.state === 'uncertain') works.push(mailTo(employeeId, [key]));
    else keysByAuthor.set(employeeId, added(keysByAuthor.get(employeeId), key));
  }
  for (const [employeeId, keys] of keysByAuthor) works.push(mailTo(employeeId, keys));
  return works;
};

const added = (keys: ReplyKeys | undefined, key: ReplyKey): ReplyKeys => (keys ? [...keys, key] : [key]);

const mailTo = (employeeId: string, keys: ReplyKeys): MailWork => ({
  ...mailOf('suggestionReply', keys[0], 'employee', [employeeId]),
  keys,
});

const unsentKey = (index: UnitIndex, suggestion: Suggestion): ReplyKey | undefined => {
  const year = suggestion.year ?? index.unit.settings.year;
  const { id, employeeId } = suggestion;
  const first = keyOf.suggestionReply(year, employeeId, id);
  const entry = index.entry(first);
  if (entry?.state !== 'done') return first;
  const now = replyFingerprint(suggestion);
  if (entry.details.fingerprint === now) return undefined;
  const key = keyOf.replyChanged(year, employeeId, id, (entry.details.sequence ?? 0) + 1, now);
  return index.isDone(key) ? undefined : key;
};

/** Which suggestion a key is about, and whether it changes a reply that has been sent. */
export const replyOfKey = (index: UnitIndex, key: LogKey): { suggestion: Suggestion; changed: boolean } | undefined => {
  const parts: KeyParts | undefined = partsOfKey(key);
  if (parts?.kind !== 'suggestionReply') return undefined;
  const suggestion = index.unit.suggestions.find((row) => row.id === parts.suggestionId);
  return suggestion && { suggestion, changed: parts.sequence !== '' };
};

/** Noted with the claim: the reply may have been changed when the manager says that an uncertain mail did leave. */
export const replyClaim = (index: UnitIndex, key: LogKey): DetailsByKind['suggestionReply'] => {
  const about = replyOfKey(index, key);
  return about ? { fingerprint: replyFingerprint(about.suggestion) } : {};
};

/** The first mail's entry as it is to be once the mails of these keys have left. */
export const notesOfReplies = (index: UnitIndex, keys: readonly LogKey[]): LogNote<'suggestionReply'>[] =>
  keys.flatMap((key) => {
    const about = replyOfKey(index, key);
    const parts: KeyParts | undefined = partsOfKey(key);
    if (!about || parts?.kind !== 'suggestionReply') return [];
    const claimed = index.entry(key as ReplyKey)?.details.fingerprint;
    return [
      {
        key: keyOf.suggestionReply(parts.year, parts.employeeId, parts.suggestionId),
        details: {
          fingerprint: claimed ?? replyFingerprint(about.suggestion),
          sequence: Number(parts.sequence || 0),
        },
      },
    ];
  });
