// The conversation times by week and day: proposed, typed, moved by buttons or dragged.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Tick } from '../../components/fields.tsx';
import { Paged } from '../../components/pager.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Empty, Quiet, Section } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { CalendarFile } from './calendarFile.tsx';
import { DaySlots } from './daySlots.tsx';
import type { PartProps } from './parts.ts';
import { nextOpenDay, problemsOfSlot, weeksOf } from './slotDays.ts';
import { SlotRow } from './slotRow.tsx';
import { slotDrafts, useSlots } from './useSlots.ts';

export const SlotsPart = ({ page, reload, go }: PartProps) => {
  const { labels } = useShell();
  const words = labels.prepare.slots;
  const slots = useSlots({ page, reload });
  const { rules, listed, moved, slotOf, move, save, isTyped } = slots;
  const [isWithFreeDays, setWithFreeDays] = useState(false);
  const keepFocusOn = useFocusAfterMove(slots.edits);
  const views = new Map(page.slots.map((view) => [view.employeeId, view]));
  const hasWindow = rules.windowFrom !== '' && rules.windowTo !== '';
  const waiting = listed.filter(({ date }) => date === '');

  const rowOf = (employeeId: string) => {
    const slot = slotOf(employeeId);
    if (!slot) return null;
    const view = views.get(employeeId);
    const isChanged = employeeId in slots.edits;
    // For a saved time the server's problem says more: the name of a holiday, or whom it clashes with.
    const problems =
      isChanged || !view?.problem
        ? problemsOfSlot(slot, slots.slots, rules).map((problem) => words.problems[problem])
        : [view.problem];
    return (
      <SlotRow
        key={employeeId}
        slot={slot}
        name={view?.name ?? employeeId}
        problems={problems}
        isChanged={isChanged}
        onType={slots.type}
        onLeave={slots.leave}
        onStep={(step) => {
          keepFocusOn(employeeId, step);
          move(slot, nextOpenDay(slot.date || rules.windowFrom, step, rules));
        }}
      />
    );
  };
  const dropOn = (date: string, employeeId: string): void => {
    const slot = slotOf(employeeId);
    if (slot && slot.date !== date) move(slot, date);
  };

  return (
    <>
      <p>{words.lead}</p>
      {hasWindow ? (
        <ProposeTimes reload={reload} disabled={isTyped || waiting.length === 0} />
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
      {weeksOf(listed, rules).map(({ number, monday, days }) => {
        const shown = days.filter(({ employeeIds }) => isWithFreeDays || employeeIds.length > 0);
        return shown.length === 0 ? null : (
          <Section key={monday} title={words.week(number)}>
            {shown.map((day) => (
              <DaySlots key={day.date} day={day} onDrop={(employeeId) => dropOn(day.date, employeeId)}>
                {day.employeeIds.map(rowOf)}
              </DaySlots>
            ))}
          </Section>
        );
      })}
      <CalendarFile />
      <SaveBar save={save} isTyped={isTyped} onUndo={() => slotDrafts.clear('page')} />
    </>
  );
};

/** The server's proposal for those who have no time, which it also saves. */
const ProposeTimes = ({ reload, disabled }: Pick<PartProps, 'reload'> & { disabled: boolean }) => {
  const { labels, run, announce } = useShell();
  const words = labels.prepare.slots;
  const propose = async (): Promise<void> => {
    const { placed, unplaced } = await call('proposeTimes');
    await reload();
    announce([words.placed(placed), unplaced.length > 0 ? words.unplaced(unplaced.join(', ')) : ''].join(' '));
  };
  return (
    <div>
      <Button onClick={() => run(propose)} disabled={disabled}>
        {words.propose}
      </Button>
      <Quiet>{words.proposeHelp}</Quiet>
    </div>
  );
};

/** A row that is moved is listed on another day; the button that was pressed gets the focus there. */
const useFocusAfterMove = (edits: unknown): ((employeeId: string, step: 1 | -1) => void) => {
  const pressed = useRef<{ employeeId: string; step: 1 | -1 } | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const { employeeId, step } = pressed.current;
    pressed.current = null;
    document.getElementById(`slot-${employeeId}`)?.querySelectorAll('button')[step === -1 ? 0 : 1]?.focus();
  }, [edits]);
  return (employeeId, step) => {
    pressed.current = { employeeId, step };
  };
};
