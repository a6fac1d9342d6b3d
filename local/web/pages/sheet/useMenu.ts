// Running a function that the person chooses in a script's menu: consent first where it is lacking, then the script's questions.
import { useState } from 'preact/hooks';
import type { MenuOutcome, ReplyGiven, ScreenView } from '../../sheetContract.ts';
import { post } from '../server.ts';
import { useSessionInfo } from '../sessionInfo.ts';
import type { SheetDialog } from './openDialog.tsx';

interface MenuOptions {
  base: string;
  menus: ScreenView['menus'];
  show: (dialog: SheetDialog) => void;
  refused: (error: unknown) => void;
}

/** @returns the title of the add-on that is running, empty where none is, and what runs a function. */
export const useMenu = ({ base, menus, show, refused }: MenuOptions) => {
  const { words } = useSessionInfo();
  const [running, setRunning] = useState('');
  const choose = async (scriptId: string, functionName: string, replies: ReplyGiven[] = []) => {
    setRunning(menus.find((menu) => menu.scriptId === scriptId)?.title ?? '');
    try {
      const outcome = await post<MenuOutcome>(`${base}/menu`, { scriptId, functionName, replies });
      if (outcome.outcome === 'consent') {
        const run = (scopes: string[]) => {
          void post(`scripts/${scriptId}/consent`, { scopes }).then(() => choose(scriptId, functionName), refused);
        };
        show({ kind: 'consent', consent: outcome, run });
      } else if (outcome.outcome === 'asks') {
        const reply = (given: ReplyGiven) => void choose(scriptId, functionName, [...replies, given]);
        show({ kind: 'question', question: outcome.question, reply });
      } else if (outcome.outcome === 'failed') {
        show({ kind: 'message', title: words.sheet.failedTitle, text: outcome.message });
      }
    } catch (error) {
      refused(error);
    } finally {
      setRunning('');
    }
  };
  return { running, choose };
};
