// Before the tests of the browser: one is started for all of them, in a process of its own that ends with this one.
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');

const SERVE = join(__dirname, '../../test/browser/serve.ts');

module.exports = async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVE], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The browser for the tests ended with ${code}.`);
  });
  const [address] = await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  process.env.DANISH_BROWSER = String(address).trim();
  globalThis.danishBrowser = child;
};
