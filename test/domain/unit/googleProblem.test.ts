// Every reason for which Google refuses, as a sentence in both languages that tells the way out.
import { apiOffReason, googleProblem } from '../../../src/domain/unit/googleProblem.ts';
import { problemSentence } from '../../../src/domain/words/problemSentence.ts';

const LINK = 'https://console.developers.google.com/apis/api/forms.googleapis.com/overview?project=123456789012';

test.each([
  [apiOffReason('forms', '123456789012'), 'apiOff', LINK, LINK],
  ['domainPolicy', 'domainPolicy', 'Google-administrator', 'Google administrator'],
  ['cannotShareOutsideDomain', 'sharingRefused', 'Google-administrator', 'Google administrator'],
  ['ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'consentMissing', 'Åbn Strategisk MUS', 'Open Strategisk MUS'],
  ['insufficientPermissions', 'consentMissing', 'sæt flueben', 'tick all permissions'],
  ['authError', 'consentMissing', 'sæt flueben', 'tick all permissions'],
  ['dailyQuota', 'googleQuota', 'senest i morgen', 'tomorrow at the latest'],
  ['sharingRateLimitExceeded', 'sharingLimit', 'Prøv igen i morgen', 'Try again tomorrow'],
  ['invalidSharingRequest', 'noGoogleAccount', 'Google-administrator', 'Google administrator'],
  ['storageQuotaExceeded', 'driveFull', 'mere plads', 'more space'],
  ['INVALID_ARGUMENT', 'googleFailed', 'Prøv igen', 'Try again'],
])('%s is %s', (reason, code, danish, english) => {
  const problem = googleProblem(403, reason);
  expect(problem.code).toBe(code);
  expect(problemSentence(problem, 'da')).toContain(danish);
  expect(problemSentence(problem, 'en')).toContain(english);
});
