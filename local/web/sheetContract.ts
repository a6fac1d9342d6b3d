// What the Sheet page and its server send each other.

export interface BookView {
  id: string;
  name: string;
  /** Grows with every change to the spreadsheet. */
  version: number;
  canEdit: boolean;
  tabs: { sheetId: number; name: string; colour?: string }[];
  /** The tabs that are hidden: a person finds them in the list of all tabs. */
  hiddenTabs: { sheetId: number; name: string }[];
  /** The tab that a script has shown to the person last; null where none has, or it is hidden. */
  activeSheetId: number | null;
}

/** A drop-down or checkbox that many cells share. */
export interface RuleView {
  kind: 'list' | 'checkbox' | 'other';
  choices: string[];
  /** Whether only the choices are taken. */
  strict: boolean;
  help: string;
}

export interface CellView {
  text: string;
  /** What typing begins with, where that is not what is shown: a formula. */
  input?: string;
  /** Index in `styles`. */
  style?: number;
  /** Index in `rules`. */
  rule?: number;
  checked?: boolean;
  note?: string;
  /** An address that the whole cell leads to. */
  link?: string;
  /** Set where the cell is protected: one may be warned, or refused. */
  guarded?: 'warns' | 'locked';
}

/** CSS properties, as the DOM names them. */
export const STYLE_PROPERTIES = [
  'backgroundColor',
  'color',
  'fontWeight',
  'fontStyle',
  'fontSize',
  'fontFamily',
  'textDecoration',
  'whiteSpace',
  'textAlign',
] as const;
export type CellStyle = Partial<Record<(typeof STYLE_PROPERTIES)[number], string>>;

export interface ChartView {
  title: string;
  svg: string;
  /** A description of the picture, for screen readers. */
  description: string;
}

/** The refusal of a text that would land in another row than the person meant. */
export const ROWS_MOVED = 'The rows have moved since.';

/** A cell as the person saw it: where it was, and what stood first in its row, by which it is known if rows have moved since. */
export interface ShownPlace {
  sheetId: number;
  row: number;
  column: number;
  /** Undefined where column A is not shown. */
  first?: string;
}

export interface TabView {
  sheetId: number;
  name: string;
  version: number;
  frozenRows: number;
  frozenColumns: number;
  columns: { column: number; letters: string; width: number }[];
  /** Row numbers and cells; a cell that is only text is its text. Rows that a filter or a person hides are left out. */
  rows: { row: number; cells: (string | CellView)[] }[];
  styles: CellStyle[];
  rules: RuleView[];
  charts: ChartView[];
  filter?: { columns: number[] };
}

export interface MenuView {
  scriptId: string;
  title: string;
  items: MenuItemView[];
}
export type MenuItemView =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; items: MenuItemView[] };

/** `width` and `height` are what the script asks for its page; the window may have less room. */
export interface DialogView {
  title: string;
  scriptId: string;
  modal: boolean;
  opening: number;
  width: number;
  height: number;
}

/** What scripts show the person. */
export interface ScreenView {
  menus: MenuView[];
  /** A new `opening` is a new page, even if title and script are the same. */
  sidebar?: { title: string; scriptId: string; opening: number };
  dialog?: DialogView;
  toasts: { title: string; message: string }[];
}

/** An alert or prompt that a script waits for; `buttons` as Google's ButtonSet names them. */
export interface QuestionView {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: string;
}
export interface ReplyGiven {
  button: string;
  text?: string;
}

export type MenuOutcome =
  | { outcome: 'done' }
  | { outcome: 'failed'; message: string }
  | { outcome: 'asks'; question: QuestionView }
  | ({ outcome: 'consent' } & ConsentView);

/** Whether scopes are granted one by one, and with what the boxes begin. */
export type ConsentBoxes = 'none' | 'ticked' | 'blank';

/** What a script still asks a person for. */
export interface ConsentView {
  addOn: string;
  scopes: string[];
  boxes: ConsentBoxes;
}

export type CallOutcome =
  | { outcome: 'value'; value: unknown }
  | { outcome: 'error'; name: string; message: string }
  | { outcome: 'asks'; question: QuestionView };
