// What an execution has written to spreadsheets and not flushed: it sees it itself, others do not, and a kill may lose it.
import { copied } from '../core/copied.ts';
import type { SpreadsheetRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

/** A call that wrote, to be made again upon what others have written meanwhile. */
interface Write {
  readonly effect: () => unknown;
  /** The ids that the call was given; made again, it is given the same. */
  readonly nextId: number;
  readonly nextSheetId: number;
  readonly spreadsheetId: string;
  hasEnded: boolean;
}

/**
 * While an execution has pending writes, the Workspace holds the spreadsheet as that execution sees it, and this keeps it
 * as others see it. It costs a copy of the spreadsheet for each flush, and is therefore made only for executions that are
 * killed with loss, or beside which others work.
 */
export class PendingWrites {
  readonly #published = new Map<string, SpreadsheetRecord>();
  #writes: Write[] = [];
  #effect: (() => unknown) | undefined;
  #isMadeAgain = false;
  #refusal: unknown;

  constructor(private readonly workspace: Workspace) {}

  /** Has the effect of a service call, which may write. @throws what Google refused of earlier writes */
  during(effect: () => unknown): unknown {
    const refusal = this.#refusal;
    this.#refusal = undefined;
    if (refusal !== undefined) throw refusal;
    const outer = this.#effect;
    this.#effect = effect;
    try {
      const given = effect();
      const last = this.#writes.at(-1);
      if (last?.effect === effect) last.hasEnded = true;
      return given;
    } finally {
      this.#effect = outer;
    }
  }

  /** Called before a spreadsheet is changed. */
  willWrite(spreadsheetId: string): void {
    const effect = this.#effect;
    const { state } = this.workspace;
    const record = state.spreadsheets[spreadsheetId];
    if (this.#isMadeAgain || !effect || !record) return;
    if (!this.#published.has(spreadsheetId)) this.#published.set(spreadsheetId, copied(record));
    // A call may write several times.
    if (this.#writes.at(-1)?.effect === effect) return;
    const { nextId } = state;
    this.#writes.push({ effect, nextId, nextSheetId: record.nextSheetId, spreadsheetId, hasEnded: false });
  }

  /** From now on others see what has been written. */
  publish(): void {
    this.#published.clear();
    this.#writes = [];
  }

  /** What has been written since the last flush was never written. */
  lose(): void {
    this.hide();
    this.publish();
  }

  /** Others have their turn: they see what has been flushed. */
  hide(): void {
    const { spreadsheets } = this.workspace.state;
    for (const [id, published] of this.#published) {
      // An id that was given once is not given again.
      published.nextSheetId = Math.max(published.nextSheetId, spreadsheets[id]?.nextSheetId ?? 0);
      spreadsheets[id] = published;
    }
  }

  /** The execution goes on: what is pending is written upon what others have left, at the very places it was written to. */
  show(): void {
    const { state } = this.workspace;
    for (const id of [...this.#published.keys()]) {
      const current = state.spreadsheets[id];
      if (current) {
        this.#published.set(id, current);
        state.spreadsheets[id] = copied(current);
      } else this.#published.delete(id);
    }
    this.#isMadeAgain = true;
    for (const write of this.#writes) this.#makeAgain(write);
    this.#isMadeAgain = false;
  }

  #makeAgain({ effect, nextId, nextSheetId, spreadsheetId, hasEnded }: Write): void {
    const { state } = this.workspace;
    const record = state.spreadsheets[spreadsheetId];
    const [lastId, lastSheetId] = [state.nextId, record?.nextSheetId ?? 0];
    state.nextId = nextId;
    if (record) record.nextSheetId = nextSheetId;
    try {
      effect();
    } catch (error) {
      // What others have made impossible is refused at the next call, as Google does with bundled writes.
      if (hasEnded) this.#refusal ??= error;
    }
    state.nextId = Math.max(state.nextId, lastId);
    if (record) record.nextSheetId = Math.max(record.nextSheetId, lastSheetId);
  }
}
