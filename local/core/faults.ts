// What can be made to happen at any service call or request: an error, the end of the run, or what others do meanwhile.

export type Fault = Place & Happening;

interface Place {
  /** `UrlFetchApp.fetchAll`, `rest:POST /drive/v3/files`; a trailing `*` matches any ending, `*` any call at all. */
  member: string;
  /** Which of the matching calls is hit, from 1. */
  atCall: number;
  /** How many matching calls in a row are hit: 1 by default, `Infinity` for all from there on. */
  times?: number;
  /** Before the call has its effect (the default), or after it, before the script learns of it. */
  when?: 'before' | 'after';
}

type Happening =
  /** The call fails, as Google's services do. */
  | { kind: 'transient' | 'quota' | 'timeout' }
  /** The call takes so long that the six minutes of the run are over: it ends there, and nothing it does has effect. */
  | { kind: 'overtime' }
  /**
   * Nothing the execution does from then on has effect. What it wrote to spreadsheets and had not flushed stands, unless
   * `losesUnflushed`: on Google either may happen.
   */
  | { kind: 'kill'; losesUnflushed?: boolean }
  /**
   * Others do something, at that moment of the execution: a person acts in the Sheet, in a form, in a Doc, or another
   * execution runs to its end. They see of spreadsheets what has been flushed.
   */
  | { kind: 'act'; act: (call: { member: string; atCall: number }) => void };

/** A fault that waits for its calls. */
export interface ArmedFault {
  readonly fault: Fault;
  calls: number;
  struck: boolean;
}

export const armed = (fault: Fault): ArmedFault => ({ fault, calls: 0, struck: false });

const matches = (pattern: string, member: string): boolean =>
  pattern.endsWith('*') ? member.startsWith(pattern.slice(0, -1)) : pattern === member;

/**
 * What strikes at this call, after others have done what they do there. The two questions about one call, `before` and
 * `after`, count as one.
 */
export const strike = (
  faults: readonly ArmedFault[],
  member: string,
  when: 'before' | 'after',
  letAct: (action: () => void) => void,
): Exclude<Fault, { kind: 'act' }> | undefined => {
  let struck: Exclude<Fault, { kind: 'act' }> | undefined;
  // Every fault counts every call, also one that another fault strikes.
  for (const armedFault of faults) {
    const { fault } = armedFault;
    if (!matches(fault.member, member)) continue;
    if (when === 'before') armedFault.calls += 1;
    const { calls } = armedFault;
    if (calls < fault.atCall || calls >= fault.atCall + (fault.times ?? 1)) continue;
    if ((fault.when ?? 'before') !== when || (struck && fault.kind !== 'act')) continue;
    armedFault.struck = true;
    if (fault.kind === 'act') letAct(() => fault.act({ member, atCall: calls }));
    else struck = fault;
  }
  return struck;
};
