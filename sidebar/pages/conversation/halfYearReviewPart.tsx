// The half-year review: when it was held, and what the manager must do.

import { dateInWords } from '../../../src/domain/calendar/calendarDate.ts';
import { Field } from '../../components/fields.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Empty, Quiet } from '../../components/texts.tsx';
import { sameRow } from '../../state/overlay.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { useDraft } from '../../state/useDraft.ts';
import { isWholeDate } from '../../text/dates.ts';
import { type MiniMus, miniMusDrafts } from './conversationDrafts.ts';
import type { PartProps } from './parts.ts';

export const MiniMusPart = ({ view, reload }: PartProps) => {
  const { labels, overview, announce } = useShell();
  const { employeeId, today, miniMus } = view;
  const { draft, change, isThere } = useDraft(miniMusDrafts, employeeId);
  const words = labels.conversation.miniMus;
  const before: MiniMus = { heldOn: miniMus.heldOn || today, managerMust: miniMus.managerMust };
  const now = draft ?? before;
  const set = (mini: MiniMus): void => change(() => (sameRow(mini, before) ? null : mini));
  const day = (date: string): string => dateInWords(date, overview.language);
  const save = async (): Promise<void> => {
    const sent = miniMusDrafts.of(employeeId) ?? before;
    await call('registerMiniMus', employeeId, sent.heldOn, sent.managerMust);
    await reload();
    miniMusDrafts.saved(employeeId, sent);
    announce(labels.common.saved);
  };
  if (!isWholeDate(miniMus.date) && miniMus.heldOn === '') return <Empty>{words.notPlanned}</Empty>;
  return (
    <>
      <p>{words.lead}</p>
      <Quiet>
        {isWholeDate(miniMus.heldOn) ? labels.conversation.held(day(miniMus.heldOn)) : words.planned(day(miniMus.date))}
      </Quiet>
      <Field
        label={words.date}
        type="date"
        value={now.heldOn}
        onInput={(heldOn) => set({ ...now, heldOn })}
        isRequired
      />
      <Field
        label={words.must}
        value={now.managerMust}
        onInput={(managerMust) => set({ ...now, managerMust })}
        isLong
      />
      <SaveBar
        save={save}
        isTyped={isThere}
        isUnready={now.heldOn === '' || (miniMus.heldOn !== '' && !isThere)}
        onUndo={() => miniMusDrafts.clear(employeeId)}
      />
    </>
  );
};
