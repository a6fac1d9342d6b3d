// A step that fails ends by itself; after what Google's services throw, the Sheet is read anew.
import { ProblemError } from '../../../src/domain/unit/problem.ts';
import { contained, endWithFaults } from '../../../src/flows/engine/contained.ts';

const exception = (message: string): Error => Object.assign(new Error(message), { name: 'Exception' });

const failing = (error: Error) => (): never => {
  throw error;
};

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

const read = jest.fn<void, []>();
const unitOfWork = { readAnew: read };

beforeEach(() => read.mockReset());

test('a problem of the Sheet is told, also of rows that it refused', () => {
  const busy = failing(new ProblemError({ code: 'busy' }));
  expect(contained(unitOfWork, 'answers', busy)).toEqual([{ code: 'busy' }]);
  const refused = { code: 'cellRuled', tab: 'answers', row: 2 } as const;
  expect(contained(unitOfWork, 'tables', failing(new ProblemError(refused)), { about: 'E07' })).toEqual([refused]);
  expect(() => endWithFaults([{ code: 'busy' }, refused])).not.toThrow();
});

test('a fault of ours is told by its code, its text goes nowhere, and it ends the run afterwards', () => {
  const found = contained(unitOfWork, 'work', failing(new TypeError('Anna Sø is not iterable')));
  expect(found).toEqual([{ code: 'stageFailed', values: { stage: 'work', fault: 'TypeError', employeeId: '' } }]);
  expect(jest.mocked(console.error).mock.calls.flat().join()).not.toContain('Anna');
  expect(jest.mocked(console.error).mock.calls.flat().join()).toMatch(/^TypeError\n +at .*contained\.test/);
  expect(() => endWithFaults(found)).toThrow('TypeError');
});

const TEXTS = [
  'Service Spreadsheets timed out while accessing document with id x.',
  'Service invoked too many times for one day: email.',
  "We're sorry, a server error occurred. Please wait a bit and try again.",
  'Service Spreadsheets failed while accessing document with id x.',
  'Tjenesten Regneark fik timeout under adgang til dokumentet med id x.',
  'Der opstod en serverfejl. Vent lidt, og prøv igen.',
  'Tjenesten kunne ikke udføre handlingen.',
];

test.each(TEXTS)(
  'after a fault of Google the Sheet is read anew, and the step done again where it may be: %s',
  (text) => {
    let times = 0;
    const passing = (): [] => {
      times += 1;
      if (times === 1) throw exception(text);
      return [];
    };
    expect(contained(unitOfWork, 'answers', passing, { mayRepeat: true })).toEqual([]);
    expect(read).toHaveBeenCalledTimes(1);
    const lasting = failing(exception(text));
    const told = { code: 'stageFailed', values: { stage: 'answers', employeeId: 'E07' } };
    expect(contained(unitOfWork, 'answers', lasting, { about: 'E07' })).toMatchObject([told]);
    expect(contained(unitOfWork, 'answers', lasting, { about: 'E07', mayRepeat: true })).toMatchObject([told]);
  },
);

test('where the Sheet cannot be read either, the run ends with the first fault', () => {
  read.mockImplementation(failing(exception('Service error')));
  const [first = ''] = TEXTS;
  expect(() => contained(unitOfWork, 'answers', failing(exception(first)))).toThrow(first);
});
