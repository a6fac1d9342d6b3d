// Typing in a cell: a field over it, or a list where the cell offers one.

export interface Editing {
  value: string;
  /** The cell's address, for screen readers. */
  label: string;
  choices: readonly string[] | undefined;
  /** Whether only the choices are taken. */
  isStrict: boolean;
  /** The text, or undefined if the person cancels; and where the selection moves. */
  onDone(text: string | undefined, step?: { row: number; column: number }): void;
}

/** @returns what closes it and keeps what was typed. */
export const openEditor = (cell: HTMLElement, editing: Editing): (() => void) => {
  const { value, label, choices, isStrict, onDone } = editing;
  const field: HTMLElement & { value: string } = choices && isStrict ? listOf(choices, value) : textOf(value);
  field.className = 'cell-editor';
  field.setAttribute('aria-label', label);
  const { left, top, width, height } = cell.getBoundingClientRect();
  Object.assign(field.style, {
    left: `${left}px`,
    top: `${top}px`,
    minWidth: `${Math.max(width, 120)}px`,
    minHeight: `${height}px`,
  });
  let isOpen = true;
  const close = (text: string | undefined, step?: { row: number; column: number }): void => {
    if (!isOpen) return;
    isOpen = false;
    field.remove();
    onDone(text, step);
  };
  /** Undefined where nothing has been chosen in a list: leaving it does not empty the cell. */
  const written = (): string | undefined =>
    field instanceof HTMLSelectElement && field.selectedIndex < 0 ? undefined : field.value;
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close(undefined);
    else if (event.key === 'Enter' && !event.altKey) close(written(), { row: event.shiftKey ? -1 : 1, column: 0 });
    else if (event.key === 'Tab') close(written(), { row: 0, column: event.shiftKey ? -1 : 1 });
    else return;
    event.preventDefault();
  });
  for (const name of ['copy', 'paste', 'cut']) field.addEventListener(name, (event) => event.stopPropagation());
  field.addEventListener('blur', () => close(written()));
  // The mouse chooses with a click; the arrows only move in the list, and Enter chooses.
  field.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLOptionElement) close(written());
  });
  document.body.append(field);
  field.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(value.length, value.length);
  return () => close(written());
};

const textOf = (value: string): HTMLTextAreaElement => {
  const field = document.createElement('textarea');
  field.value = value;
  field.rows = 1;
  return field;
};

const listOf = (choices: readonly string[], value: string): HTMLSelectElement => {
  const field = document.createElement('select');
  const lines = ['', ...choices];
  // A list box even if it is short: a drop-down menu would select its first line by itself.
  field.size = Math.max(2, Math.min(8, lines.length));
  for (const line of lines) field.append(new Option(line));
  field.selectedIndex = lines.indexOf(value);
  return field;
};
