// The manager's own answers about the person, or the reason for not answering.
import type { PreparationView } from '../../../src/contract.ts';
import { Field } from '../../components/fields.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Unsaved } from '../../components/unsaved.tsx';
import { editsLeft, laidOver, withEdit } from '../../state/overlay.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { type Cells, cellsOf } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import { preparationDrafts } from './conversationDrafts.ts';
import { ListeningPrompts } from './listeningPrompts.tsx';
import type { PartProps } from './parts.ts';

const idOf = ({ questionId }: PreparationView): string => questionId;

export const PreparationPart = ({ view, reload }: PartProps) => {
  const { labels, announce } = useShell();
  const { employeeId, preparation: stored } = view;
  const cells = (rows: readonly PreparationView[]): Cells =>
    cellsOf(
      rows.map(({ questionId, answer, reason }) => ({ questionId, answer, reason })),
      ({ questionId }) => `${employeeId}/${questionId}`,
    );
  const { draft, change, isThere, shown } = useDraft(preparationDrafts, employeeId, cells(stored));
  const words = labels.conversation.preparation;
  const rows = laidOver(stored, draft, idOf);
  const set = (row: PreparationView): void => change((now) => withEdit(now, stored, row, idOf));
  const save = async (): Promise<void> => {
    const sent = preparationDrafts.of(employeeId);
    await call(
      'savePreparation',
      Object.values(sent).map(({ questionId, answer, reason }) => ({ employeeId, questionId, answer, reason })),
      shown(),
    );
    const fresh = await reload();
    // The server saves all of them or refuses the call.
    change((now) => editsLeft(now, sent, fresh.preparation, idOf, () => true));
    preparationDrafts.showAnew(employeeId, cells(fresh.preparation));
    announce(labels.common.saved);
  };
  return (
    <>
      <p>{words.lead}</p>
      <ListeningPrompts />
      {rows.map((row) => (
        <fieldset key={row.questionId} class="card">
          <legend>
            {row.question} <Unsaved isThere={row.questionId in draft} />
          </legend>
          <Field label={words.answer} value={row.answer} onInput={(answer) => set({ ...row, answer })} isLong />
          {row.answer.trim() === '' || row.reason !== '' ? (
            <Field label={words.reason} value={row.reason} onInput={(reason) => set({ ...row, reason })} />
          ) : null}
        </fieldset>
      ))}
      <SaveBar save={save} isTyped={isThere} onUndo={() => preparationDrafts.clear(employeeId)} />
    </>
  );
};
