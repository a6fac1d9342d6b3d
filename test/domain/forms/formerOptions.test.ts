// A reply counts in the words of the form that it was given in, whatever the option is called today.
import { isOwnOption, type OwnOption } from '../../../src/domain/forms/formerOptions.ts';
import { mayShowFrom } from '../../../src/domain/forms/keptFeedback.ts';
import { isToTalk } from '../../../src/domain/halfYear/statusGrid.ts';
import { LANGUAGES } from '../../../src/domain/text/language.ts';
import { words } from '../../../src/domain/words/words.ts';

/** Every wording that a form has ever been made with. Lines are added here, and none is ever taken out or changed. */
const EVER: readonly (readonly [option: OwnOption, wording: string])[] = [
  ['mayShow.yes', 'Ja, vis den'],
  ['mayShow.yes', 'Yes, show it'],
  ['mayShow.no', 'Nej, vis den ikke'],
  ['mayShow.no', 'No, do not show it'],
  ['talk', 'Lad os tale om det'],
  ['talk', 'Let us talk about it'],
];

const meaningOf = (answer: string): string =>
  isToTalk(answer) ? 'talk' : mayShowFrom(answer) === undefined ? 'nothing' : `mayShow.${mayShowFrom(answer)}`;

test.each(EVER)('%s: “%s”', (option, wording) => {
  expect(meaningOf(` ${wording.replace(' ', '  ')}\n`)).toBe(option);
});

test('the words of today are in the list, so that they still count once they are changed', () => {
  const today = LANGUAGES.flatMap((language) => {
    const { people, statusForm } = words(language);
    return [people.keptFeedback.yes, people.keptFeedback.no, statusForm.talk];
  });
  expect(EVER.map(([, wording]) => wording)).toEqual(expect.arrayContaining(today));
});

test('a former wording counts as the option that it was, and as no other', () => {
  const former = { 'mayShow.yes': ['Ja tak'], 'mayShow.no': ['Nej tak'], talk: [] };
  const readAs = (answer: string) =>
    (['mayShow.yes', 'mayShow.no', 'talk'] as const).filter((option) => isOwnOption(option, answer, [], former));
  expect(['Ja tak', 'Nej  tak', 'Måske', ''].map(readAs)).toEqual([['mayShow.yes'], ['mayShow.no'], [], []]);
});
