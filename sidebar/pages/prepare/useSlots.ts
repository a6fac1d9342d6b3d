// The conversation times while they are being typed and moved, and how they are saved.
import { useState } from 'preact/hooks';
import type { SlotInput } from '../../../src/contract.ts';
import { timeInWords } from '../../../src/domain/calendar/clockTime.ts';
import { draftsOf } from '../../state/drafts.ts';
import { type Edits, editsLeft, laidOver, withEdit } from '../../state/overlay.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { cellsOf } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import { dayInWords } from '../../text/dates.ts';
import { type PartProps, settingOf } from './parts.ts';
import { movedTo, type SlotRules } from './slotDays.ts';

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

export interface Slots {
  rules: SlotRules;
  /** Everyone's time, with unsaved edits. */
  slots: readonly SlotInput[];
  /** As `slots`, but the row being typed in keeps its old place in the list, since half a date is another day. */
  listed: readonly SlotInput[];
  edits: Edits<SlotInput>;
  isTyped: boolean;
  /** Who was moved last, and where to, in words. */
  moved: string;
  slotOf: (employeeId: string) => SlotInput | undefined;
  type: (slot: SlotInput) => void;
  /** The focus has left the row: it is listed where it now belongs. */
  leave: () => void;
  move: (slot: SlotInput, date: string) => void;
  save: () => Promise<void>;
}

export const useSlots = ({ page, reload }: Pick<PartProps, 'page' | 'reload'>): Slots => {
  const { labels, overview, announce } = useShell();
  const [moved, setMoved] = useState('');
  const [typedIn, setTypedIn] = useState<SlotInput | null>(null);
  const stored = slotsIn(page);
  const { draft, change, isThere, shown } = useDraft(slotDrafts, 'page', cellsOf(stored, idOf));
  const rules = rulesIn(page);
  const slots = laidOver(stored, draft, idOf);
  const slotOf = (employeeId: string): SlotInput | undefined => slots.find((slot) => slot.employeeId === employeeId);
  const set = (slot: SlotInput): void => change((now) => withEdit(now, stored, slot, idOf));
  return {
    rules,
    slots,
    listed: slots.map((slot) => (slot.employeeId === typedIn?.employeeId ? typedIn : slot)),
    edits: draft,
    isTyped: isThere,
    moved,
    slotOf,
    type: (slot) => {
      if (typedIn?.employeeId !== slot.employeeId) setTypedIn(slotOf(slot.employeeId) ?? slot);
      set(slot);
    },
    leave: () => setTypedIn(null),
    move: (slot, date) => {
      const next = movedTo(slot, date, slots, rules);
      setTypedIn(null);
      set(next);
      const name = page.slots.find(({ employeeId }) => employeeId === slot.employeeId)?.name ?? '';
      setMoved(
        labels.prepare.slots.moved(
          name,
          dayInWords(next.date, overview.language),
          timeInWords(next.time, overview.language),
        ),
      );
    },
    save: async () => {
      const sent = slotDrafts.of('page');
      await call('saveSlots', Object.values(sent), shown());
      const fresh = slotsIn(await reload());
      // The server saves all of them or refuses the call.
      change((now) => editsLeft(now, sent, fresh, idOf, () => true));
      slotDrafts.showAnew('page', cellsOf(fresh, idOf));
      setMoved('');
      announce(labels.common.saved);
    },
  };
};
