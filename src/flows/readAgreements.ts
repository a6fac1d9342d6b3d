// Looks which conversation Docs have changed since their tables were last read, and has those read.
import { docsToRead } from '../domain/polls.ts';
import type { Problem } from '../domain/problem.ts';
import * as drive from '../google/drive.ts';
import type { Desk } from './desk.ts';
import { readTables } from './readTables.ts';

/** One wave of looks at Drive tells which Docs have changed; only those are read. */
export const readAgreementTables = (desk: Desk): Problem[] => {
  const open = docsToRead(desk.register, desk.now);
  if (open.length === 0) return [];
  const versions = new Map(
    drive.versionsOf(open.map(({ docId }) => docId)).flatMap((version, i) => {
      const docId = open[i]?.docId;
      return version.ok && docId ? [[docId, version.value] as const] : [];
    }),
  );
  const changed = open.filter(({ docId, readVersion }) => versions.get(docId) !== readVersion);
  if (changed.length === 0) return [];
  return [...readTables(desk, changed, versions).values()].flatMap(({ problems }) => problems);
};
