// A step that fails for what the Sheet holds ends by itself; Google's passing faults end the run.
import { ProblemError } from '../../../src/domain/unit/problem.ts';
import { contained } from '../../../src/flows/engine/contained.ts';

const exception = (message: string): Error => Object.assign(new Error(message), { name: 'Exception' });

const failing = (error: Error) => (): never => {
  throw error;
};

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('a problem of the Sheet is told, and so is what Google refuses', () => {
  expect(contained('answers', failing(new ProblemError({ code: 'busy' })))).toEqual([{ code: 'busy' }]);
  const rule = exception('The data you entered in cell B2 violates the data validation rules set on this cell.');
  expect(contained('tables', failing(rule), 'E07')).toEqual([
    { code: 'stageFailed', values: { stage: 'tables', fault: 'Exception googleRefused', employeeId: 'E07' } },
  ]);
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
])('a passing fault of Google ends the run: %s', (message) => {
  expect(() => contained('work', failing(exception(message)))).toThrow(message);
});
