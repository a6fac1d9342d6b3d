// The files that would be pushed to Google, as `npm run build` leaves them, in a Cloud project as README tells people to make it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from 'local-workspace';

const dist = join(import.meta.dirname, '../../../dist');

export const builtProject = (): Project => ({
  files: Object.fromEntries(
    ['Code.js', 'Sidebar.html', 'appsscript.json'].map((name) => [name, readFileSync(join(dist, name), 'utf8')]),
  ),
  enabledApis: ['forms', 'docs', 'drive'],
});
