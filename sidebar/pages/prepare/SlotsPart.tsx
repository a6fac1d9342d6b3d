// The conversations' times by week and day: proposed, typed, moved by buttons or dragged.
import { useState } from 'preact/hooks';
import type { SlotInput } from '../../../src/contract.ts';
import { dayInWords } from '../../calendar.ts';
import { draftsOf } from '../../drafts.ts';
import { CheckField } from '../../fields.tsx';
import { type Edits, editsLeft, laidOver, withEdit } from '../../overlay.ts';
import { call } from '../../server.ts';
import { Problems, SaveButton, TaskNews, useTask } from '../../task.tsx';
import { useDraft } from '../../useDraft.ts';
import { Discard } from './Discard.tsx';
import { type PartProps, settingOf } from './parts.ts';
import { SlotRow } from './SlotRow.tsx';
import { movedTo, nextOpenDay, problemsOfSlot, type SlotRules, weeksOf } from './slotDays.ts';

export const slotDrafts = draftsOf<Edits<SlotInput>>({}, (edits) => Object.keys(edits).length === 0);

const idOf = ({ employeeId }: SlotInput): string => employeeId;

export const SlotsPart = ({ page, words, language, reload, go }: PartProps) => {
  const { draft, change, isThere } = useDraft(slotDrafts, 'page');
  const saving = useTask();
  const proposing = useTask();
  const [moved, setMoved] = useState('');
  const [allDays, setAllDays] = useState(false);
  const [overDay, setOverDay] = useState('');
  const told = words.slots;

  const stored: SlotInput[] = page.slots.map(({ employeeId, date, time }) => ({ employeeId, date, time }));
  const slots = laidOver(stored, draft, idOf);
  const names = new Map(page.slots.map(({ employeeId, name }) => [employeeId, name]));
  const serverProblems = new Map(page.slots.map(({ employeeId, problem }) => [employeeId, problem]));
  const rules: SlotRules = {
    windowFrom: settingOf(page, 'windowFrom'),
    windowTo: settingOf(page, 'windowTo'),
    closedDays: page.closedDays,
    dayFrom: settingOf(page, 'dayFrom'),
    dayTo: settingOf(page, 'dayTo'),
    minutes: Number(settingOf(page, 'conversationMinutes')),
  };
  const hasWindow = rules.windowFrom !== '' && rules.windowTo !== '';

  const set = (slot: SlotInput): void => change((now) => withEdit(now, stored, slot, idOf));
  const move = (slot: SlotInput, date: string): void => {
    const next = movedTo(slot, date, slots, rules);
    set(next);
    setMoved(told.moved(names.get(slot.employeeId) ?? '', told.at(dayInWords(next.date, language), next.time)));
  };
  const drop = (employeeId: string, date: string): void => {
    setOverDay('');
    const slot = slots.find((candidate) => candidate.employeeId === employeeId);
    if (slot && slot.date !== date) move(slot, date);
  };

  const save = (): Promise<void> =>
    saving.run(async () => {
      const sent = draft;
      await call('saveSlots', Object.values(sent));
      const fresh = await reload();
      change((now) =>
        editsLeft(
          now,
          sent,
          fresh.slots.map(({ employeeId, date, time }) => ({ employeeId, date, time })),
          idOf,
          () => true,
        ),
      );
      return words.saved;
    });
  const propose = (): Promise<void> =>
    proposing.run(async () => {
      const { placed, unplaced } = await call('proposeTimes');
      await reload();
      return [told.placed(placed), unplaced.length > 0 ? told.unplaced(unplaced.join(', ')) : ''].join(' ');
    });

  if (page.slots.length === 0) {
    return (
      <div class="empty">
        <p>{words.nobody}</p>
        <button type="button" onClick={() => go('import')}>
          {words.toImport}
        </button>
      </div>
    );
  }

  const rowOf = (employeeId: string) => {
    const slot = slots.find((candidate) => candidate.employeeId === employeeId);
    if (!slot) return null;
    const own = problemsOfSlot(slot, slots, rules).map((problem) => told.problems[problem]);
    const fromServer = employeeId in draft ? '' : (serverProblems.get(employeeId) ?? '');
    return (
      <SlotRow
        key={employeeId}
        slot={slot}
        name={names.get(employeeId) ?? employeeId}
        problems={own.length > 0 ? own : [fromServer].filter((text) => text !== '')}
        isChanged={employeeId in draft}
        words={words}
        onSet={set}
        onStep={(step) => move(slot, nextOpenDay(slot.date || rules.windowFrom, step, rules))}
      />
    );
  };
  const waiting = slots.filter(({ date }) => date === '');
  const weeks = weeksOf(slots, rules);
  const unwell = slots.filter((slot) => problemsOfSlot(slot, slots, rules).length > 0).length;

  return (
    <>
      <p>{told.lead}</p>
      {hasWindow ? (
        <p>
          <button
            type="button"
            disabled={proposing.isRunning || saving.isRunning || isThere || waiting.length === 0}
            onClick={() => void propose()}
          >
            {told.propose}
          </button>
          <span class="quiet">{isThere ? told.proposeUnsaved : told.proposeHelp}</span>
        </p>
      ) : (
        <div class="empty">
          <p>{told.noWindow}</p>
          <button type="button" onClick={() => go('settings')}>
            {told.toSettings}
          </button>
        </div>
      )}
      <TaskNews task={proposing} />
      <div role="status" class="quiet">
        {moved}
      </div>
      {unwell > 0 ? <Problems problems={[told.problemCount(unwell)]} /> : null}
      {waiting.length > 0 ? (
        <section>
          <h2>{told.waiting}</h2>
          <ul>{waiting.map(({ employeeId }) => rowOf(employeeId))}</ul>
        </section>
      ) : null}
      {hasWindow ? <CheckField label={told.allDays} isChecked={allDays} onChange={setAllDays} /> : null}
      {weeks.map(({ number, monday, days }) => {
        const shown = days.filter(({ employeeIds }) => allDays || employeeIds.length > 0);
        return shown.length === 0 ? null : (
          <section key={monday}>
            <h2>{told.week(number)}</h2>
            {shown.map(({ date, isClosed, employeeIds }) => (
              <div
                key={date}
                class={`day${overDay === date ? ' over' : ''}${isClosed ? ' closed' : ''}`}
                onDragOver={(event) => {
                  event.preventDefault();
                  setOverDay(date);
                }}
                onDrop={(event) => {
                  event.preventDefault();
                  drop(event.dataTransfer?.getData('text/plain') ?? '', date);
                }}
              >
                <h3>
                  {dayInWords(date, language)}
                  {isClosed ? <span class="mark"> {told.closed}</span> : null}
                </h3>
                {employeeIds.length === 0 ? (
                  isClosed ? null : <p class="quiet">{told.free}</p>
                ) : (
                  <ul>{employeeIds.map(rowOf)}</ul>
                )}
              </div>
            ))}
          </section>
        );
      })}
      <div class="actions">
        <SaveButton task={saving} label={words.save} onSave={() => void save()} disabled={!isThere} />
        <Discard isThere={isThere} words={words} onDiscard={() => slotDrafts.clear('page')} />
      </div>
      <TaskNews task={saving} />
    </>
  );
};
