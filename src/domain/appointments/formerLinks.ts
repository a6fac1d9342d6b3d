// Links that messages of older code told without noting them.
import { fingerprint } from '../text/fingerprint.ts';
import { USED_KINDS } from '../work/fileTroubles.ts';
import { isFile, isKind, type LogEntry, type LogNote, noteOf } from '../work/logEntries.ts';
import { employeeIdOf } from '../work/logKeys.ts';
import { MAILS, type MailKind } from '../work/work.ts';
import { linkedKinds, placeOfFile } from './toldLinks.ts';

/**
 * What messages of older code told, which did not keep it: what stands there now. `hasAccount` of an employee's id: others
 * were mailed no links.
 */
export const withLinksTold = (
  log: readonly LogEntry[],
  hasAccount: (employeeId: string) => boolean,
): LogNote<MailKind>[] => {
  const files = filesByPerson(log);
  return log.flatMap((entry): LogNote<MailKind>[] => {
    if (!isKind(entry, ...MAILS) || entry.details.links || !['done', 'uncertain'].includes(entry.state)) return [];
    const reader = entry.details.to ?? employeeIdOf(entry.parts);
    // That mail linked to nothing that the invitation had not told.
    const kinds = entry.kind === 'newManager' ? [] : linkedKinds(entry.key);
    const own = hasAccount(reader) ? (files.get(reader) ?? []) : [];
    const links = own
      .filter(({ kind }) => kinds.includes(kind))
      .filter(({ kind, parts }) => kind === 'statusForm' || parts.year === entry.parts.year)
      .map(({ key, details }): [string, string] => [placeOfFile(key), `1:${fingerprint(details.file)}`]);
    return links.length === 0 ? [] : [noteOf(entry.key, { links: new Map(links) }, entry.details)];
  });
};

const filesByPerson = (log: readonly LogEntry[]) => {
  const filesIn = (entry: LogEntry) => (isKind(entry, ...USED_KINDS) && isFile(entry) ? [entry] : []);
  const byPerson = new Map<string, ReturnType<typeof filesIn>>();
  for (const file of log.flatMap(filesIn)) {
    const { employeeId } = file.parts;
    const known = byPerson.get(employeeId);
    if (known) known.push(file);
    else byPerson.set(employeeId, [file]);
  }
  return byPerson;
};
