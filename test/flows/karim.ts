// Karim, who may edit the Sheet without being its manager, and who may become that.
import { authorize, clickMenu, openDocument } from 'local-workspace';
import type { School } from './school.ts';

export const KARIM = 'karim@solby.dk';

/** He is let into the Sheet, consents, and has the sidebar open. */
export const karimComes = ({ workspace, spreadsheetId, scriptId }: School): void => {
  const permission = { id: 'karim', type: 'user', role: 'writer', emailAddress: KARIM } as const;
  workspace.file(spreadsheetId)?.permissions.push(permission);
  openDocument(workspace, { scriptId, user: KARIM });
  authorize(workspace, scriptId, KARIM);
  clickMenu(workspace, { scriptId, user: KARIM, functionName: 'openSidebar' });
};
