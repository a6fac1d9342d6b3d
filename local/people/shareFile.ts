// A person shares a file with another.
import { GOOGLE, GoogleError } from '../errors.ts';
import type { Workspace } from '../state/workspace.ts';

export interface Sharing {
  fileId: string;
  as: string;
  with: string;
  role: 'reader' | 'commenter' | 'writer';
}

/** A higher role that the other person has already is kept. @throws where the person may not share the file, or nobody has the address. */
export const shareFile = (workspace: Workspace, { fileId, as, with: email, role }: Sharing): void => {
  const file = workspace.file(fileId);
  if (!file) throw new GoogleError(GOOGLE.documentMissing(fileId));
  if (!workspace.hasRole(fileId, as, 'writer')) throw new GoogleError(GOOGLE.noDocumentAccess);
  if (!workspace.account(email)) throw new GoogleError(GOOGLE.invalidEmail(email));
  if (workspace.hasRole(fileId, email, role)) return;
  file.permissions.push({ id: workspace.newId('p', 20), type: 'user', role, emailAddress: email });
  file.version += 1;
};
