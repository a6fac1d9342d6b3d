// The part of a mail to the manager that announces a strategy report.
import type { Unit } from '../unit/unit.ts';
import { words } from '../words/words.ts';
import type { ReportKind } from '../work/work.ts';
import type { MailSection } from './combinedMail.ts';
import { inTheSheet, paragraph } from './parts.ts';

export interface ReadyReport {
  url: string;
  /** What is off track, as sentences. */
  flags: string[];
  /** How many texts wait for the manager to look at them. */
  flagged: number;
  /** Where the manager looks at them. */
  sheetUrl: string;
  /** Those before it that have not been announced yet, by what they are called. */
  earlier: readonly { kind: ReportKind; url: string }[];
}

export const reportSection = (
  { settings }: Unit,
  { url, flags, flagged, earlier, sheetUrl }: ReadyReport,
): MailSection => {
  const { mails, report } = words(settings.language);
  const { mail } = report;
  return {
    subject: mail.subject(settings.year),
    heading: mails.reportReady,
    blocks: [
      paragraph(mail.lead),
      ...(flags.length === 0
        ? []
        : [{ kind: 'strong', text: mail.flags } as const, { kind: 'list', items: flags } as const]),
      { kind: 'button', label: mail.button, address: url },
      ...(flagged === 0
        ? []
        : [paragraph(mail.flagged(flagged)), ...inTheSheet(settings.language, 'report', sheetUrl)]),
      ...earlier.map(
        (each) => ({ kind: 'link', label: mail.earlier(report.kinds[each.kind]), address: each.url }) as const,
      ),
    ],
  };
};
