// Which modules are late: what people read, and what happens a few times a year. The hourly run without work needs none.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inflate } from './inflate.ts';
import { type PackedGroup, packGroup } from './packGroup.ts';

const src = join(import.meta.dirname, '../../src');

/** All modules of a folder but those named. */
const folder = (path: string, ...but: string[]): string[] =>
  readdirSync(join(src, path))
    .filter((name) => name.endsWith('.ts') && !but.includes(name))
    .sort()
    .map((name) => `${path}/${name}`);

/** By group: what is needed together is one group, since it is unpacked together. */
const GROUPS: Record<string, string[]> = {
  words: [...folder('domain/words', 'everyRun.ts'), 'domain/questionBank.ts'],
  importing: [...folder('domain/importing'), 'domain/xlsx.ts', 'google/uploadedFile.ts', 'flows/importFile.ts'],
  writing: [
    ...folder('domain/mails'),
    ...['conversationDoc', 'docAppend', 'halfYearDoc', 'printForm', 'agreementForm', 'privacyNotice', 'ics'].map(
      (name) => `domain/${name}.ts`,
    ),
    ...['tailoring', 'tailored', 'formRequests', 'questionnaire'].map((name) => `domain/${name}.ts`),
    'flows/mailContent.ts',
  ],
  talks: [
    ...['agreementTable', 'conversationContent', 'answering'].map((name) => `domain/${name}.ts`),
    'flows/conversation.ts',
    'flows/agreements.ts',
  ],
  starting: [...['slots', 'focusDecisions'].map((name) => `domain/${name}.ts`), 'flows/prepare.ts', 'flows/phases.ts'],
  report: [
    ...folder('domain/report'),
    'domain/sensitiveText.ts',
    'google/reportCharts.ts',
    'flows/report.ts',
    'flows/perform/reports.ts',
  ],
};

export const LATE_GROUPS = Object.fromEntries(
  Object.entries(GROUPS).map(([group, files]) => [group, files.map((file) => join(src, file))]),
);

/** All groups as they go into the bundle. @throws where unpacking would not give back what was packed. */
export const packLateModules = async (): Promise<Map<string, PackedGroup>> => {
  const packed = new Map<string, PackedGroup>();
  for (const [group, files] of Object.entries(LATE_GROUPS)) {
    const one = await packGroup(group, files);
    if (inflate(one.letters, one.size) !== one.source) throw new Error(`${group} cannot be unpacked.`);
    packed.set(group, one);
  }
  return packed;
};
