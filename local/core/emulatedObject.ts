// The base of every emulated Google object, and the execution in which it acts.
import type { ScriptRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** The functions of scripts that the cells of a spreadsheet may call. */
export interface CustomFunctions {
  has(name: string): boolean;
  /** @throws GoogleError where the function fails */
  call(name: string, args: readonly unknown[]): unknown;
}

/** The circumstances of one run of a script; services ask it who runs, with what rights, and what the clock says. */
export interface Execution {
  readonly workspace: Workspace;
  readonly script: ScriptRecord;
  /** Who runs it (the effective user): for a trigger, its owner. */
  readonly user: string;
  readonly authMode: AuthMode;
  /** Started by the clock or another trigger: there is nobody to show anything to. */
  readonly isUnattended: boolean;
  /** The spreadsheet the script is bound to or used in, if any. */
  readonly containerId: string | undefined;
  /** The scopes in force: asked by the manifest and granted by the user. */
  readonly scopes: readonly string[];
  /** The manifest's `timeZone`. */
  readonly timeZone: string;
  /** The clock as the script sees it: the Workspace's, plus the modelled time this run has used. Epoch milliseconds. */
  now(): number;
  /** Adds modelled time, as `Utilities.sleep` or a slow request does; ends the run when six minutes are spent. */
  spend(milliseconds: number): void;
  /** @throws Google's "You do not have permission to call …" unless one of the scopes is in force and the mode allows. */
  requireScope(member: string, anyOf: readonly string[]): void;
  /** @throws like Google where the run is in AuthMode.NONE and the member is not allowed there. */
  requireAuth(member: string): void;
  /** Runs a named function of the script with JSON-like arguments in the same realm (menus, template scriptlets). */
  evaluate(code: string, scope: Record<string, unknown>): unknown;
  customFunctions(spreadsheetId: string): CustomFunctions;
  log(level: string, text: string): void;
  /** Called before a spreadsheet is changed: others see the change when it is flushed. */
  willWrite(spreadsheetId: string): void;
  /** What the execution has written to spreadsheets is there for others. */
  flush(): void;
  /** Waits, in modelled time, for what another execution does. @returns whether it is so by then */
  waitUntil(isMet: () => boolean, milliseconds: number): boolean;
  /** For what an execution holds until it ends (locks) or must finish (pending writes). `stopped`: it was ended from outside. */
  onEnd(action: (stopped: boolean) => void): void;
  /**
   * A place inside a service call where the run may be hit by an injected fault: one request of a `fetchAll`, named
   * `rest:POST /drive/v3/files`. Asked before the effect and, where the effect stands even if the script never learns of
   * it, `after`. A kill is thrown; for the other kinds the caller gives the answer that Google would (503, 429).
   */
  point(name: string, when?: 'before' | 'after'): 'transient' | 'quota' | undefined;
}

/**
 * Base of all emulated objects. Subclasses bear Google's names (`Range`, `Sheet`); the membrane wraps each instance in
 * a proxy that counts the call, adds modelled latency, injects faults, throws `NotEmulated: Range.xyz` for a member that
 * the class lacks, and carries values between the realms. So a class is written as plain TypeScript: it takes and
 * returns host values (arrays, Dates, other emulated objects) and throws `GoogleError`s.
 *
 * Scripts see the methods and getters of the class, and those own fields whose names begin with a capital (enums). What
 * only other services may use is `#private`, keyed by a symbol, or listed in `hiddenMembers`.
 */
export abstract class EmulatedObject {
  /** Public methods and getters that are there for other services only; scripts do not see them. */
  static readonly hiddenMembers: readonly string[] = [];

  /** Where properties that scripts may set on this object are kept as the script's own values (HtmlTemplate); else none. */
  get expando(): Map<string, unknown> | undefined {
    return undefined;
  }

  /** The name scripts see, `Range`; used in errors, meters and `toString`. */
  get className(): string {
    return this.constructor.name;
  }

  toString(): string {
    return this.className;
  }
}

/** A value of one of Google's enums: compares by identity, prints its name. */
export class EnumValue extends EmulatedObject {
  constructor(
    readonly enumName: string,
    private readonly label: string,
    private readonly position: number,
  ) {
    super();
  }
  override get className(): string {
    return this.enumName;
  }
  name(): string {
    return this.label;
  }
  ordinal(): number {
    return this.position;
  }
  override toString(): string {
    return this.label;
  }
  toJSON(): string {
    return this.label;
  }
  compareTo(other: EnumValue): number {
    return this.position - other.ordinal();
  }
}

/** Google's enum as an object of values: `enumOf('BorderStyle', ['DOTTED', 'DASHED'])`. */
export const enumOf = <Name extends string>(enumName: string, names: readonly Name[]): Record<Name, EnumValue> =>
  Object.fromEntries(names.map((name, position) => [name, new EnumValue(enumName, name, position)])) as Record<
    Name,
    EnumValue
  >;
