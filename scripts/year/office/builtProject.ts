// The files that would be pushed to Google, as `npm run build` leaves them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from 'local-workspace';

const dist = join(import.meta.dirname, '../../../dist');

export const builtProject = (): Project => ({
  files: Object.fromEntries(
    ['Code.js', 'Sidebar.html', 'appsscript.json'].map((name) => [name, readFileSync(join(dist, name), 'utf8')]),
  ),
});
