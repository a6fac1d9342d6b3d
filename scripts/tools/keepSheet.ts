// Keeps the story's Workspace of one day as a fixture: the Sheet as the present code saves it, for the tests of later formats.
// `npm run --silent build && npx tsx scripts/tools/keepSheet.ts sheet-format-1`, before the number of the format is raised.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { WorkspaceState } from 'local-workspace';
import { builtProject } from '../year/office/builtProject.ts';
import { Office } from '../year/office/office.ts';
import { Timeline } from '../year/office/timeline.ts';
import { beginYear } from '../year/play/course.ts';
import { setUp } from '../year/play/setUp.ts';
import { schoolPlan, schoolUnit } from '../year/school/story.ts';

/** By then the log has most of what it can hold: one has left and was deleted, another manager has taken over. */
const MOMENT = '2027-05-31T12:00';

/** Without what the Sheet's format has no part in: the bundle, pages shown, old executions, the mails' texts, PDFs. */
const slim = (state: WorkspaceState): WorkspaceState => ({
  ...state,
  scripts: Object.fromEntries(Object.entries(state.scripts).map(([id, script]) => [id, { ...script, files: {} }])),
  files: Object.fromEntries(
    Object.entries(state.files).map(([id, file]) => [
      id,
      file.mimeType === 'application/pdf' ? { ...file, content: '' } : file,
    ]),
  ),
  screens: {},
  executions: [],
  outbox: state.outbox.map((mail) => {
    const { htmlBody: _, ...rest } = mail;
    return { ...rest, body: '', attachments: [] };
  }),
});

const unit = schoolUnit();
const timeline = new Timeline('da', () => undefined);
const office = new Office(unit, builtProject(), { now: '2026-08-17T09:00', seed: 1, timeline });
setUp(office, unit);
beginYear(office, schoolPlan('2027-08-16')).playTo(MOMENT);
if (office.faults.length > 0) throw new Error(office.faults.join('\n'));

const folder = join(import.meta.dirname, '../../test/fixtures');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${process.argv[2] ?? 'sheet'}.json.gz`);
const bytes = gzipSync(JSON.stringify(slim(office.workspace.state)), { level: 9 });
writeFileSync(file, bytes);
console.log(`${file}: ${bytes.length} bytes`);
