// The confirmation form: an answer counts only for the version that was asked about.
import { agreementFormRequests, confirmationFrom } from '../../../src/domain/agreements/confirmationForm.ts';
import { questionIdOf } from '../../../src/domain/formats/formRequests.ts';
import { employeeOf, exampleUnit, row } from '../exampleUnit.ts';

const unit = exampleUnit({
  agreements: [
    row('agreements', {
      id: 'A11',
      year: 2026,
      employeeId: 'E02',
      text: 'Lead the library',
      responsible: 'both',
      deadline: '2026-12-01',
    }),
  ],
});
const ali = employeeOf(unit, 'E02');
const yes = { answers: { [questionIdOf('CONF:1')]: ['Yes, I confirm'], [questionIdOf('COMM:1')]: [' Fine '] } };

test('a yes to version 1 confirms version 1 and says nothing of version 2', () => {
  expect(confirmationFrom(yes, 1)).toEqual({ version: 1, confirmed: true, comment: 'Fine' });
  // Of a later version it says nothing, but what was said of the former one is told.
  expect(confirmationFrom(yes, 2)).toEqual({ version: 1, confirmed: true, comment: 'Fine' });
});

test('a no with a comment does not confirm', () => {
  const no = {
    answers: { [questionIdOf('CONF:2')]: ['Nej, jeg har en bemærkning'], [questionIdOf('COMM:2')]: ['Fristen'] },
  };
  expect(confirmationFrom(no, 2)).toEqual({ version: 2, confirmed: false, comment: 'Fristen' });
});

test('lists the agreements in the reader’s language', () => {
  const [info] = agreementFormRequests(unit, ali, 1);
  expect(info).toMatchObject({
    updateFormInfo: {
      info: {
        title: 'Your agreements – MUS 2026 – Ali Demir',
        description: expect.stringContaining(
          '• Lead the library (responsible: Both, deadline: Tuesday 1 December 2026)',
        ),
      },
    },
  });
});
