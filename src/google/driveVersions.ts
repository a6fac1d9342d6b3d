// Whether anybody has touched a file: all that an hour without news asks of Drive.
import type { drive_v3 } from '@googleapis/drive';
import { mapped, type Outcome, send } from './api.ts';

export const FILES = 'https://www.googleapis.com/drive/v3/files';

/** Drive's count of changes for each file. */
export const versionsOf = (fileIds: readonly string[]): Outcome<string>[] =>
  send<drive_v3.Schema$File>(
    fileIds.map((id) => ({ quota: 'drive', method: 'get', url: `${FILES}/${id}?fields=version` })),
  ).map((outcome) => mapped(outcome, (file) => file.version ?? ''));
