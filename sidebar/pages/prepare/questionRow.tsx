// One question in the tailoring of a person's form: a standard one to mark, hide or annotate, or an own one to write or remove.
import type { TailoredQuestion } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Field, Tick } from '../../components/fields.tsx';
import { useShell } from '../../state/shell.ts';

export const QuestionRow = ({
  question,
  number = 0,
  onChange,
  onRemove,
}: {
  question: TailoredQuestion;
  /** The number of an own question. */
  number?: number;
  onChange: (question: TailoredQuestion) => void;
  onRemove?: () => void;
}) => {
  const words = useShell().labels.prepare.tailoring;
  const { text, isOwn, isMarked, isHidden, note } = question;
  if (isOwn) {
    return (
      <div class="question">
        <Field
          label={words.ownLabel(number)}
          value={text}
          onInput={(value) => onChange({ ...question, text: value })}
          problems={text.trim() === '' ? [words.ownEmpty] : []}
          isLong
        />
        {onRemove ? <Button onClick={onRemove}>{words.removeOwn}</Button> : null}
      </div>
    );
  }
  return (
    <fieldset class="question">
      <legend class={isHidden ? 'struck' : undefined}>{text}</legend>
      <div class="ticks">
        <Tick
          label={words.mark}
          isTicked={isMarked}
          disabled={isHidden}
          onChange={(value) => onChange({ ...question, isMarked: value, note: value ? note : '' })}
        />
        <Tick
          label={words.hide}
          isTicked={isHidden}
          onChange={(value) => onChange({ ...question, isHidden: value, isMarked: value ? false : isMarked })}
        />
      </div>
      {isMarked ? (
        <Field label={words.note} value={note} onInput={(value) => onChange({ ...question, note: value })} />
      ) : null}
    </fieldset>
  );
};
