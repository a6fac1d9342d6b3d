// What the manifest asks Google for: scopes and addresses. A script cannot read its own manifest; a test compares them.
import type { Scope } from '../words/codes.ts';

export const SCOPES = [
  'spreadsheets.currentonly',
  'drive.file',
  'script.external_request',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
] as const satisfies readonly Scope[];

export const SCOPE_ADDRESS = 'https://www.googleapis.com/auth/';

/** Beginnings of the addresses that the script may call. */
export const CALLED_ADDRESSES = [
  'https://forms.googleapis.com/',
  'https://docs.googleapis.com/',
  'https://www.googleapis.com/',
] as const;
