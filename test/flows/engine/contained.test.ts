// A step that fails for what the Sheet holds ends by itself; what Google's services throw ends the run.
import { ProblemError } from '../../../src/domain/unit/problem.ts';
import { contained } from '../../../src/flows/engine/contained.ts';

const exception = (message: string): Error => Object.assign(new Error(message), { name: 'Exception' });

const failing = (error: Error) => (): never => {
  throw error;
};

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('a problem of the Sheet is told, also of rows that it refused', () => {
  expect(contained('answers', failing(new ProblemError({ code: 'busy' })))).toEqual([{ code: 'busy' }]);
  const refused = { code: 'cellRuled', tab: 'answers', row: 2 } as const;
  expect(contained('tables', failing(new ProblemError(refused)), 'E07')).toEqual([refused]);
});

test('a fault of ours is told by its code, and its text goes nowhere', () => {
  const found = contained('work', failing(new TypeError('Anna Sø is not iterable')));
  expect(found).toEqual([{ code: 'stageFailed', values: { stage: 'work', fault: 'TypeError', employeeId: '' } }]);
  expect(jest.mocked(console.error).mock.calls.flat().join()).not.toContain('Anna');
});

test.each([
  'Service Spreadsheets timed out while accessing document with id x.',
  'Service invoked too many times for one day: email.',
  "We're sorry, a server error occurred. Please wait a bit and try again.",
  'Service Spreadsheets failed while accessing document with id x.',
  'Tjenesten Regneark fik timeout under adgang til dokumentet med id x.',
  'Der opstod en serverfejl. Vent lidt, og prøv igen.',
  'Tjenesten kunne ikke udføre handlingen.',
])('a passing fault of Google ends the run: %s', (message) => {
  expect(() => contained('work', failing(exception(message)))).toThrow(message);
});
