// A new person gets a Google account in the Workspace: a new colleague, or the successor of the manager.
import { GOOGLE, GoogleError } from '../errors.ts';
import type { Account } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** @throws if the address is malformed or taken. */
export const createAccount = (
  workspace: Workspace,
  { email, name, locale }: Pick<Account, 'email' | 'name' | 'locale'>,
): Account => {
  const address = email.trim();
  if (!ADDRESS.test(address) || workspace.account(address)) throw new GoogleError(GOOGLE.invalidEmail(address));
  const account: Account = { email: address, name: name.trim() || address, locale, kind: 'workspace' };
  workspace.state.accounts.push(account);
  return account;
};
