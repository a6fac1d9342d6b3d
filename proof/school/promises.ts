// What holds at any moment, whatever has happened: nothing twice, nothing at night, nothing broken.
import { momentOf } from '../../scripts/year/office/localTime.ts';
import { MORNING } from '../../src/domain/calendar/businessHours.ts';
import { isWorkingDay } from '../../src/domain/calendar/workingDays.ts';
import type { School } from '../../test/flows/school.ts';

const doubled = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text, at) => text !== '' && texts.indexOf(text) !== at)),
];

/** No mail, no key of the log, no file of a key and owner, no id is there twice. */
export const nothingTwice = (school: School): string[] => {
  const mails = school
    .mails()
    .map(({ to, subject, body, sentAt }) => `${to.join()} on ${momentOf(sentAt).slice(0, 10)}: ${subject} ${body}`);
  const files = Object.values(school.workspace.state.files).flatMap(({ appProperties, owner, trashed }) =>
    appProperties.musKey && !trashed ? [`${appProperties.musKey} of ${owner}`] : [],
  );
  const ids = (['employees', 'agreements', 'suggestions'] as const).flatMap((key) =>
    school.rows(key).map(({ id = '' }) => id),
  );
  return [
    ...doubled(mails).map((mail) => `a mail twice: ${mail.slice(0, 100)}`),
    ...doubled(school.rows('log').map(({ id = '' }) => id)).map((key) => `a key of the log twice: ${key}`),
    ...doubled(files).map((key) => `a file twice: ${key}`),
    ...doubled(ids).map((id) => `an id twice: ${id}`),
  ];
};

/**
 * Mails that leave by themselves leave in the morning of a working day, and one at most to each reader.
 * @param since How many had left before.
 */
export const mailsInTheMorning = (school: School, since: number): string[] => {
  const sent = school.mails().slice(since);
  const wrong = sent.filter(({ sentAt }) => {
    const [day = '', time = ''] = momentOf(sentAt).split('T');
    return time < MORNING.from || time >= MORNING.to || !isWorkingDay(day);
  });
  const readers = sent.map(({ to, sentAt }) => `${to.join()} on ${momentOf(sentAt).slice(0, 10)}`);
  return [
    ...wrong.map(({ subject, sentAt }) => `${subject} left at ${momentOf(sentAt)}`),
    ...doubled(readers).map((reader) => `two mails to ${reader}`),
  ];
};

/** That the log or the year is not as it was is told on the overview, and nothing is done. */
const STOPPED = /ProblemError: (logShorter|yearTyped)/;

/** Runs of the script that did not end well since there were so many. */
export const brokenRuns = (school: School, since: number): string[] =>
  school.workspace.state.executions
    .slice(since)
    .filter(({ status, error = '' }) => status !== 'completed' && !STOPPED.test(error))
    .map(({ functionName, status, error = '' }) => `${functionName} ${status}: ${error.slice(0, 120)}`);
