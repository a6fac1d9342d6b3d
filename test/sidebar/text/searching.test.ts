// Finding words as people write them.
import { matches } from '../../../sidebar/text/searching.ts';

test.each([
  ['', 'Sara Aagaard', true],
  ['ågård', 'Sara Aagaard', true],
  ['AAGAARD', 'Åse Ågård', true],
  ['soe', 'Anna Sø', true],
  ['andre', 'André Møller', true],
  ['møller andré', 'André Møller', true],
  ['  anna  ', 'Anna Sø', true],
  ['bent', 'Anna Sø', false],
])('%j in %j: %s', (query, text, found) => {
  expect(matches(query, text)).toBe(found);
});

test('each word may be in a text of its own, but not across two', () => {
  expect(matches('anna læse', 'Anna Sø', 'Læsebånd i 3.b')).toBe(true);
  expect(matches('søle', 'Anna Sø', 'Læsebånd')).toBe(false);
});
