// The grid of a tab: Tabulator draws rows and columns when they come into view; selecting, typing and pasting work as in Sheets.
import Papa from 'papaparse';
import {
  type CellComponent,
  type ColumnDefinition,
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  ResizeColumnsModule,
  Tabulator,
} from 'tabulator-tables';
import { type CellView, type RuleView, type ShownPlace, STYLE_PROPERTIES, type TabView } from '../../sheetContract.ts';
import { openEditor } from './cellEditor.ts';
import { type Block, blockOf, fitted, holds, moved, type Place, type Selection, single } from './selection.ts';

Tabulator.registerModule([FormatModule, FrozenColumnsModule, FrozenRowsModule, InteractionModule, ResizeColumnsModule]);

export interface GridEvents {
  /** Writes texts typed or pasted at a place, by row and column; gives whether they were written. */
  onType(at: Place, values: string[][], seen: ShownPlace): Promise<boolean>;
  onSelect(selection: Selection): void;
  onLink(address: string): void;
  /** The name of the column of row numbers, for screen readers. */
  rowsCaption: string;
}

interface RowData {
  index: number;
  row: number;
  cells: (string | CellView)[];
}

/** Resets what a style may set, since the elements of cells are used again. */
const PLAIN = Object.fromEntries(STYLE_PROPERTIES.map((property) => [property, '']));
const asView = (cell: string | CellView | undefined): CellView =>
  typeof cell === 'object' ? cell : { text: cell ?? '' };

export class Grid {
  readonly #element: HTMLElement;
  readonly #events: GridEvents;
  #tab: TabView;
  #table: Tabulator;
  #built = false;
  #shape = '';
  #selection: Selection = single({ row: 0, column: 0 });
  #dragging = false;
  #closeEditor: (() => void) | undefined;
  /** Rows that show what was typed, until the server has answered. */
  readonly #pending = new Set<number>();
  /** Boxes that were pressed, by place, until the tab that is loaded afterwards shows their values. */
  readonly #pressed = new Map<string, { isTicked: boolean; isWritten: boolean }>();

  constructor(element: HTMLElement, tab: TabView, events: GridEvents) {
    this.#element = element;
    this.#events = events;
    this.#tab = tab;
    this.#table = this.#draw();
    element.addEventListener('keydown', (event) => this.#onKey(event));
    element.addEventListener('copy', (event) => this.#onCopy(event));
    element.addEventListener('paste', (event) => this.#onPaste(event));
    element.addEventListener('pointerup', () => {
      this.#dragging = false;
    });
  }

  /** Shows the tab as it is now; the selection stays. */
  show(tab: TabView): void {
    const before = this.#tab;
    this.#tab = tab;
    for (const [key, { isWritten }] of this.#pressed) {
      if (isWritten || before.sheetId !== tab.sheetId) this.#pressed.delete(key);
    }
    if (shapeOf(tab) !== this.#shape || !this.#built) {
      this.#table.destroy();
      this.#table = this.#draw();
      if (before.sheetId !== tab.sheetId) this.#selection = single({ row: 0, column: 0 });
    } else {
      const isSame = JSON.stringify([before.styles, before.rules]) === JSON.stringify([tab.styles, tab.rules]);
      const rows = rowsOf(tab);
      if (!isSame || before.rows.length !== tab.rows.length) void this.#table.replaceData(rows);
      else this.#refreshRows(before, rows);
    }
    this.#settle();
    this.#selection = fitted(this.#selection, this.#extent);
    this.#events.onSelect(this.#selection);
  }

  cellAt({ row, column }: Place): CellView {
    return asView(this.#tab.rows[row]?.cells[column]);
  }

  destroy(): void {
    this.#closeEditor?.();
    this.#table.destroy();
  }

  focus(): void {
    this.#focusable?.focus({ preventScroll: true });
  }

  get #focusable(): HTMLElement | null {
    return this.#element.querySelector<HTMLElement>('.tabulator-tableholder');
  }

  get #extent() {
    return { rows: this.#tab.rows.length, columns: this.#tab.columns.length };
  }

  #draw(): Tabulator {
    const hadFocus = this.#element.contains(document.activeElement);
    const holder = document.createElement('div');
    this.#element.replaceChildren(holder);
    this.#shape = shapeOf(this.#tab);
    this.#built = false;
    const table = new Tabulator(holder, {
      data: rowsOf(this.#tab),
      index: 'index',
      columns: [this.#rowNumbers(), ...this.#tab.columns.map((column, index) => this.#column(column, index))],
      columnDefaults: { resizable: 'header' },
      height: '100%',
      layout: 'fitData',
      frozenRows: this.#tab.frozenRows,
      renderVerticalBuffer: 400,
      rowFormatter: (row) => {
        row.getElement().dataset.index = String((row.getData() as RowData).index);
      },
    });
    table.on('tableBuilt', () => {
      this.#built = true;
      // The rows as a whole have the focus, and the keys move the selection in them, as in Sheets.
      const body = this.#focusable;
      body?.setAttribute('role', 'rowgroup');
      body?.setAttribute('aria-label', this.#tab.name);
      body?.firstElementChild?.setAttribute('role', 'presentation');
      if (hadFocus) this.focus();
    });
    table.on('scrollVertical', () => this.#closeEditor?.());
    table.on('cellMouseDown', (event, cell) => {
      const place = placeOf(cell);
      if (!(event instanceof MouseEvent) || event.button !== 0 || !place) return;
      // Frozen rows are in the table's head, which takes no keys; a click in a cell handles the focus itself.
      event.preventDefault();
      this.focus();
      this.#dragging = true;
      this.#select(event.shiftKey ? { ...this.#selection, corner: place } : single(place));
    });
    table.on('cellMouseOver', (_event, cell) => {
      const place = placeOf(cell);
      if (this.#dragging && place) this.#select({ ...this.#selection, corner: place });
    });
    table.on('cellDblClick', (_event, cell) => {
      const place = placeOf(cell);
      // Two presses of a box were two presses.
      if (place && !this.#hasBox(place)) this.#edit(place);
    });
    table.on('headerClick', (_event, column) => {
      const index = columnIndex(column.getField());
      if (index === undefined) return;
      this.focus();
      this.#select({ active: { row: 0, column: index }, corner: { row: this.#extent.rows - 1, column: index } });
    });
    return table;
  }

  #rowNumbers(): ColumnDefinition {
    return {
      title: this.#events.rowsCaption,
      titleFormatter: (cell) => {
        const caption = document.createElement('span');
        caption.className = 'hiddenMembers';
        caption.textContent = String(cell.getValue());
        return caption;
      },
      field: 'row',
      frozen: true,
      hozAlign: 'center',
      width: 48,
      resizable: false,
      cssClass: 'row-number',
      formatter: (cell) => String(cell.getValue()),
    };
  }

  #column({ letters, width }: TabView['columns'][number], index: number): ColumnDefinition {
    return {
      title: letters,
      field: `cells.${index}`,
      width,
      minWidth: 24,
      frozen: index < this.#tab.frozenColumns,
      formatter: (cell) => this.#content(cell, index),
    };
  }

  /** Fills a cell's element. Texts are never read as HTML. */
  #content(cell: CellComponent, column: number): HTMLElement {
    const { index } = cell.getData() as RowData;
    const place = { row: index, column };
    const view = asView(cell.getValue());
    const element = cell.getElement();
    Object.assign(element.style, PLAIN, view.style === undefined ? {} : this.#tab.styles[view.style]);
    element.classList.toggle('noted', view.note !== undefined);
    element.classList.toggle('guarded', view.guarded !== undefined);
    this.#mark(element, place);
    const rule = this.#ruleOf(view);
    const content = document.createElement('span');
    if (rule?.kind === 'checkbox') {
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = this.#isTicked(place);
      box.tabIndex = -1;
      box.setAttribute('aria-label', `${this.#tab.columns[column]?.letters ?? ''}${this.#tab.rows[index]?.row ?? ''}`);
      box.addEventListener('change', () => void this.#tick(place, box.checked));
      content.append(box);
    } else if (view.link !== undefined) {
      const link = document.createElement('a');
      link.textContent = view.text;
      link.href = view.link;
      link.tabIndex = -1;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.#events.onLink(view.link ?? '');
      });
      content.append(link);
    } else {
      content.textContent = view.text;
      if (rule?.kind === 'list') content.className = 'chosen';
    }
    if (view.note !== undefined) element.title = view.note;
    else element.removeAttribute('title');
    return content;
  }

  #ruleOf(view: CellView): RuleView | undefined {
    return view.rule === undefined ? undefined : this.#tab.rules[view.rule];
  }

  #refreshRows(before: TabView, rows: RowData[]): void {
    const changed = rows.filter(
      ({ index, cells }) => JSON.stringify(before.rows[index]?.cells) !== JSON.stringify(cells),
    );
    if (changed.length > 0) void this.#table.updateData(changed);
    for (const { index } of changed) {
      const row = this.#table.getRow(index);
      if (row) row.reformat();
    }
  }

  #select(selection: Selection): void {
    this.#closeEditor?.();
    this.#selection = fitted(selection, this.#extent);
    for (const element of this.#element.querySelectorAll<HTMLElement>('.tabulator-row')) {
      const row = Number(element.dataset.index);
      for (const cell of element.querySelectorAll<HTMLElement>('.tabulator-cell[tabulator-field^="cells."]')) {
        const column = columnIndex(cell.getAttribute('tabulator-field') ?? '');
        if (column !== undefined) this.#mark(cell, { row, column });
      }
    }
    this.#events.onSelect(this.#selection);
  }

  #mark(element: HTMLElement, place: Place): void {
    const { active } = this.#selection;
    const block: Block = blockOf(this.#selection);
    const isActive = active.row === place.row && active.column === place.column;
    element.classList.toggle(
      'selected',
      holds(block, place) && (block.top !== block.bottom || block.left !== block.right),
    );
    element.classList.toggle('active', isActive);
    element.setAttribute('aria-selected', String(holds(block, place)));
  }

  #elementAt({ row, column }: Place): HTMLElement | undefined {
    const found = this.#table.getRow(row);
    if (!found) return undefined;
    const cell = found.getCells().find((each) => columnIndex(each.getField()) === column);
    return cell?.getElement();
  }

  async #reveal({ row, column }: Place): Promise<void> {
    const field = `cells.${column}`;
    if (row >= this.#tab.frozenRows) await this.#table.scrollToRow(row, 'nearest', false);
    await this.#table.scrollToColumn(field, 'middle', false);
  }

  #hasBox(place: Place): boolean {
    return this.#ruleOf(this.cellAt(place))?.kind === 'checkbox';
  }

  #edit(place: Place, typed?: string): void {
    const view = this.cellAt(place);
    const rule = this.#ruleOf(view);
    if (this.#hasBox(place)) {
      this.#toggle(place);
      return;
    }
    const element = this.#elementAt(place);
    if (!element) return;
    this.#closeEditor?.();
    const isChosen = rule?.kind === 'list' && rule.strict;
    // Rows may move while the editor is open.
    const seen = this.shownAt(place);
    this.#closeEditor = openEditor(element, {
      // A key opens the list, and does not change the choice in it.
      value: (isChosen ? undefined : typed) ?? view.input ?? view.text,
      label: `${this.#tab.columns[place.column]?.letters ?? ''}${this.#tab.rows[place.row]?.row ?? ''}`,
      choices: rule?.kind === 'list' ? rule.choices : undefined,
      isStrict: rule?.strict === true,
      onDone: (text, step) => {
        this.#closeEditor = undefined;
        if (text !== undefined && text !== (view.input ?? view.text)) void this.#type(place, text, element, seen);
        this.focus();
        if (step) {
          const target = { row: place.row + step.row, column: place.column + step.column };
          this.#select(single(target));
          void this.#reveal(fitted(single(target), this.#extent).active);
        }
      },
    });
  }

  /** The cell shows at once what was typed; its new value comes with the tab, or the old one is shown again. */
  shownAt(place: Place): ShownPlace {
    const shown = this.#tab.rows[place.row];
    const first = shown?.cells[this.#tab.columns.findIndex(({ column }) => column === 1)];
    const text = typeof first === 'string' ? first : first?.text;
    return {
      sheetId: this.#tab.sheetId,
      row: shown?.row ?? 0,
      column: this.#tab.columns[place.column]?.column ?? 0,
      ...(text === undefined ? {} : { first: text }),
    };
  }

  async #type(place: Place, text: string, element: HTMLElement, seen: ShownPlace): Promise<void> {
    const content = element.querySelector('span');
    if (content) content.textContent = text;
    this.#pending.add(place.row);
    if (!(await this.#events.onType(place, [[text]], seen))) this.#settle();
  }

  #settle(): void {
    for (const index of this.#pending) this.#redraw(index);
    this.#pending.clear();
  }

  #redraw(index: number): void {
    const row = this.#table.getRow(index);
    if (row) row.reformat();
  }

  #isTicked(place: Place): boolean {
    return this.#pressed.get(keyOf(place))?.isTicked ?? this.cellAt(place).checked === true;
  }

  #toggle(place: Place): void {
    const isTicked = !this.#isTicked(place);
    // The box may not be drawn: the active cell can be out of view.
    const box = this.#elementAt(place)?.querySelector('input');
    if (box) box.checked = isTicked;
    void this.#tick(place, isTicked);
  }

  /** The box shows at once that it was pressed, so that pressing it twice restores it. */
  async #tick(place: Place, isTicked: boolean): Promise<void> {
    const [ticked = 'TRUE', unticked = ''] = this.#ruleOf(this.cellAt(place))?.choices ?? [];
    const press = { isTicked, isWritten: false };
    this.#pressed.set(keyOf(place), press);
    press.isWritten = await this.#events.onType(place, [[isTicked ? ticked : unticked]], this.shownAt(place));
    if (press.isWritten || this.#pressed.get(keyOf(place)) !== press) return;
    this.#pressed.delete(keyOf(place));
    this.#redraw(place.row);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#closeEditor || event.altKey) return;
    const { active } = this.#selection;
    const target = moved(this.#selection, { ...keysOf(event), ctrlKey: event.ctrlKey || event.metaKey }, this.#extent);
    if (target) {
      this.#select(target);
      void this.#reveal(event.shiftKey ? target.corner : target.active);
    } else if (event.key === 'Enter' || event.key === 'F2') this.#edit(active);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#clear();
    else if (event.ctrlKey || event.metaKey || event.key.length !== 1) return;
    else if (event.key === ' ' && this.#hasBox(active)) this.#toggle(active);
    else this.#edit(active, event.key);
    event.preventDefault();
  }

  #clear(): void {
    const { top, left, bottom, right } = blockOf(this.#selection);
    const blank = Array.from({ length: right - left + 1 }, () => '');
    void this.#events.onType(
      { row: top, column: left },
      Array.from({ length: bottom - top + 1 }, () => blank),
      this.shownAt({ row: top, column: left }),
    );
  }

  #onCopy(event: ClipboardEvent): void {
    if (this.#closeEditor) return;
    const { top, left, bottom, right } = blockOf(this.#selection);
    const rows = this.#tab.rows.slice(top, bottom + 1);
    const texts = rows.map(({ cells }) => cells.slice(left, right + 1).map((cell) => asView(cell).text));
    event.clipboardData?.setData('text/plain', Papa.unparse(texts, { delimiter: '\t', newline: '\n' }));
    event.preventDefault();
  }

  #onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.#closeEditor || text === '') return;
    event.preventDefault();
    const { top, left } = blockOf(this.#selection);
    const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
    void this.#events.onType({ row: top, column: left }, data, this.shownAt({ row: top, column: left }));
  }
}

const keyOf = ({ row, column }: Place): string => `${row}:${column}`;

const keysOf = ({ key, shiftKey }: KeyboardEvent) => ({ key, shiftKey });

const rowsOf = ({ rows }: TabView): RowData[] => rows.map(({ row, cells }, index) => ({ index, row, cells }));

/** What the table is built from; while it stays the same, only the rows are filled again. */
const shapeOf = ({ sheetId, frozenRows, frozenColumns, columns }: TabView): string =>
  JSON.stringify([sheetId, frozenRows, frozenColumns, columns]);

const columnIndex = (field: string): number | undefined => {
  const found = /^cells\.(\d+)$/.exec(field);
  return found ? Number(found[1]) : undefined;
};

const placeOf = (cell: CellComponent): Place | undefined => {
  const column = columnIndex(cell.getField());
  const { index } = cell.getData() as RowData;
  return column === undefined ? undefined : { row: index, column };
};
