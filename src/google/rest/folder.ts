// The unit's one folder: found by the id that is kept, else by its properties, else made with an id asked for before.

import type { drive_v3 } from '@googleapis/drive';
import { addressHash } from '../../domain/unit/emailAddress.ts';
import { googleFailed } from '../host/errors.ts';
import { userEmail } from '../host/sidebar.ts';
import { documentProperties } from '../sheet/spreadsheet.ts';
import { type Outcome, query, send, UNKNOWN_OUTCOME } from './api.ts';
import { FILES, filesWhere, musProperties, unitKey } from './driveList.ts';
import { generatedIds, isIdTaken, madeBefore } from './generatedIds.ts';
import { isForAll } from './permissions.ts';

type DriveFile = drive_v3.Schema$File;

export interface UnitFolder {
  id: string;
  /** The permissions that its files have from it. */
  permissionIds: string[];
  /** People who are not named may open it, and with it all that lies in it. */
  isOpen: boolean;
}

export const FOLDER_KEY = 'folder';
const FOLDER = 'application/vnd.google-apps.folder';
const FIELDS = 'id,trashed,appProperties,permissions(id,type)';

/**
 * Kept as a document property, each owner's own: Drive's list may not show yet what was made seconds ago. A copied Sheet
 * has none. Older code kept one for all, under the name alone.
 */
const KEPT = 'folder';
const keptAs = (): string => `${KEPT}/${addressHash(userEmail())}`;

/** @throws ProblemError where Drive does not answer. */
export const unitFolder = (): UnitFolder => {
  const kept = keptFolder();
  return (kept === '' ? undefined : read(kept)) ?? found() ?? make();
};

/** The id of the folder as it is kept; empty where none is. */
export const keptFolder = (): string => {
  const properties = documentProperties();
  return properties?.getProperty(keptAs()) ?? properties?.getProperty(KEPT) ?? '';
};

/**
 * Which of these folders are the unit's: where one was thrown away and given back after another had taken its place,
 * there are two, and files lie well in either. One of which Drive does not tell counts as well.
 */
export const unitFoldersAmong = (ids: readonly string[]): string[] => {
  const answers = send<DriveFile>(
    ids.map((id) => ({ quota: 'drive', method: 'get', url: `${FILES}/${id}${query({ fields: FIELDS })}` })),
  );
  return ids.filter((_, at) => {
    const answer = answers[at] ?? UNKNOWN_OUTCOME;
    return answer.ok ? isUnits(answer.value) : answer.status !== 404;
  });
};

/** What people see in Drive. */
export const folderName = (): string => SpreadsheetApp.getActive().getName();

/** Undefined where it is gone, in the bin, not this unit's folder, or somebody else's that Google does not show. */
const read = (id: string): UnitFolder | undefined => {
  const [answer] = send<DriveFile>([
    { quota: 'drive', method: 'get', url: `${FILES}/${id}${query({ fields: FIELDS })}` },
  ]);
  if (answer && !answer.ok && answer.status === 404) return undefined;
  const file = given(answer);
  return file.trashed || !isUnits(file) ? undefined : folderOf(file);
};

const isUnits = ({ appProperties }: DriveFile): boolean =>
  appProperties?.mus === unitKey() && appProperties.musKey === FOLDER_KEY;

const found = (): UnitFolder | undefined => {
  const [known] = filesWhere(
    `appProperties has { key='mus' and value='${unitKey()}' } and ` +
      `appProperties has { key='musKey' and value='${FOLDER_KEY}' } and trashed = false`,
  );
  if (!known?.id) return undefined;
  keep(known.id);
  return read(known.id);
};

/** The id is kept first, so that neither a repeated request nor a run that dies makes a second folder. */
const make = (): UnitFolder => {
  const [id = ''] = given(generatedIds(1));
  keep(id);
  const [made] = send<DriveFile>([
    {
      quota: 'driveWrite',
      method: 'post',
      url: `${FILES}${query({ fields: FIELDS, ignoreDefaultVisibility: true })}`,
      json: { id, name: folderName(), mimeType: FOLDER, appProperties: musProperties(FOLDER_KEY) },
      safeToRepeat: true,
    },
  ]);
  return folderOf(given(isIdTaken(made) ? madeBefore(id, FOLDER_KEY) : made));
};

const keep = (id: string): void => {
  documentProperties()?.setProperty(keptAs(), id);
};

const folderOf = ({ id, permissions }: DriveFile): UnitFolder => ({
  id: id ?? '',
  permissionIds: (permissions ?? []).map((permission) => permission.id ?? ''),
  isOpen: (permissions ?? []).some(isForAll),
});

const given = <T>(answer: Outcome<T> | undefined): T => {
  if (!answer?.ok) throw googleFailed(answer?.status ?? 0, answer?.reason ?? 'unknown');
  return answer.value;
};
