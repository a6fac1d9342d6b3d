// Ids asked for before a file is made, so that a request that is repeated makes no second one. Google takes them for
// folders and for files kept as they are, not for forms and Docs.
// https://developers.google.com/workspace/drive/api/guides/create-file
import type { drive_v3 } from '@googleapis/drive';
import { mapped, type Outcome, query, send } from './api.ts';
import { FILES, unitKey } from './driveList.ts';

/** Drive gives no more at a time, and no run makes more. */
const MOST = 1000;

export const generatedIds = (count: number): Outcome<string[]> => {
  const [answer] = send<drive_v3.Schema$GeneratedIds>([
    {
      quota: 'drive',
      method: 'get',
      url: `${FILES}/generateIds${query({ count: Math.min(count, MOST), fields: 'ids' })}`,
    },
  ]);
  return answer
    ? mapped(answer, ({ ids }) => ids ?? [])
    : { ok: false, status: 0, reason: 'noAnswer', retryable: false };
};

/** Google says that the id of a file to be made is taken: by the same file, which an earlier try has made after all? */
export const isIdTaken = (outcome: Outcome<unknown> | undefined): boolean =>
  outcome?.ok === false && outcome.status === 409;

const MADE_BEFORE = 'id,modifiedTime,trashed,appProperties,permissions(id,type)';

/** Reads what has the id; it counts only where it is this unit's file of that key. */
export const madeBefore = (id: string, key: string): Outcome<drive_v3.Schema$File> => {
  const [answer] = send<drive_v3.Schema$File>([
    { quota: 'drive', method: 'get', url: `${FILES}/${id}${query({ fields: MADE_BEFORE })}` },
  ]);
  if (!answer) return { ok: false, status: 0, reason: 'noAnswer', retryable: false };
  if (!answer.ok) return answer;
  const { appProperties, trashed } = answer.value;
  const isOurs = appProperties?.mus === unitKey() && appProperties?.musKey === key && trashed !== true;
  return isOurs ? answer : { ok: false, status: 409, reason: 'fileIdInUse', retryable: false };
};
