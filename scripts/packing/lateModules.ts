// Which modules are late: those that an hour without anything to do does without, in groups that are needed together.
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

const named = (path: string, names: string): string[] => names.split(' ').map((name) => `${path}/${name}.ts`);

/** By group: what is needed together is one group, since it is unpacked together. */
const GROUPS: Record<string, string[]> = {
  words: [...folder('domain/words', 'everyRun.ts'), 'domain/questionBank.ts'],
  /** What is made, sent and written, and what the manager does in the sidebar: much of it needs each other. */
  working: [
    ...folder('domain/mails'),
    ...named('domain', 'conversationDoc docAppend halfYearDoc printForm agreementForm privacyNotice ics'),
    ...named('domain', 'tailoring tailored formRequests questionnaire statusForm afterWord'),
    ...named('google', 'drive forms docs mail'),
    'flows/mailContent.ts',
    ...named(
      'flows/perform',
      'access agreementForms docs docUpdates feedback formerForms formStates forms halfYear lapse mails pdfs progress publishedForms stages statusForms versions',
    ),
    ...named(
      'domain',
      'agreements agreementWords agreementTable effectReview suggestions conversationContent answering slots focusDecisions personalData handover nextCycle track overdue nextTask openForms newIds questions topics html settingRows silence answersShown slotTroubles slotViews settingViews focusAreaInputs formPreview',
    ),
    ...named(
      'flows',
      'conversation agreements prepare phases followUp suggestions nextCycle personalData deletions handover overview conversationPage preparePage previews followUpPage reportPage health install readTables collectAnswers',
    ),
  ],
  /** Many an hour has something to note and nothing else to do. */
  sheet: ['domain/encoding.ts', ...named('google', 'sheetWriting cellWriting rectangles')],
  importing: [...folder('domain/importing'), 'domain/xlsx.ts', 'google/uploadedFile.ts', 'flows/importFile.ts'],
  /** What happens a few times a year. */
  seldom: [
    ...folder('domain/report'),
    ...named('domain', 'sensitiveText deletionScope retention deletionReceipt'),
    ...named('google', 'reportCharts sheetLayout'),
    'flows/report.ts',
    ...named('flows/perform', 'reports deletions receipts namesInReports'),
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
