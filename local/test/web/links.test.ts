// Google's addresses and the local pages' own.
import { destinationOf, localPathOf } from '../../web/links.ts';

const ME = 'mette+mus@skolen.example';
const MINE = '/as/mette%2Bmus%40skolen.example';

test.each([
  ['https://docs.google.com/spreadsheets/d/1aB_-c/edit#gid=0', '/spreadsheets/d/1aB_-c'],
  ['https://docs.google.com/forms/d/e/1FA/viewform?usp=x', '/forms/d/e/1FA/viewform'],
  [
    'https://docs.google.com/forms/d/e/1FA/viewform?usp=pp_url&entry.12=I%20gang#x',
    '/forms/d/e/1FA/viewform?entry.12=I+gang',
  ],
  ['https://docs.google.com/forms/d/1f/edit', '/forms/d/1f/edit'],
  ['https://docs.google.com/document/d/1d/edit?usp=drivesdk', '/document/d/1d'],
  ['https://drive.google.com/file/d/1p/view', '/drive/file/1p'],
  ['https://drive.google.com/open?usp=a&id=1p', '/drive/file/1p'],
  ['https://drive.google.com/drive/folders/1x', '/drive/folders/1x'],
  ['https://drive.google.com/drive/my-drive', '/drive'],
  ['https://script.google.com/macros/d/1s-C_x/auth', '/consent/1s-C_x'],
])('%s is shown here', (address, page) => {
  expect(localPathOf(address, ME)).toBe(MINE + page);
});

test('others lead out, and what is no address of the web leads nowhere', () => {
  expect(destinationOf('https://solby.example/a?b=1', ME)).toEqual({
    href: 'https://solby.example/a?b=1',
    isElsewhere: true,
  });
  expect(destinationOf('mailto:a@b.dk', ME)?.isElsewhere).toBe(true);
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https:', '//evil.example'])
    expect(destinationOf(address, ME)).toBeUndefined();
  expect(localPathOf('https://docs.google.com.evil.example/document/d/1d', ME)).toBeUndefined();
});
