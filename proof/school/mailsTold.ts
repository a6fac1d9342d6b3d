// What the mails of a school tell, however they are packed: the manager's report and Monday's mail leave together or apart.
import type { MailRecord } from 'local-workspace';
import type { School } from '../../test/flows/school.ts';

const PART = ' · ';
const REPORT = /^(Strategiopfølgning|The strategy follow-up)/;
const MONDAYS = /^(Ugens overblik|Mandagsoverblik|This week’s overview|Monday digest)/;

/** Two reports that are ready on one morning are announced in one mail, which links to both. */
const reportsIn = ({ workspace }: School, { htmlBody = '' }: MailRecord): string[] =>
  Object.values(workspace.state.files)
    .filter(({ id, appProperties }) => /^\d+\/report\//.test(appProperties.musKey ?? '') && htmlBody.includes(id))
    .map(({ id }) => id);

/** A line for each mail; those to the manager that may be packed otherwise are a line for each thing they tell. */
export const mailsTold = (school: School): string[] =>
  school.mails().flatMap((mail) => {
    const { from, to, cc, subject, attachments } = mail;
    const line = (told: string, files: string): string =>
      `mail ${told}: ${from} to ${to.join()} cc ${cc.join()} with ${files}`;
    const parts = subject.split(PART);
    const others = parts.filter((part) => !REPORT.test(part) && !MONDAYS.test(part));
    const attached = attachments.map(({ name }) => name).join();
    if (others.length === parts.length) return [line(subject, attached)];
    return [
      ...(others.length > 0 || attached !== '' ? [line(others.join(PART), attached)] : []),
      ...(parts.some((part) => MONDAYS.test(part)) ? [line('of Monday', '')] : []),
      ...reportsIn(school, mail).map((id) => line(`report ${id}`, '')),
    ];
  });
