// Odd calls: every server function with arguments that no page sends. It refuses in words and has written nothing, or does nothing.
import type { Reply } from '../../src/contract.ts';
import { PROBLEM_CODES } from '../../src/domain/unit/problemCodes.ts';
import type { School } from '../../test/flows/school.ts';
import type { Case, Line } from '../line.ts';
import { differences, endOf } from '../school/end.ts';
import { FUNCTIONS, SENSIBLE } from '../school/serverCalls.ts';
import { at } from '../school/stages.ts';

const LONG = 'x'.repeat(60_000);

const ODD: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  'an unknown word': 'nothing',
  'an object': {},
  'a list of null': [null],
  'an endless number': 1e308,
  'a prototype': '__proto__',
  'a long text': LONG,
};

/** As many as a page sends, all of them odd. */
const oddCalls = (count: number): { name: string; args: unknown[] }[] =>
  Object.entries(ODD).map(([name, value]) => ({ name, args: Array.from({ length: count }, () => value) }));

/** Any word is the name of somebody. */
const isSensible = (name: string, [first]: readonly unknown[]): boolean =>
  name === 'takeOver' && typeof first === 'string' && first !== LONG;

const isKnown = (code: string): boolean => (PROBLEM_CODES as readonly string[]).includes(code);

/** Stands in the Sheet, in Drive and in mailboxes as before. */
const untouchedBy = (school: School, act: () => string[]): string[] => {
  const before = endOf(school);
  const said = act();
  return [...said, ...differences(endOf(school), before).slice(0, 3)];
};

export const oddly = (school: School, name: string, args: unknown[]): string[] =>
  untouchedBy(school, () => {
    const { value, error } = school.run(name, args);
    if (error) return [`a raw error: ${error.name}: ${error.message}`];
    const reply = value as Reply<unknown>;
    if (reply.ok) return [];
    const isInWords = isKnown(reply.code) && reply.problems.every((problem) => problem.trim() !== '');
    return isInWords ? [] : [`not refused in words: ${reply.code}: ${reply.problems.join(' / ')}`];
  });

export const odd: Line = {
  name: 'odd',
  title: 'Server functions with odd arguments',
  atLeast: 210,
  groups: [
    {
      name: 'functions',
      cases: () => {
        const ready = at('talked');
        ready.work();
        return FUNCTIONS.flatMap((name) =>
          oddCalls(SENSIBLE[name](ready).length).flatMap(({ name: what, args }): Case[] =>
            args.length === 0 || isSensible(name, args)
              ? []
              : [{ id: `${name} ${what}`, run: () => oddly(ready.copy(), name, args) }],
          ),
        );
      },
    },
  ],
};
