// The two files that are pushed: the probe, and the product's manifest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export const verifyFiles = (): { 'Verify.js': string; 'appsscript.json': string } => ({
  'Verify.js': readFileSync(join(root, 'verify/Verify.js'), 'utf8'),
  'appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
});
