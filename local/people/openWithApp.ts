// A person opens a file with an app, in Google Picker or with "Open with": from then on the app's drive.file scope covers it for them.
import type { Workspace } from '../state/workspace.ts';

export interface Opening {
  fileId: string;
  as: string;
  scriptId: string;
}

/**
 * https://developers.google.com/workspace/drive/picker/guides/overview
 *
 * @throws Error where the person may not open the file.
 */
export const openWithApp = (workspace: Workspace, { fileId, as, scriptId }: Opening): void => {
  const file = workspace.file(fileId);
  if (!file || !workspace.hasRole(fileId, as, 'reader')) throw new Error('You need access');
  const opened = file.openedWith?.[scriptId] ?? [];
  if (!opened.includes(as)) file.openedWith = { ...file.openedWith, [scriptId]: [...opened, as] };
};
