// Where the next page of a list begins, as an opaque token.
import { driveError } from './errors.ts';

export const pageToken = (next: number): string => Buffer.from(`after:${next}`).toString('base64url');

/** 0 without a token. @throws RestError 400 in Drive's words for one that was never given */
export const pageStart = (token: string | null): number => {
  if (!token) return 0;
  const start = /^after:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (!start) throw driveError(400, 'invalid', 'Invalid Value', 'pageToken');
  return Number(start);
};
