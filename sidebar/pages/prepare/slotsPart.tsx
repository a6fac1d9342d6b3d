// The conversations' times by week and day: proposed, typed, moved by buttons or dragged.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SlotInput } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Tick } from '../../components/fields.tsx';
import { Paged } from '../../components/pager.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Empty, Quiet, Section } from '../../components/texts.tsx';
import { draftsOf } from '../../state/drafts.ts';
import { type Edits, editsLeft, laidOver, withEdit } from '../../state/overlay.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { useDraft } from '../../state/useDraft.ts';
import { dayInWords } from '../../text/dates.ts';
import { DaySlots } from './daySlots.tsx';
import { type PartProps, settingOf } from './parts.ts';
import { movedTo, nextOpenDay, problemsOfSlot, type SlotRules, weeksOf } from './slotDays.ts';
import { SlotRow } from './slotRow.tsx';

export const slotDrafts = draftsOf<Edits<SlotInput>>({}, (edits) => Object.keys(edits).length === 0);

const idOf = ({ employeeId }: SlotInput): string => employeeId;

const slotsIn = (page: PartProps['page']): SlotInput[] =>
  page.slots.map(({ employeeId, date, time }) => ({ employeeId, date, time }));

const rulesIn = (page: PartProps['page']): SlotRules => ({
  windowFrom: settingOf(page, 'windowFrom'),
  windowTo: settingOf(page, 'windowTo'),
  closedDays: page.closedDays,
  dayFrom: settingOf(page, 'dayFrom'),
  dayTo: settingOf(page, 'dayTo'),
  minutes: Number(settingOf(page, 'conversationMinutes')),
});

export const SlotsPart = ({ page, reload, go }: PartProps) => {
  const { labels, overview, run, say } = useShell();
  const { draft, change, isThere } = useDraft(slotDrafts, 'page');
  const [moved, setMoved] = useState('');
  const [isWithFreeDays, setWithFreeDays] = useState(false);
  /** Stays where it stands while one types in it: half a date is another day. */
  const [typedIn, setTypedIn] = useState<SlotInput | null>(null);
  const words = labels.prepare.slots;

  const stored = slotsIn(page);
  const rules = rulesIn(page);
  const slots = laidOver(stored, draft, idOf);
  const views = new Map(page.slots.map((view) => [view.employeeId, view]));
  const hasWindow = rules.windowFrom !== '' && rules.windowTo !== '';
  const placed = slots.map((slot) => (slot.employeeId === typedIn?.employeeId ? typedIn : slot));
  const waiting = placed.filter(({ date }) => date === '');

  /** The row stands on another day once it is moved, and the same button is to be pressed again there. */
  const pressed = useRef<{ employeeId: string; step: 1 | -1 } | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const { employeeId, step } = pressed.current;
    pressed.current = null;
    document.getElementById(`slot-${employeeId}`)?.querySelectorAll('button')[step === -1 ? 0 : 1]?.focus();
  }, [draft]);

  const set = (slot: SlotInput): void => change((now) => withEdit(now, stored, slot, idOf));
  const move = (slot: SlotInput, date: string): void => {
    const next = movedTo(slot, date, slots, rules);
    setTypedIn(null);
    set(next);
    const name = views.get(slot.employeeId)?.name ?? '';
    setMoved(words.moved(name, dayInWords(next.date, overview.language), next.time));
  };
  const save = async (): Promise<void> => {
    const sent = slotDrafts.of('page');
    await call('saveSlots', Object.values(sent));
    const fresh = slotsIn(await reload());
    // The server took them all or refused.
    change((now) => editsLeft(now, sent, fresh, idOf, () => true));
    setMoved('');
    say(labels.common.saved);
  };
  const propose = async (): Promise<void> => {
    const { placed, unplaced } = await call('proposeTimes');
    await reload();
    say([words.placed(placed), unplaced.length > 0 ? words.unplaced(unplaced.join(', ')) : ''].join(' '));
  };

  const rowOf = (employeeId: string) => {
    const slot = slots.find((candidate) => candidate.employeeId === employeeId);
    if (!slot) return null;
    const view = views.get(employeeId);
    const isChanged = employeeId in draft;
    // Of a saved time the server knows more, holidays by name and with whom it clashes.
    const ownProblems = problemsOfSlot(slot, slots, rules).map((problem) => words.problems[problem]);
    const saved = isChanged || !view?.problem ? ownProblems : [view.problem];
    return (
      <SlotRow
        key={employeeId}
        slot={slot}
        name={view?.name ?? employeeId}
        problems={saved}
        isChanged={isChanged}
        onType={(typed) => {
          if (typedIn?.employeeId !== employeeId) setTypedIn(slot);
          set(typed);
        }}
        onLeave={() => setTypedIn(null)}
        onStep={(step) => {
          pressed.current = { employeeId, step };
          move(slot, nextOpenDay(slot.date || rules.windowFrom, step, rules));
        }}
      />
    );
  };

  return (
    <>
      <p>{words.lead}</p>
      {hasWindow ? (
        <div>
          <Button onClick={() => run(propose)} disabled={isThere || waiting.length === 0}>
            {words.propose}
          </Button>
          <Quiet>{words.proposeHelp}</Quiet>
        </div>
      ) : (
        <Empty>
          <p>{words.noWindow}</p>
          <Button onClick={() => go('settings')}>{labels.prepare.parts.settings}</Button>
        </Empty>
      )}
      <p role="status" class={moved ? 'quiet' : 'unseen'}>
        {moved}
      </p>
      {waiting.length > 0 ? (
        <Section title={words.waiting}>
          <Paged list={waiting}>{({ employeeId }) => rowOf(employeeId)}</Paged>
        </Section>
      ) : null}
      {hasWindow ? <Tick label={words.allDays} isTicked={isWithFreeDays} onChange={setWithFreeDays} /> : null}
      {weeksOf(placed, rules).map(({ number, monday, days }) => {
        const shown = days.filter(({ employeeIds }) => isWithFreeDays || employeeIds.length > 0);
        return shown.length === 0 ? null : (
          <Section key={monday} title={words.week(number)}>
            {shown.map((day) => (
              <DaySlots
                key={day.date}
                day={day}
                onDrop={(employeeId) => {
                  const slot = slots.find((candidate) => candidate.employeeId === employeeId);
                  if (slot && slot.date !== day.date) move(slot, day.date);
                }}
              >
                {day.employeeIds.map(rowOf)}
              </DaySlots>
            ))}
          </Section>
        );
      })}
      <SaveBar save={save} isTyped={isThere} onUndo={() => slotDrafts.clear('page')} />
    </>
  );
};
