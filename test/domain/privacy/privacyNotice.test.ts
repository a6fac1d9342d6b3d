// The privacy notice in the reader's language.
import { privacyNotice } from '../../../src/domain/privacy/privacyNotice.ts';
import { da } from '../../../src/domain/words/da.ts';
import { en } from '../../../src/domain/words/en.ts';
import { exampleUnit } from '../exampleUnit.ts';

const { settings } = exampleUnit();

test('texts that nobody has changed are told in the language of the reader', () => {
  const notice = privacyNotice({ ...settings, recipients: `${settings.recipients} ` }, 'en').join('\n');
  for (const text of Object.values(en.settings.begin)) expect(notice).toContain(text);
  for (const text of Object.values(da.settings.begin)) expect(notice).not.toContain(text);
});

test('what the unit has written itself stays as it is, and what it has emptied is left out', () => {
  const notice = privacyNotice({ ...settings, retention: 'Et år.', recipients: '' }, 'en').join('\n');
  expect(notice).toContain('Et år.');
  expect(notice).not.toContain(en.settings.begin.recipients);
});

describe('how long it is kept follows the two settings of months', () => {
  const kept = (language: 'da' | 'en', answersMonths: number, agreementsMonths: number): string =>
    privacyNotice({ ...settings, answersMonths, agreementsMonths }, language).find(
      (line) => line.startsWith(da.privacy.retention('').trim()) || line.startsWith(en.privacy.retention('').trim()),
    ) ?? '';

  test('in Danish', () => {
    expect(kept('da', 15, 12)).toBe(
      'Hvor længe de gemmes: Dine svar gemmes, til næste års MUS er afsluttet, dog højst i 15 måneder. Aftaler gemmes i 12 måneder efter, at de er vurderet.',
    );
    expect(kept('da', 1, 1)).toMatch(/højst i 1 måned\..* i 1 måned efter/);
    expect(kept('da', 0, 0)).toBe(
      'Hvor længe de gemmes: Dine svar slettes så snart som muligt. Aftaler slettes, når de er vurderet.',
    );
  });

  test('in English', () => {
    expect(kept('en', 15, 12)).toBe(
      'How long it is kept: Your answers are kept until next year’s MUS is closed, at most for 15 months. Agreements are kept for 12 months after they have been reviewed.',
    );
    expect(kept('en', 1, 1)).toMatch(/for 1 month\..* for 1 month after/);
    expect(kept('en', 0, 0)).toBe(
      'How long it is kept: Your answers are deleted as soon as possible. Agreements are deleted when they have been reviewed.',
    );
  });

  test('a new Sheet begins without a text of its own', () => {
    expect(settings.retention).toBe('');
  });
});
