// Labelled fields: the label, its help and its problems are read out with the field.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Choice } from '../src/contract.ts';

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  help?: string | undefined;
  /** What is to be mended; empty where it is well. */
  problem?: string | undefined;
  required?: boolean;
  disabled?: boolean;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
  'aria-required': boolean | undefined;
  disabled: boolean | undefined;
}

const Labelled = ({
  label,
  help,
  problem,
  required,
  disabled,
  render,
}: Omit<FieldProps, 'value' | 'onInput'> & { render: (wiring: Wiring) => ComponentChildren }) => {
  const id = useId();
  const told = [help ? `${id}-help` : '', problem ? `${id}-problem` : ''].filter((part) => part !== '').join(' ');
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required ? (
          <span class="required" aria-hidden="true">
            {' *'}
          </span>
        ) : null}
      </label>
      {help ? (
        <div class="quiet" id={`${id}-help`}>
          {help}
        </div>
      ) : null}
      {render({
        id,
        'aria-describedby': told === '' ? undefined : told,
        'aria-invalid': problem ? true : undefined,
        'aria-required': required ? true : undefined,
        disabled: disabled || undefined,
      })}
      {problem ? (
        <div class="field-problem" id={`${id}-problem`}>
          {problem}
        </div>
      ) : null}
    </div>
  );
};

export const TextField = ({
  value,
  onInput,
  type = 'text',
  inputMode,
  ...about
}: FieldProps & { type?: 'text' | 'date' | 'time' | 'email' | 'search'; inputMode?: 'numeric' }) => (
  <Labelled
    {...about}
    render={(wiring) => (
      <input
        {...wiring}
        type={type}
        inputMode={inputMode}
        value={value}
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    )}
  />
);

/** Grows with what is typed in it. */
export const TextArea = ({ value, onInput, rows = 2, ...about }: FieldProps & { rows?: number }) => (
  <Labelled
    {...about}
    render={(wiring) => (
      <textarea {...wiring} rows={rows} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    )}
  />
);

/** `none` is what stands where nothing is chosen; without it something always is. */
export const ChoiceField = ({
  value,
  onInput,
  choices,
  none,
  ...about
}: FieldProps & { choices: readonly Choice[]; none?: string }) => (
  <Labelled
    {...about}
    render={(wiring) => (
      <select {...wiring} value={value} onChange={(event) => onInput(event.currentTarget.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {/* What was written by hand and is no choice is still shown. */}
        {value !== '' && !choices.some((choice) => choice.value === value) ? (
          <option value={value}>{value}</option>
        ) : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    )}
  />
);

export const CheckField = ({
  label,
  isChecked,
  onChange,
  disabled,
}: {
  label: ComponentChildren;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  disabled?: boolean;
}) => (
  <label class="check">
    <input
      type="checkbox"
      checked={isChecked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);
