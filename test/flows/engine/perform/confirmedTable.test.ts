// What stands in the Doc after the confirmation is what was confirmed, to the letter, wherever it was changed last.
import { ANNA, FEEDBACK_REASONS, newAgreement, type School, schoolAt } from '../../school.ts';
import { goodRow, ownAgreements, reviewAll, tableNumber, writeRow } from '../../talk.ts';

/** Anna's agreements as the Doc's table says them, without its blank rows. */
const tableOf = (school: School): string[][] =>
  (school.doc(ANNA).tables()[tableNumber(school, ANNA, 'agreements')] ?? [])
    .slice(1)
    .filter((row) => row.some((cell) => cell !== ''));

/** One agreement has been typed in the Doc and taken in. */
const typed = (): School => {
  const school = schoolAt('talked');
  const anna = school.idOf(ANNA);
  reviewAll(school);
  school.call('registerConversation', anna, '2026-09-28', ['F1']);
  writeRow(school, ANNA, 1, goodRow);
  school.hour('2026-09-28T12:05');
  return school;
};

const confirm = (school: School): void => {
  const anna = school.idOf(ANNA);
  const version = Number(school.row('conversations', { employeeId: anna })?.version ?? 1);
  school.call('confirmAgreements', anna, version, FEEDBACK_REASONS);
  school.call('confirmOnPaper', anna, version, FEEDBACK_REASONS);
  school.hour('2026-09-28T15:05');
};

const changed = (school: School, text: string, deadline: string) => {
  const [{ id = '' } = {}] = ownAgreements(school);
  return { ...newAgreement(text, 'employee', deadline), id, type: 'workGoal', focusArea: 'F1' };
};

test('a row that was changed in the sidebar since says what was confirmed', () => {
  const school = typed();
  const [first] = ownAgreements(school);
  school.call('saveAgreements', school.idOf(ANNA), [changed(school, 'Læseklub hver anden torsdag', '2027-05-01')]);
  confirm(school);
  expect(ownAgreements(school)).toMatchObject([{ id: first?.id, text: 'Læseklub hver anden torsdag' }]);
  expect(tableOf(school)).toEqual([
    [
      first?.id,
      'Læseklub hver anden torsdag',
      expect.any(String),
      'Stærke læsere',
      expect.any(String),
      '1. maj 2027',
      expect.any(String),
    ],
  ]);
  expect(school.doc(ANNA).text()).toContain('Bekræftet: version');
});

test('an agreement from the sidebar that the table lacks stands in a blank row of it', () => {
  const school = typed();
  school.call('saveAgreements', school.idOf(ANNA), [
    changed(school, 'Læseklub hver torsdag', '2027-03-01'),
    newAgreement('Kursus i læsning', 'manager', '2027-06-01'),
  ]);
  confirm(school);
  expect(tableOf(school).map(([, text]) => text)).toEqual(['Læseklub hver torsdag', 'Kursus i læsning']);
  expect(tableOf(school).map(([id]) => id)).toEqual(ownAgreements(school).map(({ id }) => id));
});

test('what nobody changed elsewhere keeps the words in which it was typed', () => {
  const school = typed();
  const before = tableOf(school);
  confirm(school);
  expect(tableOf(school)).toEqual(before);
});

test('a change in the sidebar after the confirmation is not undone by what the add-on wrote in the table', () => {
  const school = typed();
  school.call('saveAgreements', school.idOf(ANNA), [changed(school, 'Læseklub hver anden torsdag', '2027-05-01')]);
  confirm(school);
  school.call('saveAgreements', school.idOf(ANNA), [changed(school, 'Læseklub hver fredag', '2027-05-02')]);
  for (const hour of ['16', '17']) school.hour(`2026-09-28T${hour}:05`);
  expect(ownAgreements(school)).toMatchObject([{ text: 'Læseklub hver fredag', deadline: '2. maj 2027' }]);
});

test('a row that is being typed when it is confirmed is left to its writer, and taken in', () => {
  const school = typed();
  school.call('saveAgreements', school.idOf(ANNA), [changed(school, 'Læseklub hver anden torsdag', '2027-05-01')]);
  const anna = school.idOf(ANNA);
  school.call('confirmAgreements', anna, 1, FEEDBACK_REASONS);
  school.call('confirmOnPaper', anna, 1, FEEDBACK_REASONS);
  writeRow(school, ANNA, 1, { Aftale: 'Læseklub hver mandag' });
  for (const hour of ['15', '16']) school.hour(`2026-09-28T${hour}:05`);
  expect(tableOf(school)[0]?.[1]).toBe('Læseklub hver mandag');
});
