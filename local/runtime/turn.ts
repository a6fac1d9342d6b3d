// One of several works that take turns. An execution of it is left off at a call, and later played again up to there.
import { copied } from '../core/copied.ts';
import { Stopped, Suspended } from '../errors.ts';

/** An execution, as far as those need it who let several take turns. */
export interface Player {
  /** Runs to the end, or until it is left off (`Suspended`); every time from the script's beginning. */
  run(): unknown;
  /** Its clock, epoch milliseconds. */
  now(): number;
  /** Time goes by until then, unless it is later already. */
  passTo(instant: number): void;
  /** Lets others work at this moment of it. */
  giveWay(action: () => void): void;
}

/** What those who take turns have in common. */
export interface Table {
  /** The latest that any of their clocks has shown. */
  readonly clock: number;
  /** Before a call has its effect, and at each request of a wave: others may have their turn. */
  point(turn: Turn, member: string): void;
  wait(turn: Turn, isMet: () => boolean, milliseconds: number): boolean;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** A call that was made, what it gave, and the execution's clock after it. */
interface Played {
  readonly member: string;
  readonly outcome: Outcome;
  readonly now: number;
}

/**
 * A script cannot be held in the middle of a call, since there is only one stack. It is thrown out instead and begins
 * again, in a new realm, when it has its turn: the calls that it has made are answered from what is kept here, without
 * effect. Its clock and its dice are its own, so it arrives where it was.
 */
export class Turn {
  /** What its executions gave that have ended, in the order begun. */
  readonly #results: unknown[] = [];
  #begun = 0;
  #player: Player | undefined;
  #beganAt = 0;
  #played: Played[] = [];
  #position = 0;
  #isRunning = false;
  #isPlayedAgain = false;
  #isInCall = false;
  #isSuspended = false;
  /** The one at the bottom of the stack is never left off, so that nothing of it need be kept. */
  isAtBottom = false;
  /** What it waits for, and until when. */
  waiting: { readonly isMet: () => boolean; readonly until: number } | undefined;
  ended: Outcome | undefined;

  constructor(
    private readonly table: Table,
    private readonly work: () => unknown,
  ) {}

  /** The execution that has begun and not ended. */
  get player(): Player | undefined {
    return this.#player;
  }

  get hasBegun(): boolean {
    return this.#player !== undefined || this.#results.length > 0;
  }

  get canGoOn(): boolean {
    if (this.ended) return false;
    return !this.waiting || this.waiting.isMet() || this.table.clock >= this.waiting.until;
  }

  /** The latest that any clock beside this one has shown. */
  get clock(): number {
    return this.table.clock;
  }

  get isSuspended(): boolean {
    return this.#isSuspended;
  }

  /** Works until it has ended or is left off. */
  go(): void {
    this.#begun = 0;
    try {
      this.ended = { value: this.work() };
    } catch (error) {
      if (!(error instanceof Suspended)) this.ended = { error };
    }
  }

  /** Runs an execution of this work, from its beginning or from where it was left off; one that has ended is not run again. */
  execute(make: (turn: Turn | undefined) => Player): unknown {
    // What others do at a call of an execution is part of that call.
    if (this.#isRunning) return make(undefined).run();
    this.#begun += 1;
    if (this.#begun <= this.#results.length) return this.#results[this.#begun - 1];
    const player = this.#player ?? make(this);
    this.#isPlayedAgain = this.#player !== undefined;
    if (!this.#player) this.#beganAt = player.now();
    this.#player = player;
    this.#position = 0;
    this.#isSuspended = false;
    this.#isRunning = true;
    try {
      const result = player.run();
      this.#results.push(result);
      this.#player = undefined;
      this.#played = [];
      return result;
    } finally {
      this.#isRunning = false;
    }
  }

  /** While it is played again: the clock as the execution read it here before. */
  get formerNow(): number | undefined {
    return this.#isPlayedAgain ? (this.#played[this.#position - 1]?.now ?? this.#beganAt) : undefined;
  }

  call(member: string, perform: () => unknown): unknown {
    if (this.#isSuspended) throw new Suspended();
    if (this.#isInCall) return perform();
    const played = this.#played[this.#position];
    if (!played) return this.#callNow(member, perform);
    if (played.member !== member)
      throw new Error(`Played again, the execution called ${member} and not ${played.member}.`);
    this.#position += 1;
    return given(played.outcome);
  }

  /** A request of a wave. */
  point(name: string): void {
    if (!this.isAtBottom) return;
    this.table.point(this, name);
    this.#player?.passTo(this.table.clock);
  }

  wait(isMet: () => boolean, milliseconds: number): boolean {
    return this.table.wait(this, isMet, milliseconds);
  }

  suspend(): never {
    this.#isSuspended = true;
    throw new Suspended();
  }

  /** What its clock shows when it goes on; one that has waited in vain did so until the time it had set itself. */
  get #now(): number {
    const { waiting, table } = this;
    return waiting && !waiting.isMet() ? Math.min(waiting.until, table.clock) : table.clock;
  }

  #callNow(member: string, perform: () => unknown): unknown {
    this.#isPlayedAgain = false;
    this.#isInCall = true;
    let outcome: Outcome;
    try {
      this.table.point(this, member);
      this.#player?.passTo(this.#now);
      outcome = { value: perform() };
    } catch (error) {
      if (error instanceof Stopped) throw error;
      outcome = { error };
    } finally {
      this.#isInCall = false;
      if (!this.#isSuspended) this.waiting = undefined;
    }
    if (!this.isAtBottom) {
      const now = this.#player?.now() ?? 0;
      // Services may give what they keep and change later.
      this.#played.push({ member, outcome: copied(outcome), now });
      this.#position += 1;
    }
    return given(outcome);
  }
}

const given = (outcome: Outcome): unknown => {
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
};
