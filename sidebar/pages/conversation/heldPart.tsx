// That the conversation was held, on which day, and which focus areas it was about.
import { dayInWords, isDay } from '../../calendar.ts';
import { Button } from '../../components/button.tsx';
import { Discard } from '../../components/discard.tsx';
import { Field, Tick } from '../../components/fields.tsx';
import { Quiet } from '../../components/texts.tsx';
import { sameRow } from '../../overlay.ts';
import { call } from '../../server.ts';
import { useShell } from '../../shell.ts';
import { useDraft } from '../../useDraft.ts';
import { type Held, heldDrafts } from './conversationDrafts.ts';
import type { TalkPartProps } from './talkParts.ts';

export const HeldPart = ({ view, reload }: TalkPartProps) => {
  const { labels, overview, run, say } = useShell();
  const { employeeId, heldOn, today, focusAreas } = view;
  const { draft, change, isThere } = useDraft(heldDrafts, employeeId);
  const words = labels.conversation.held;
  const before: Held = {
    heldOn: heldOn || today,
    focusAreaIds: focusAreas.filter(({ isDiscussed }) => isDiscussed).map(({ id }) => id),
  };
  const now = draft ?? before;
  const set = (held: Held): void => change(() => (sameRow(held, before) ? null : held));
  const save = async (): Promise<void> => {
    const sent = heldDrafts.of(employeeId) ?? before;
    await call('registerConversation', employeeId, sent.heldOn, [...sent.focusAreaIds]);
    await reload();
    change((current) => (current === sent ? null : current));
    say(labels.common.saved);
  };
  return (
    <>
      <p>{words.lead}</p>
      {isDay(heldOn) ? <Quiet>{words.registered(dayInWords(heldOn, overview.language, true))}</Quiet> : null}
      <Field
        label={words.date}
        type="date"
        value={now.heldOn}
        onInput={(day) => set({ ...now, heldOn: day })}
        isRequired
      />
      <fieldset class="card">
        <legend>{words.focusAreas}</legend>
        {focusAreas.length === 0 ? <Quiet>{words.noFocusAreas}</Quiet> : null}
        {focusAreas.map(({ id, title }) => (
          <Tick
            key={id}
            label={title}
            isTicked={now.focusAreaIds.includes(id)}
            onChange={(isOn) =>
              // In the order of the focus areas, so that what is ticked back says what it said.
              set({
                ...now,
                focusAreaIds: focusAreas
                  .map((area) => area.id)
                  .filter((area) => (area === id ? isOn : now.focusAreaIds.includes(area))),
              })
            }
          />
        ))}
      </fieldset>
      <div class="actions">
        <Button kind="primary" onClick={() => run(save)} disabled={now.heldOn === '' || (heldOn !== '' && !isThere)}>
          {words.save}
        </Button>
        <Discard isThere={isThere} onDiscard={() => heldDrafts.clear(employeeId)} />
      </div>
    </>
  );
};
