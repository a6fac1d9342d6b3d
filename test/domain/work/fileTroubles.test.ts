// What stands in the way of a file: each trouble is found, the worst first, and none where there is none.
import {
  FILE_TROUBLES,
  type FileSeen,
  type FileTrouble,
  isDead,
  troubleOf,
} from '../../../src/domain/work/fileTroubles.ts';

const WANTED = { takesAnswers: true, items: ['a', 'b'], reader: 'anna@solby.dk', folders: ['folder', 'folderBefore'] };
const FORM = { takesAnswers: true, items: ['b', 'a', 'more'] };
const WELL: FileSeen = {
  isThere: true,
  isTrashed: false,
  parents: ['folder'],
  readers: ['mette@solby.dk', 'anna@solby.dk'],
  isForAll: false,
  form: FORM,
};

const ILL: Record<FileTrouble, Partial<FileSeen>> = {
  gone: { isThere: false },
  trashed: { isTrashed: true },
  closed: { form: { ...FORM, takesAnswers: false } },
  questionGone: { form: { ...FORM, items: ['b'] } },
  unshared: { readers: ['mette@solby.dk'] },
  moved: { parents: ['elsewhere'] },
};

test('a file that is as it should be has none', () => {
  expect(troubleOf(WANTED, WELL)).toBeUndefined();
  expect(troubleOf(WANTED, { ...WELL, readers: [], isForAll: true })).toBeUndefined();
  expect(troubleOf(WANTED, { ...WELL, parents: ['folderBefore'] })).toBeUndefined();
});

test.each(FILE_TROUBLES)('%s is found, and not where nobody asks for what it lacks', (trouble) => {
  expect(troubleOf(WANTED, { ...WELL, ...ILL[trouble] })).toBe(trouble);
  const asksForNothing = { takesAnswers: false, items: [], reader: '', folders: [] };
  const isAlways = trouble === 'gone' || trouble === 'trashed';
  expect(troubleOf(asksForNothing, { ...WELL, ...ILL[trouble] })).toBe(isAlways ? trouble : undefined);
});

test('of several, the worst is told first', () => {
  FILE_TROUBLES.forEach((trouble, at) => {
    const worstLast = FILE_TROUBLES.slice(at).reverse();
    const seen: FileSeen = Object.assign({}, WELL, ...worstLast.map((one) => ILL[one]));
    expect(troubleOf(WANTED, seen)).toBe(trouble);
  });
});

test('of a form that could not be read, nobody says that it is closed', () => {
  const { form: _, ...unread } = WELL;
  expect(troubleOf(WANTED, unread)).toBeUndefined();
});

test('mails wait for a file only where its link is surely of no use', () => {
  expect(FILE_TROUBLES.filter(isDead)).toEqual(['gone', 'trashed', 'closed', 'questionGone']);
});
