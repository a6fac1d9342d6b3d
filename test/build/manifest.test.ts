// The manifest is one that Google takes, and asks for nothing more than the design says.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import schema from './manifest.schema.json';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'dist/appsscript.json'), 'utf8'));

const SCOPES = [
  'spreadsheets.currentonly',
  'drive.file',
  'script.external_request',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];

describe('the manifest', () => {
  test('is valid', () => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  test('a misspelt or wrong member would not be', () => {
    const validate = new Ajv().compile(schema);
    expect(validate({ ...manifest, oauthScope: [] })).toBe(false);
    expect(validate({ ...manifest, runtimeVersion: 'DEPRECATED_ES5' })).toBe(false);
    expect(validate({ ...manifest, urlFetchWhitelist: ['http://example.com'] })).toBe(false);
  });

  test('runs in V8 with the seven scopes and no others', () => {
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.oauthScopes).toEqual(SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`));
  });

  test('fetches only from the three Google APIs', () => {
    expect(manifest.urlFetchWhitelist).toEqual([
      'https://forms.googleapis.com/',
      'https://docs.googleapis.com/',
      'https://www.googleapis.com/',
    ]);
  });
});

describe('clasp', () => {
  test('would push exactly the three files', () => {
    const out = execFileSync(join(root, 'node_modules/.bin/clasp'), ['status', '--json'], {
      cwd: root,
      encoding: 'utf8',
    });
    const { filesToPush } = JSON.parse(out) as { filesToPush: string[] };
    expect(filesToPush.map((file) => file.replace(/^dist\//, '')).sort()).toEqual([
      'Code.js',
      'Sidebar.html',
      'appsscript.json',
    ]);
  });
});
