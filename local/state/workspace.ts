// The local Workspace as one object: its records, its clock, its ids. It knows no API.
import { copied } from '../core/copied.ts';
import { type Weather, weatherOf } from '../core/harshness.ts';
import type { Account, FileRecord, PermissionRecord, WorkspaceState } from './records.ts';

export interface WorkspaceOptions {
  /** What the clock shows, an ISO instant: `2026-08-17T06:00:00Z`. */
  now: string;
  seed?: number;
  accounts?: Account[];
  /** Where Google is kinder or harsher than by default. */
  weather?: Partial<Weather>;
}

export const emptyState = (options: WorkspaceOptions): WorkspaceState => ({
  version: 1,
  now: Date.parse(options.now),
  nextId: 1,
  seed: options.seed ?? 1,
  accounts: options.accounts ?? [],
  files: {},
  spreadsheets: {},
  forms: {},
  docs: {},
  outbox: [],
  screens: {},
  scripts: {},
  triggers: [],
  executions: [],
  properties: {},
  cache: {},
  tokens: {},
  quotas: {},
  ...(options.weather ? { weather: options.weather } : {}),
});

export class Workspace {
  state: WorkspaceState;

  constructor(state: WorkspaceState) {
    this.state = state;
  }

  /** The clock, epoch milliseconds. */
  get now(): number {
    return this.state.now;
  }

  /** A copy to go back to. */
  snapshot(): WorkspaceState {
    return copied(this.state);
  }

  restore(snapshot: WorkspaceState): void {
    this.state = copied(snapshot);
  }

  /** A new id, the same in every run of the same story; shaped like Google's (44 characters for files). */
  newId(prefix: string, length = 0): string {
    const serial = (this.state.nextId++).toString(36);
    const id = `${prefix}${serial}`;
    return id.length >= length ? id : id + fill(`${this.state.seed}:${id}`, length - id.length);
  }

  /** A number from 0 to below 1 that looks random, the same in every run of the same story. */
  chance(): number {
    const digits = fill(`${this.state.seed}:chance:${this.state.nextId++}`, 5);
    return (
      [...digits].reduce((sum, digit) => sum * ALPHABET.length + ALPHABET.indexOf(digit), 0) / ALPHABET.length ** 5
    );
  }

  account(email: string): Account | undefined {
    return this.state.accounts.find((account) => account.email.toLowerCase() === email.toLowerCase());
  }

  /** A file that is neither deleted nor unknown; trashed ones count as there. */
  file(id: string): FileRecord | undefined {
    return this.state.files[id];
  }

  /** Whether the file is in the bin, itself or with a folder above it. */
  isTrashed(id: string): boolean {
    const file = this.state.files[id];
    return file !== undefined && (file.trashed || file.parents.some((parent) => this.isTrashed(parent)));
  }

  /** Registers a new file of `owner`; content is the caller's to add under the same id. */
  addFile(file: Pick<FileRecord, 'name' | 'mimeType' | 'owner'> & Partial<FileRecord>): FileRecord {
    const id = file.id ?? this.newId('1', 44);
    const record: FileRecord = {
      parents: [],
      appProperties: {},
      properties: {},
      version: 1,
      createdTime: this.now,
      modifiedTime: this.now,
      trashed: false,
      permissions: [{ id: this.newId('p', 20), type: 'user', role: 'owner', emailAddress: file.owner }],
      createdBy: '',
      ...file,
      id,
    };
    this.state.files[id] = record;
    return record;
  }

  /** Notes a change of content or metadata on the file. No two changes have the same moment. */
  touch(fileId: string, by?: string): void {
    const file = this.state.files[fileId];
    if (!file) return;
    file.version += 1;
    file.modifiedTime = Math.max(this.now, file.modifiedTime + 1);
    if (by !== undefined) file.lastModifiedBy = by;
  }

  /** Somebody has opened the file, which is no change of it. */
  opened(fileId: string): void {
    const file = this.state.files[fileId];
    if (file && weatherOf(this.state).versionMoves !== 'edited') file.version += 1;
  }

  /** The file's own permissions and, unless they are kept from it, those of the folders that it lies in. */
  permissionsOf(fileId: string): PermissionRecord[] {
    const file = this.state.files[fileId];
    if (!file) return [];
    return [...file.permissions, ...this.inheritedBy(file)];
  }

  /** What the folders above let people do; only a form's own readers may answer it. */
  inheritedBy(file: FileRecord): PermissionRecord[] {
    if (file.inheritedPermissionsDisabled) return [];
    return file.parents
      .flatMap((parent) => this.permissionsOf(parent))
      .filter(({ role, view }) => role !== 'owner' && view === undefined);
  }

  /** Whether the person may do what the role allows, by ordinary (not `published`) permissions. */
  hasRole(fileId: string, email: string, role: 'reader' | 'commenter' | 'writer' | 'owner'): boolean {
    const order = ['reader', 'commenter', 'writer', 'owner'];
    return this.permissionsOf(fileId).some(
      (permission) =>
        !permission.view && isFor(permission, email) && order.indexOf(permission.role) >= order.indexOf(role),
    );
  }
}

/** Whether the permission lets the person in; undefined = somebody who is not signed in. */
export const isFor = ({ type, emailAddress, domain }: PermissionRecord, email: string | undefined): boolean =>
  type === 'anyone' ||
  (email !== undefined &&
    (type === 'domain' ? domainOf(email) === domain : emailAddress?.toLowerCase() === email.toLowerCase()));

export const domainOf = (email: string): string => email.slice(email.indexOf('@') + 1).toLowerCase();

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Characters that look random and follow from the text alone (mulberry32 over an FNV-1a hash). */
const fill = (text: string, length: number): string => {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  let out = '';
  while (out.length < length) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    out += ALPHABET[((mixed ^ (mixed >>> 14)) >>> 0) % ALPHABET.length];
  }
  return out;
};
