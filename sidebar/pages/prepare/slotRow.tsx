// One person's time, which is typed, moved a day by the buttons, or dragged by the name.
import type { SlotInput } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/fields.tsx';
import { Unsaved } from '../../components/unsaved.tsx';
import { useShell } from '../../state/shell.ts';

export const SlotRow = ({
  slot,
  name,
  problems,
  isChanged,
  onType,
  onLeave,
  onStep,
}: {
  slot: SlotInput;
  name: string;
  problems: readonly string[];
  isChanged: boolean;
  onType: (slot: SlotInput) => void;
  /** The focus leaves the row. */
  onLeave: () => void;
  onStep: (step: 1 | -1) => void;
}) => {
  const words = useShell().labels.prepare.slots;
  return (
    <li
      id={`slot-${slot.employeeId}`}
      class="slot"
      draggable
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) onLeave();
      }}
      onDragStart={(event) => event.dataTransfer?.setData('text/plain', slot.employeeId)}
    >
      <div class="slot-name">
        <span class="grip" title={words.drag}>
          {name}
        </span>
        <span class="steps">
          <Button kind="chip" label={words.earlier(name)} onClick={() => onStep(-1)}>
            ↑
          </Button>
          <Button kind="chip" label={words.later(name)} onClick={() => onStep(1)}>
            ↓
          </Button>
        </span>
      </div>
      <div class="pair">
        <Field
          label={words.date(name)}
          type="date"
          value={slot.date}
          onInput={(date) => onType({ ...slot, date })}
          isLabelHidden
        />
        <Field
          label={words.time(name)}
          type="time"
          value={slot.time}
          onInput={(time) => onType({ ...slot, time })}
          isLabelHidden
        />
      </div>
      {problems.length > 0 ? (
        <ul class="field-problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : null}
      <Unsaved isThere={isChanged} />
    </li>
  );
};
