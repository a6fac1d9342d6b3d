// States of an account or its organisation in which Drive refuses: apps disabled, no sharing outside, no more shares, no room.
// The answers are those of https://developers.google.com/workspace/drive/api/guides/handle-errors.
import { weatherOf } from '../core/harshness.ts';
import { NotEmulated } from '../errors.ts';
import { domainOf, type Workspace } from '../state/workspace.ts';
import { countOf } from './auth.ts';
import { driveError } from './errors.ts';
import type { Caller } from './exchange.ts';

const DAY = 86_400_000;

/** Before anything else is looked at. Consumers have no administrators. */
export const requireDriveApps = (workspace: Workspace, { email }: Caller): void => {
  if (weatherOf(workspace.state).driveApps === 'allowed' || workspace.account(email)?.kind !== 'workspace') return;
  throw driveError(403, 'domainPolicy', 'The domain administrators have disabled Drive apps.');
};

/** Asked before anything is made, copied or uploaded. */
export const requireSpace = (workspace: Workspace): void => {
  if (weatherOf(workspace.state).driveSpace === 'enough') return;
  throw driveError(403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded.");
};

/** For whatever makes a file otherwise than through Drive: how those services word their refusal is not known. */
export const requireSpaceFor = (member: string, { state }: Workspace): void => {
  if (weatherOf(state).driveSpace === 'full') throw new NotEmulated(`${member} with a full Drive`);
};

/** Sharing with a person, of a file that may be another's: the owner's organisation decides. */
export const requireShareable = (workspace: Workspace, owner: string, withWhom: string): void => {
  const { sharingOutside } = weatherOf(workspace.state);
  const isDomains = workspace.account(owner)?.kind === 'workspace';
  if (sharingOutside === 'allowed' || !isDomains || domainOf(owner) === domainOf(withWhom)) return;
  throw sharingOutside === 'shareOutNotPermitted'
    ? driveError(403, sharingOutside, 'Sharing outside the organization is not permitted.')
    : driveError(
        400,
        'invalidSharingRequest',
        'Bad Request. User message: "ACL change not allowed."',
        undefined,
        'Bad Request',
      );
};

/** Counts what an account has shared, whatever file and with whom. */
export const spendShare = ({ state }: Workspace, { email }: Caller, fileName: string, at: number): void => {
  const count = countOf(state, `rest:shares:${email}`, at, DAY);
  if (count.used >= weatherOf(state).sharesADay)
    throw driveError(
      403,
      'sharingRateLimitExceeded',
      `Rate limit exceeded. User message: "These item(s) could not be shared because a rate limit was exceeded: ${fileName}`,
      undefined,
      'Rate Limit Exceeded',
    );
  count.used += 1;
};
