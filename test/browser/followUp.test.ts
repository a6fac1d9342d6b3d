// What has been noted of an agreement stands there, wherever one has been in between.
import { ANNA, METTE, newAgreement, type School, schoolAt } from '../flows/school.ts';
import { Town } from './town.ts';

const agreed = (): School => {
  const school = schoolAt('talked');
  school.call('passEffectReview', school.idOf(ANNA), 'Kun denne gang');
  school.call('saveAgreements', school.idOf(ANNA), [newAgreement('Makkerlæsning', 'employee', '2026-11-16')]);
  return school;
};

let town: Town;
beforeAll(async () => {
  town = await Town.open(agreed().workspace);
});
afterAll(() => town?.close());

test('after a look at the suggestions, and when a note is written to it', async () => {
  const sidebar = await town.sidebar('open', METTE);
  const { followUp, common } = sidebar.words;
  await sidebar.go('followUp');
  const begun = sidebar.button('I gang');
  await begun.click();
  await sidebar.told(common.saved);
  await sidebar.settled();
  await sidebar.button(/^Forslag/).click();
  await sidebar.button(/^Aftaler/).click();
  expect(await begun.getAttribute('aria-pressed')).toBe('true');
  await sidebar.press(followUp.noteButton);
  await sidebar.field(followUp.note).fill('Hver tirsdag');
  await sidebar.press(followUp.saveNote);
  await sidebar.told(common.saved);
  await sidebar.go('overview');
  await sidebar.go('followUp');
  expect(await begun.getAttribute('aria-pressed')).toBe('true');
  await sidebar.page.getByText('Hver tirsdag').waitFor();
  expect(town.errors).toEqual([]);
});
