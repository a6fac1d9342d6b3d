// What befalls requests that are sent at the same time: permissions that overwrite one another, waves half carried out.
import { weatherOf } from '../core/harshness.ts';
import { GOOGLE } from '../errors.ts';
import type { PermissionRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { RestRequest } from './exchange.ts';

export interface WaveFate {
  /** How many of the requests are carried out, the first ones. */
  carriedOut: number;
  /** What fetchAll throws instead of answering; absent = the others are answered with 429. */
  thrown?: (url: string) => string;
}

const ENDS: readonly WaveFate['thrown'][] = [
  () => GOOGLE.shortTime('urlfetch'),
  (url) => GOOGLE.addressUnavailable(url),
  undefined,
];

/** The dice are the Workspace's own, so the same story has the same weather. */
export const fateOfWave = (workspace: Workspace, size: number): WaveFate => {
  const share = weatherOf(workspace.state).faultyWaves;
  if (share === 0 || workspace.chance() >= share) return { carriedOut: size };
  const thrown = ENDS[Math.floor(workspace.chance() * ENDS.length)];
  return { carriedOut: Math.floor(size / 2), ...(thrown ? { thrown } : {}) };
};

const PERMISSIONS = /\/drive\/v3\/files\/([^/]+)\/permissions/;

/**
 * Asked before each request of a wave: of several writes to one file's permissions, the later ones undo the earlier.
 * What a write did to other files stands.
 */
export const lastOfItsFile = (workspace: Workspace): { before(request: RestRequest): void } => {
  const former = new Map<string, PermissionRecord[]>();
  return {
    before: ({ method, url }) => {
      const fileId = PERMISSIONS.exec(url)?.[1];
      const file = fileId === undefined ? undefined : workspace.file(fileId);
      if (!file || method === 'GET' || weatherOf(workspace.state).permissionsAtOnce === 'all') return;
      const known = former.get(file.id);
      if (known) file.permissions = structuredClone(known);
      else former.set(file.id, structuredClone(file.permissions));
    },
  };
};
