// What a script has put on a person's screen in a document.
import type { ScreenRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

export const screenOf = (workspace: Workspace, documentId: string, email: string): ScreenRecord => {
  const key = `${documentId}:${email}`;
  let screen = workspace.state.screens[key];
  if (!screen) {
    screen = { menus: [], dialogs: [], toasts: [], alerts: [], replies: [] };
    workspace.state.screens[key] = screen;
  }
  return screen;
};
