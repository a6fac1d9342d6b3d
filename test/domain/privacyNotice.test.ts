// The privacy notice in the reader's language.
import { privacyNotice } from '../../src/domain/privacyNotice.ts';
import { da } from '../../src/domain/words/da.ts';
import { en } from '../../src/domain/words/en.ts';
import { exampleUnit } from './exampleUnit.ts';

const { settings } = exampleUnit();

test('texts that nobody has changed are told in the language of the reader', () => {
  const notice = privacyNotice({ ...settings, retention: `${settings.retention} ` }, 'en').join('\n');
  for (const text of Object.values(en.settings.begin)) expect(notice).toContain(text);
  for (const text of Object.values(da.settings.begin)) expect(notice).not.toContain(text);
});

test('what the unit has written itself stays as it is, and what it has emptied is left out', () => {
  const notice = privacyNotice({ ...settings, retention: 'Et år.', recipients: '' }, 'en').join('\n');
  expect(notice).toContain('Et år.');
  expect(notice).not.toContain(en.settings.begin.recipients);
});
