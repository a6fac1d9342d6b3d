// Faults that can be injected at any service call or request, to learn what a script leaves behind when it is hit.

export interface Fault {
  /** `UrlFetchApp.fetchAll`, `rest:POST /drive/v3/files`; a trailing `*` matches any ending, `*` any call at all. */
  member: string;
  /** Which of the matching calls is hit, from 1. */
  atCall: number;
  /** `kill`: nothing the execution does from then on has effect. */
  kind: 'kill' | 'transient' | 'quota' | 'timeout';
  /** Before the call has its effect (the default), or after it, before the script learns of it. */
  when?: 'before' | 'after';
}

/** A fault that waits for its call; it strikes once. */
export interface ArmedFault {
  readonly fault: Fault;
  calls: number;
  struck: boolean;
}

export const armed = (fault: Fault): ArmedFault => ({ fault, calls: 0, struck: false });

const matches = (pattern: string, member: string): boolean =>
  pattern.endsWith('*') ? member.startsWith(pattern.slice(0, -1)) : pattern === member;

/** What strikes at this call. The two questions about one call, `before` and `after`, count as one. */
export const strike = (faults: readonly ArmedFault[], member: string, when: 'before' | 'after'): Fault | undefined => {
  let struck: Fault | undefined;
  // Every fault counts every call, also one that another fault strikes.
  for (const armedFault of faults) {
    const { fault } = armedFault;
    if (armedFault.struck || !matches(fault.member, member)) continue;
    if (when === 'before') armedFault.calls += 1;
    if (struck || armedFault.calls !== fault.atCall || (fault.when ?? 'before') !== when) continue;
    armedFault.struck = true;
    struck = fault;
  }
  return struck;
};
