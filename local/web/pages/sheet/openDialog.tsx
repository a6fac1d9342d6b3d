// The dialog that the sheet page has open: a message, a warning, a script's question, or what the person asked for.

import type { ConsentView, QuestionView, ReplyGiven, TabView } from '../../sheetContract.ts';
import { post } from '../server.ts';
import { ConsentDialog } from './consentDialog.tsx';
import { QuestionDialog } from './questionDialog.tsx';
import { FilterDialog, GuardedDialog, MessageDialog, ShareDialog } from './sheetDialogs.tsx';

export type SheetDialog =
  | { kind: 'message'; title: string; text: string }
  | { kind: 'guarded'; yes: () => void }
  | { kind: 'filter'; column: number; header: string }
  | { kind: 'share' }
  | { kind: 'consent'; consent: ConsentView; run: (scopes: string[]) => void }
  | { kind: 'question'; question: QuestionView; reply: (reply: ReplyGiven) => void };

interface OpenDialogProps {
  dialog: SheetDialog;
  /** The path of the spreadsheet in the API. */
  base: string;
  tab: TabView | undefined;
  close: () => void;
  refused: (error: unknown) => void;
}

export const OpenDialog = ({ dialog, base, tab, close, refused }: OpenDialogProps) => {
  const answered =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given) => {
      close();
      act(...given);
    };
  switch (dialog.kind) {
    case 'message':
      return <MessageDialog title={dialog.title} text={dialog.text} onClose={close} />;
    case 'guarded':
      return <GuardedDialog onYes={answered(dialog.yes)} onNo={close} />;
    case 'filter':
      return (
        tab && (
          <FilterDialog
            path={`${base}/tabs/${tab.sheetId}/values/${dialog.column}`}
            header={dialog.header}
            onCancel={close}
            onApply={answered((hidden: string[]) => {
              const sent = { sheetId: tab.sheetId, column: dialog.column, hidden };
              void post(`${base}/filter`, sent).catch(refused);
            })}
          />
        )
      );
    case 'share':
      return (
        <ShareDialog
          onCancel={close}
          onShare={answered((email: string) => void post(`${base}/share`, { email }).catch(refused))}
        />
      );
    case 'consent':
      return <ConsentDialog consent={dialog.consent} onCancel={close} onAllow={answered(dialog.run)} />;
    case 'question':
      return <QuestionDialog question={dialog.question} onReply={answered(dialog.reply)} />;
  }
};
