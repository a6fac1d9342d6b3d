// One person's time: typed, moved by a day with the buttons, or dragged by the name.
import type { SlotInput } from '../../../src/contract.ts';
import { TextField } from '../../fields.tsx';
import type { PrepareLabels } from '../../labels.prepare.da.ts';

export const SlotRow = ({
  slot,
  name,
  problems,
  isChanged,
  words,
  onSet,
  onStep,
}: {
  slot: SlotInput;
  name: string;
  problems: readonly string[];
  isChanged: boolean;
  words: PrepareLabels;
  onSet: (slot: SlotInput) => void;
  onStep: (step: 1 | -1) => void;
}) => {
  const told = words.slots;
  return (
    <li class="slot">
      <div class="slot-line">
        <span
          class="grip"
          draggable
          title={told.drag}
          onDragStart={(event) => event.dataTransfer?.setData('text/plain', slot.employeeId)}
        >
          <strong>{name}</strong>
          {isChanged ? <span class="mark"> {words.unsaved}</span> : null}
        </span>
        <span class="steps">
          <button type="button" class="small" aria-label={told.earlier(name)} onClick={() => onStep(-1)}>
            ↑
          </button>
          <button type="button" class="small" aria-label={told.later(name)} onClick={() => onStep(1)}>
            ↓
          </button>
        </span>
      </div>
      <div class="pair unlabelled">
        <TextField
          label={told.date(name)}
          type="date"
          value={slot.date}
          onInput={(date) => onSet({ ...slot, date })}
        />
        <TextField
          label={told.time(name)}
          type="time"
          value={slot.time}
          onInput={(time) => onSet({ ...slot, time })}
        />
      </div>
      {problems.map((problem) => (
        <div key={problem} class="field-problem">
          {problem}
        </div>
      ))}
    </li>
  );
};
