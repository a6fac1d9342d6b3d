// The trigger runs without its owner at the screen: where consent is missing, it mails the address at which to give it.
import { isRest } from '../../domain/calendar/businessHours.ts';
import { consentMail } from '../../domain/mails/consent.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { localNow } from '../../google/host/clock.ts';
import { sendMail } from '../../google/host/mail.ts';
import { userEmail, userLanguage } from '../../google/host/sidebar.ts';
import { lastConsentAsked, noteConsentAsked } from '../../google/host/triggers.ts';

/**
 * At most once a day, and when people work. Nothing here needs the consent that is missing but the mail itself.
 * @throws ProblemError where that cannot be sent: then Google tells the owner that the run failed.
 */
export const askForConsent = (instant: Date, link: string): void => {
  const now = localNow(instant);
  if (isRest(now) || lastConsentAsked() === now.date) return;
  noteConsentAsked(now.date);
  const language = userLanguage();
  if (mailed(consentMail(language, link))) return;
  const problem = { code: 'consentMissing', values: { link } } as const;
  console.error(problemSentence(problem, language));
  throw new ProblemError(problem);
};

const mailed = (mail: ReturnType<typeof consentMail>): boolean => {
  const to = ownAddress();
  return to !== '' && sendMail({ ...mail, to, fromName: 'Strategisk MUS' }) === 'sent';
};

/** Empty where consent to see the address is what is missing. */
const ownAddress = (): string => {
  try {
    return userEmail();
  } catch {
    return '';
  }
};
