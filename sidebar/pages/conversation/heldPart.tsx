// Recording that the conversation was held, on which day, and which focus areas it was about.

import { dateInWords } from '../../../src/domain/calendar/calendarDate.ts';
import { Field, Tick } from '../../components/fields.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Quiet } from '../../components/texts.tsx';
import { sameRow } from '../../state/overlay.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { cellsOf } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import { isWholeDate } from '../../text/dates.ts';
import { type Held, heldDrafts } from './conversationDrafts.ts';
import type { PartProps } from './parts.ts';

export const HeldPart = ({ view, reload }: PartProps) => {
  const { labels, overview, announce } = useShell();
  const { employeeId, heldOn, today, focusAreas } = view;
  const words = labels.conversation.talk;
  const before: Held = {
    heldOn: heldOn || today,
    focusAreaIds: focusAreas.filter(({ isDiscussed }) => isDiscussed).map(({ id }) => id),
  };
  const stored = { heldOn, focusAreaIds: before.focusAreaIds };
  const { draft, change, isThere, shown } = useDraft(
    heldDrafts,
    employeeId,
    cellsOf([stored], () => employeeId),
  );
  const now = draft ?? before;
  const set = (held: Held): void => change(() => (sameRow(held, before) ? null : held));
  /** In the order of the focus areas, so that unticking and ticking again leaves no change. */
  const tick = (area: string, isOn: boolean): void => {
    const ids = focusAreas.map(({ id }) => id).filter((id) => (id === area ? isOn : now.focusAreaIds.includes(id)));
    set({ ...now, focusAreaIds: ids });
  };
  const save = async (): Promise<void> => {
    const sent = heldDrafts.of(employeeId) ?? before;
    await call('registerConversation', employeeId, sent.heldOn, [...sent.focusAreaIds], shown());
    await reload();
    heldDrafts.saved(employeeId, sent);
    announce(labels.common.saved);
  };
  return (
    <>
      <p>{words.lead}</p>
      {isWholeDate(heldOn) ? <Quiet>{labels.conversation.held(dateInWords(heldOn, overview.language))}</Quiet> : null}
      <Field
        label={words.date}
        type="date"
        value={now.heldOn}
        onInput={(day) => set({ ...now, heldOn: day })}
        isRequired
      />
      <fieldset class="card">
        <legend>{words.focusAreas}</legend>
        {focusAreas.map(({ id, title }) => (
          <Tick key={id} label={title} isTicked={now.focusAreaIds.includes(id)} onChange={(isOn) => tick(id, isOn)} />
        ))}
      </fieldset>
      <SaveBar
        save={save}
        isTyped={isThere}
        isUnready={now.heldOn === '' || (heldOn !== '' && !isThere)}
        onUndo={() => heldDrafts.clear(employeeId)}
      />
    </>
  );
};
