// What has become of files: whether they are there, in the bin, where they lie, and who may open them; and back home.
import type { drive_v3 } from '@googleapis/drive';
import type { FileSeen } from '../../domain/work/fileTroubles.ts';
import { mapped, type Outcome, query, send } from './api.ts';
import { FILES } from './driveList.ts';
import { unitFolder } from './folder.ts';
import { isForAll } from './permissions.ts';

type DriveFile = drive_v3.Schema$File;

/** Of a form also those who may only answer it. */
const FIELDS = query({
  fields: 'trashed,parents,permissions(type,emailAddress)',
  includePermissionsForView: 'published',
});

/** A file that Google does not find is not there. */
export const fileStates = (ids: readonly string[]): Outcome<FileSeen>[] =>
  send<DriveFile>(ids.map((id) => ({ quota: 'drive', method: 'get', url: `${FILES}/${id}${FIELDS}` }))).map(
    (outcome): Outcome<FileSeen> =>
      !outcome.ok && outcome.status === 404 ? { ok: true, value: NOWHERE } : mapped(outcome, seenOf),
  );

const NOWHERE: FileSeen = { isThere: false, isTrashed: false, parents: [], readers: [], isForAll: false };

const seenOf = ({ trashed, parents, permissions = [] }: DriveFile): FileSeen => ({
  isThere: true,
  isTrashed: trashed === true,
  parents: parents ?? [],
  readers: permissions.map(({ emailAddress }) => (emailAddress ?? '').toLowerCase()),
  isForAll: permissions.some(isForAll),
});

/** Takes the files out of the bin and puts them into the unit's folder. @throws ProblemError where there is no folder. */
export const bringHome = (files: readonly { id: string; parents: readonly string[] }[]): Outcome<unknown>[] => {
  if (files.length === 0) return [];
  const folder = unitFolder().id;
  return send<DriveFile>(
    files.map(({ id, parents }) => {
      const elsewhere = parents.filter((parent) => parent !== folder);
      const moves = elsewhere.length > 0 ? { addParents: folder, removeParents: elsewhere.join(',') } : {};
      return {
        quota: 'driveWrite',
        method: 'patch',
        url: `${FILES}/${id}${query({ fields: 'id', ...moves })}`,
        json: { trashed: false },
      };
    }),
  );
};
