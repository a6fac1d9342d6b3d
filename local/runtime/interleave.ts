// Lets several works, each of one or more executions, take turns at any service call, in the same way for the same seed.
import type { Workspace } from '../state/workspace.ts';
import { type Table, Turn } from './turn.ts';

/** By a seed; or the others have their turn at one call of the first, and work to their end unless they must wait. */
export type Rhythm = { seed: number } | { atCall: number };

export interface Interleaved<Results extends readonly unknown[]> {
  /** What each work gave, in the order of the works. */
  results: Results;
  /** How many calls (and requests of waves) of the first work the others could have had their turn at. */
  calls: number;
  /** Before which call whose turn ended, and whose began: `0 Range.setValues > 1`. */
  turns: string[];
}

/**
 * Runs the works beside each other; each is a function that starts executions (`callServer`, `fireTrigger`) and does nothing
 * else that must not be done again, since it may be called several times. Locks are waited for; all share one clock, so
 * that the time of one passes for the others as well. An execution sees of spreadsheets what others have flushed.
 * @throws what a work throws, once all have ended
 */
export const interleave = <Results extends readonly unknown[]>(
  workspace: Workspace,
  works: { readonly [Index in keyof Results]: () => Results[Index] },
  rhythm: Rhythm,
): Interleaved<Results> => {
  if (tables.has(workspace)) throw new Error('Works that take turns cannot let others take turns.');
  const table = new Interleaving(workspace, works, rhythm);
  tables.set(workspace, table);
  try {
    table.play();
  } finally {
    tables.delete(workspace);
  }
  const { turns, calls } = table;
  return { results: table.results as unknown as Results, calls, turns };
};

const tables = new WeakMap<Workspace, Interleaving>();

/** Whose turn it is in the Workspace, where several take turns. */
export const turnIn = (workspace: Workspace): Turn | undefined => tables.get(workspace)?.active;

/** How often one is left off; each time costs playing it again. */
const TURNS_AT_MOST = 24;

class Interleaving implements Table {
  clock: number;
  calls = 0;
  readonly turns: string[] = [];
  active: Turn | undefined;
  readonly #order: Turn[];
  readonly #all: readonly Turn[];
  readonly #dice: () => number;
  /** The chance that the turn passes on at a call: until all have begun, and from then on. */
  readonly #chances: readonly [number, number];
  /** Whether the one that has its turn has made a call in it. */
  #hasMoved = false;
  /** While the one at the bottom waits: when it can go on. */
  #isAwaited: (() => boolean) | undefined;

  constructor(
    workspace: Workspace,
    works: readonly (() => unknown)[],
    private readonly rhythm: Rhythm,
  ) {
    this.clock = workspace.now;
    this.#all = works.map((work) => new Turn(this, work));
    this.#dice = diceOf('seed' in rhythm ? rhythm.seed : 0);
    this.#chances = [1 / 4 ** (4 * this.#dice()), 1 / 4 ** (3 * this.#dice())];
    this.#order = 'seed' in rhythm ? inDiceOrder(this.#all, this.#dice) : [...this.#all];
  }

  get results(): unknown[] {
    return this.#all.map(({ ended }) => {
      if (ended && 'error' in ended) throw ended.error;
      return ended?.value;
    });
  }

  play(): void {
    for (const turn of this.#order) {
      if (turn.ended) continue;
      turn.isAtBottom = true;
      this.active = turn;
      turn.go();
    }
  }

  point(turn: Turn, member: string): void {
    this.#hear(turn);
    if (turn === this.#all[0]) this.calls += 1;
    if (!turn.isAtBottom) {
      if (!this.#hasMoved) this.#hasMoved = true;
      else if (this.#isAwaited ? this.#isAwaited() : this.#passesOn(turn)) this.#leave(turn, member);
    } else if (this.#passesOn(turn)) {
      const next = this.#next(turn);
      if (next) this.#give(turn, next, member);
    }
  }

  wait(turn: Turn, isMet: () => boolean, milliseconds: number): boolean {
    this.#hear(turn);
    turn.waiting ??= { isMet, until: (turn.player?.now() ?? this.clock) + milliseconds };
    const { until } = turn.waiting;
    if (turn.isAtBottom) this.#waitAtBottom(turn, isMet, until);
    else if (!isMet() && this.clock < until) this.#leave(turn, 'waiting');
    turn.waiting = undefined;
    turn.player?.passTo(isMet() ? this.clock : until);
    return isMet();
  }

  #waitAtBottom(turn: Turn, isMet: () => boolean, until: number): void {
    const isOver = (): boolean => isMet() || this.clock >= until;
    while (!isOver()) {
      const next = this.#next(turn);
      if (next) {
        this.#isAwaited = isOver;
        this.#give(turn, next, 'waiting');
        this.#isAwaited = undefined;
      } else {
        // All wait for one another: time passes to the first who has waited long enough.
        const ends = this.#all.flatMap(({ waiting, ended }) => (waiting && !ended ? [waiting.until] : []));
        this.clock = Math.max(this.clock, Math.min(until, ...ends));
      }
    }
  }

  /** Whether another has its turn at this call, if one can. */
  #passesOn(turn: Turn): boolean {
    if ('atCall' in this.rhythm) {
      if (!turn.isAtBottom) return false;
      return turn !== this.#all[0] || this.calls >= this.rhythm.atCall;
    }
    if (this.turns.length >= TURNS_AT_MOST) return false;
    const [first, later] = this.#chances;
    return this.#dice() < (this.#all.every(({ hasBegun, ended }) => hasBegun || ended) ? later : first);
  }

  #next(turn: Turn): Turn | undefined {
    const ready = this.#all.filter((each) => each !== turn && each.canGoOn);
    return ready[Math.floor(this.#dice() * ready.length)];
  }

  #give(bottom: Turn, next: Turn, member: string): void {
    this.#note(bottom, next, member);
    bottom.player?.giveWay(() => {
      this.active = next;
      this.#hasMoved = false;
      next.go();
      this.active = bottom;
    });
  }

  #leave(turn: Turn, member: string): never {
    const bottom = this.#order.find(({ isAtBottom, ended }) => isAtBottom && !ended);
    if (bottom) this.#note(turn, bottom, member);
    turn.suspend();
  }

  #hear(turn: Turn): void {
    this.clock = Math.max(this.clock, turn.player?.now() ?? 0);
  }

  #note(from: Turn, to: Turn, member: string): void {
    this.turns.push(`${this.#all.indexOf(from)} ${member} > ${this.#all.indexOf(to)}`);
  }
}

const inDiceOrder = (turns: readonly Turn[], dice: () => number): Turn[] =>
  turns
    .map((turn) => ({ turn, place: dice() }))
    .sort((one, other) => one.place - other.place)
    .map(({ turn }) => turn);

/** Mulberry32. */
const diceOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
