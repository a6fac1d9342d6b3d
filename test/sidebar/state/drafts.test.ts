// Drafts are kept until they are saved or empty, and listeners are notified of each change.
import { draftsOf, isAnythingUnsaved, whenDraftsChange } from '../../../sidebar/state/drafts.ts';

test('a draft is kept by its subject, and gone when it is empty', () => {
  const texts = draftsOf('', (text) => text === '');
  let notified = 0;
  const stop = whenDraftsChange(() => {
    notified += 1;
  });
  expect([texts.of('E01'), texts.has('E01'), isAnythingUnsaved()]).toEqual(['', false, false]);
  texts.change('E01', () => 'Godt');
  texts.change('E01', (now) => `${now} gået`);
  expect([texts.of('E01'), texts.of('E02'), texts.all(), isAnythingUnsaved()]).toEqual([
    'Godt gået',
    '',
    ['E01'],
    true,
  ]);
  texts.change('E01', () => '');
  expect([texts.has('E01'), isAnythingUnsaved(), notified]).toEqual([false, false, 3]);
  stop();
  texts.clear('E01');
  expect(notified).toBe(3);
});

test('what has been saved is forgotten, but not what was typed while it was on its way', () => {
  const texts = draftsOf<string | null>(null, (text) => text === null);
  texts.change('E01', () => 'Godt');
  const sent = texts.of('E01');
  texts.change('E01', () => 'Godt gået');
  texts.saved('E01', sent);
  expect(texts.of('E01')).toBe('Godt gået');
  texts.saved('E01', texts.of('E01'));
  expect(texts.has('E01')).toBe(false);
});
