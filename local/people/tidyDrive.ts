// What a person does with files in Drive: into the bin and out of it, gone for good, to another folder, no longer shared.

import { GOOGLE, GoogleError } from '../errors.ts';
import { deleteFile } from '../rest/driveContent.ts';
import type { FileRecord } from '../state/records.ts';
import { isFor, type Workspace } from '../state/workspace.ts';

/** A file, and who handles it. */
export interface Handling {
  fileId: string;
  as: string;
}

/** @throws GoogleError unless the person owns the file. */
const owned = (workspace: Workspace, { fileId, as }: Handling): FileRecord => {
  const file = workspace.file(fileId);
  if (!file) throw new GoogleError(GOOGLE.documentMissing(fileId));
  if (!workspace.hasRole(fileId, as, 'owner')) throw new GoogleError(GOOGLE.noDocumentAccess);
  return file;
};

/** Into the bin; with a folder goes what lies in it. */
export const trashFile = (workspace: Workspace, handling: Handling): void => {
  owned(workspace, handling).trashed = true;
};

export const restoreFile = (workspace: Workspace, handling: Handling): void => {
  owned(workspace, handling).trashed = false;
};

/** Out of the bin, for good. */
export const deleteForGood = (workspace: Workspace, handling: Handling): void =>
  deleteFile(workspace, owned(workspace, handling));

/** Into My Drive, out of all folders. */
export const moveToMyDrive = (workspace: Workspace, handling: Handling): void => {
  owned(workspace, handling).parents = [];
};

/** Takes the other person's access to the file away, to a form also that of answering it. */
export const unshareFile = (workspace: Workspace, handling: Handling & { from: string }): void => {
  const file = owned(workspace, handling);
  file.permissions = file.permissions.filter(
    (permission) => permission.role === 'owner' || !isFor(permission, handling.from),
  );
  file.version += 1;
};
