// Form fields: a line, a text, a choice, a checkbox, a file; each with its label, its hint and its problems.
import { useId } from 'preact/hooks';
import type { Choice as Option } from '../../src/contract.ts';
import { dateInWords } from '../../src/domain/calendar/calendarDate.ts';
import { useShell } from '../state/shell.ts';
import { isWholeDate } from '../text/dates.ts';

/** The attribute for each kind as an object, because Preact types an input as a union over its `type`. */
const KINDS = {
  text: { type: 'text' },
  date: { type: 'date' },
  time: { type: 'time' },
  number: { type: 'number' },
  email: { type: 'email' },
  search: { type: 'search' },
} as const;

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: keyof typeof KINDS;
  /** Several lines. */
  isLong?: boolean;
  hint?: string;
  problems?: readonly string[];
  isRequired?: boolean;
  /** Only screen readers get the label. */
  isLabelHidden?: boolean;
  disabled?: boolean;
}

/** A date is also said in words, since browsers show it their own way: 09/07/2026 may be either of two days. */
export const Field = ({
  label,
  value,
  onInput,
  type = 'text',
  isLong,
  hint,
  problems = [],
  isRequired,
  isLabelHidden,
  disabled,
}: FieldProps) => {
  const id = useId();
  const { overview } = useShell();
  const inWords = type === 'date' && isWholeDate(value) ? dateInWords(value, overview.language) : '';
  const shared = {
    id,
    value,
    required: isRequired,
    disabled,
    'aria-describedby': describedBy(id, hint, problems, inWords),
    'aria-invalid': problems.length > 0 || undefined,
  };
  return (
    <div class="field">
      <FieldLabel id={id} label={label} isHidden={isLabelHidden} isRequired={isRequired} />
      {isLong ? (
        <textarea {...shared} rows={3} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...shared} {...KINDS[type]} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {inWords === '' ? null : (
        <p id={`${id}-day`} class="hint">
          {inWords}
        </p>
      )}
      <Below id={id} hint={hint} problems={problems} />
    </div>
  );
};

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly Option[];
  onChange: (value: string) => void;
  /** The words for no choice; without them one choice is always selected. */
  none?: string;
  hint?: string;
  problems?: readonly string[];
  isRequired?: boolean;
  isLabelHidden?: boolean;
  disabled?: boolean;
}

export const Choice = ({
  label,
  value,
  choices,
  onChange,
  none,
  hint,
  problems = [],
  isRequired,
  isLabelHidden,
  disabled,
}: ChoiceProps) => {
  const id = useId();
  return (
    <div class="field">
      <FieldLabel id={id} label={label} isHidden={isLabelHidden} isRequired={isRequired} />
      <select
        id={id}
        value={value}
        required={isRequired}
        disabled={disabled}
        aria-describedby={describedBy(id, hint, problems)}
        aria-invalid={problems.length > 0 || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
      <Below id={id} hint={hint} problems={problems} />
    </div>
  );
};

interface TickProps {
  label: string;
  isTicked: boolean;
  onChange: (isTicked: boolean) => void;
  disabled?: boolean;
}

export const Tick = ({ label, isTicked, onChange, disabled }: TickProps) => (
  <label class="tick">
    <input
      type="checkbox"
      checked={isTicked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);

interface FileFieldProps {
  label: string;
  /** As `accept` of a file input: `.csv,.xlsx`. */
  endings: string;
  isMany?: boolean;
  hint?: string;
  onFiles: (files: File[]) => void;
}

export const FileField = ({ label, endings, isMany, hint, onFiles }: FileFieldProps) => {
  const id = useId();
  const { isBusy } = useShell();
  return (
    <div class="field">
      <FieldLabel id={id} label={label} />
      <input
        id={id}
        type="file"
        accept={endings}
        multiple={isMany}
        disabled={isBusy}
        aria-describedby={describedBy(id, hint, [])}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Otherwise choosing the same file again, once corrected, would not count as a change.
          currentTarget.value = '';
          onFiles(files);
        }}
      />
      <Below id={id} hint={hint} problems={[]} />
    </div>
  );
};

interface LabelProps {
  id: string;
  label: string;
  isHidden?: boolean;
  isRequired?: boolean;
}

const FieldLabel = ({ id, label, isHidden, isRequired }: LabelProps) => (
  <label for={id} class={isHidden ? 'unseen' : undefined}>
    {label}
    {isRequired ? <span aria-hidden="true"> *</span> : null}
  </label>
);

const Below = ({ id, hint, problems }: { id: string; hint?: string; problems: readonly string[] }) => (
  <>
    {hint ? (
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
    ) : null}
    {problems.length > 0 ? (
      <ul id={`${id}-problems`} class="field-problems">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    ) : null}
  </>
);

const describedBy = (
  id: string,
  hint: string | undefined,
  problems: readonly string[],
  inWords = '',
): string | undefined =>
  [inWords === '' ? '' : `${id}-day`, hint ? `${id}-hint` : '', problems.length > 0 ? `${id}-problems` : '']
    .filter(Boolean)
    .join(' ') || undefined;
