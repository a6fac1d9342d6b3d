// One day of the conversation times: those held on it, and a target to drop another on.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useShell } from '../../state/shell.ts';
import { dayInWords } from '../../text/dates.ts';
import type { SlotDay } from './slotDays.ts';

export const DaySlots = ({
  day,
  onDrop,
  children,
}: {
  day: SlotDay;
  onDrop: (employeeId: string) => void;
  children: ComponentChildren;
}) => {
  const { labels, overview } = useShell();
  const [isOver, setOver] = useState(false);
  const words = labels.prepare.slots;
  return (
    <section
      aria-label={dayInWords(day.date, overview.language)}
      class={isOver ? 'day over' : 'day'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer?.getData('text/plain') ?? '');
      }}
    >
      <h3>
        {dayInWords(day.date, overview.language)}
        {day.isClosed ? <span class="quiet"> · {words.closed}</span> : null}
      </h3>
      {day.employeeIds.length === 0 ? null : <ul class="rows">{children}</ul>}
    </section>
  );
};
