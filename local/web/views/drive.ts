// The files that a person can see in Drive, and with whom each is shared.
import type { FileRecord, PermissionRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { DriveView, FileKind, FileView } from '../pagesContract.ts';

const KINDS: Readonly<Record<string, FileKind>> = {
  'application/vnd.google-apps.spreadsheet': 'sheet',
  'application/vnd.google-apps.form': 'form',
  'application/vnd.google-apps.document': 'doc',
  'application/vnd.google-apps.folder': 'folder',
  'application/vnd.google-apps.script': 'script',
  'application/pdf': 'pdf',
};

export const isVisibleTo = (workspace: Workspace, file: FileRecord, email: string): boolean =>
  !workspace.isTrashed(file.id) && workspace.hasRole(file.id, email, 'reader');

/** The files in a folder, or at the top level, where files whose folder the person cannot see are shown too. */
export const driveView = (workspace: Workspace, email: string, folderId: string): DriveView => {
  const seen = Object.values(workspace.state.files).filter((file) => isVisibleTo(workspace, file, email));
  const ids = new Set(seen.map(({ id }) => id));
  const isHere = ({ parents }: FileRecord) =>
    folderId === '' ? !parents.some((parent) => ids.has(parent)) : parents.includes(folderId);
  return {
    path: folderId === '' ? [] : pathTo(workspace, folderId, ids),
    files: seen
      .filter(isHere)
      .map((file) => fileView(workspace, file, email))
      .sort(foldersFirst),
  };
};

const pathTo = (workspace: Workspace, folderId: string, seen: ReadonlySet<string>): { id: string; name: string }[] => {
  const file = workspace.file(folderId);
  if (!file || !seen.has(folderId)) return [];
  const parent = file.parents.find((each) => seen.has(each));
  return [...(parent === undefined ? [] : pathTo(workspace, parent, seen)), { id: folderId, name: file.name }];
};

const foldersFirst = (one: FileView, other: FileView): number =>
  Number(other.kind === 'folder') - Number(one.kind === 'folder') || one.name.localeCompare(other.name, 'da');

export const fileView = (workspace: Workspace, file: FileRecord, email: string): FileView => {
  const kind = KINDS[file.mimeType] ?? 'other';
  return {
    id: file.id,
    name: file.name,
    kind,
    page: pageOf(workspace, file, kind),
    ownerName: nameOf(workspace, file.owner),
    isOwn: file.owner.toLowerCase() === email.toLowerCase(),
    modifiedAt: file.modifiedTime,
    sharing: workspace.permissionsOf(file.id).map((permission) => ({
      who: permission.type === 'user' ? nameOf(workspace, permission.emailAddress ?? '') : (permission.domain ?? ''),
      role: roleOf(permission),
    })),
  };
};

const nameOf = (workspace: Workspace, address: string): string => workspace.account(address)?.name ?? address;

const roleOf = ({ role, view }: PermissionRecord): FileView['sharing'][number]['role'] =>
  view === 'published' ? 'responder' : role;

const pageOf = (workspace: Workspace, { id, content }: FileRecord, kind: FileKind): string => {
  switch (kind) {
    case 'sheet':
      return `spreadsheets/d/${id}`;
    case 'doc':
      return `document/d/${id}`;
    case 'form':
      return `forms/d/e/${workspace.state.forms[id]?.responderId ?? id}/viewform`;
    case 'folder':
      return `drive/folders/${id}`;
    case 'script':
      return '';
    case 'pdf':
    case 'other':
      return content === undefined ? '' : `drive/file/${id}`;
    default:
      return kind satisfies never;
  }
};
