// A file as an API makes it: not listed at once, and open to whomever its maker's domain opens new files to.
import { weatherOf } from '../core/harshness.ts';
import type { FileRecord } from '../state/records.ts';
import { domainOf, type Workspace } from '../state/workspace.ts';

/** When the index of files shows what is made at an instant. */
export const listedFrom = ({ state }: Workspace, at: number): number =>
  at + weatherOf(state).fileIndexLagSeconds * 1000;

/** The file's maker may be of a domain in which new files are open to all its people; consumers' files are private. */
export const openByDefault = (workspace: Workspace, file: FileRecord): void => {
  const isDomains = workspace.account(file.owner)?.kind === 'workspace';
  if (!isDomains || weatherOf(workspace.state).newFileVisibility === 'private') return;
  file.permissions.push({
    id: workspace.newId('p', 20),
    type: 'domain',
    role: 'reader',
    domain: domainOf(file.owner),
  });
};
