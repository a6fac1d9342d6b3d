// Whoever has the Sheet can call the server's functions with anything: what is odd is refused in words, and changes nothing.
import { FIT } from './fitArguments.ts';
import { type School, schoolAt } from './school.ts';

const deep = (depth: number): unknown => (depth === 0 ? {} : { id: [deep(depth - 1)] });

/** By what they are, so that a failure says which. */
const ODD: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  negative: -1,
  fraction: 1.5,
  'huge number': 1e300,
  yes: true,
  empty: '',
  unknown: 'E99',
  inherited: '__proto__',
  'huge text': 'x'.repeat(60_000),
  'a list': [],
  'a list of null': [null],
  'a list in a list': [[['E01']]],
  'an object': {},
  'an object of lists': { id: [], kind: {}, name: [], base64: 7, columns: ['a'] },
  'objects in objects': deep(40),
  'an object with what objects inherit': JSON.parse('{"__proto__": {"id": "E01"}, "constructor": 1}'),
};

/** A fault is logged; a refusal in words is not. */
const answered = (school: School, functionName: string, args: unknown[]): string => {
  const { value, error, execution } = school.run(functionName, args);
  if (error) return `threw ${error.message}`;
  const reply = value as { ok: boolean; problems?: string[]; code?: string };
  if (execution.logs.length > 0) return `fault: ${reply.code}`;
  if (reply.ok) return 'done';
  return (reply.problems ?? []).every((sentence) => /^\p{Lu}.*[.!]/u.test(sentence)) ? 'refused in words' : 'no words';
};

const ALL = Object.entries<readonly unknown[]>(FIT).filter(([, fit]) => fit.length > 0);

test.each(ALL)('%s', (functionName, fit) => {
  let school = schoolAt('installed');
  const answers = Object.entries(ODD).flatMap(([name, odd]) =>
    fit.map((_, position) => {
      const args = fit.map((value, at) => (at === position ? odd : value));
      const answer = answered(school, functionName, args);
      if (answer === 'done') school = schoolAt('installed');
      return [`${name} as ${position + 1}`, answer];
    }),
  );
  for (const [what, answer] of answers)
    expect([what, answer]).toEqual([what, expect.stringMatching(/^(done|refused in words)$/)]);
});

test.each([
  ['startPhase', ['nothing', ''], /felt 1/],
  ['repair', ['nothing'], /felt 1/],
  [
    'saveTailoring',
    [[], [{ employeeId: 'E01', kind: 'nothing', questionId: 'SUC1', text: '', note: '' }]],
    /felt 2\.1\.kind/,
  ],
  ['saveFocusAreas', [[{ title: 'Læsning' }]], /felt 1\.1\.id/],
  ['saveSettings', [{ unitName: 'x'.repeat(60_000) }], /60000 tegn.* 50000/],
  ['importFile', [{ kind: 'settings', name: 'a.csv', base64: 'TmF2bg==' }], /felt 1\.kind/],
])('%s says which of what it was handed is odd, and changes nothing', (functionName, args, sentence) => {
  expect(schoolAt('installed').refusedWhole(functionName, ...args)).toMatch(sentence);
});
