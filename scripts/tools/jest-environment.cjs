// Where a test file runs: in the worker's own realm, beside the local Workspace, which is loaded once for all its files.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { ModuleMocker } = require('jest-mock');
const sourceMaps = require('source-map-support');
const { transformed } = require('./jest-transform.cjs');

/** The file that its package names for `require` is not in the package. */
const NUMFMT = join(__dirname, '../../node_modules/numfmt/dist/index.js');

const maps = new Map();
const compile = (module, file) => {
  const { code, map } = transformed(readFileSync(file, 'utf8'), file, 'external');
  maps.set(file, map);
  module._compile(code, file);
};

/** Node's own loader, which learns TypeScript; jest-transform.cjs says for what it is asked. */
const learnTypeScript = () => {
  for (const ending of ['.ts', '.tsx', '.mjs']) Module._extensions[ending] = compile;
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (request, ...from) => (request === 'numfmt' ? NUMFMT : resolve(request, ...from));
  // Stack traces name the lines of the source.
  sourceMaps.install({
    retrieveSourceMap: (file) => (maps.has(file) ? { url: file, map: maps.get(file) } : null),
  });
};

if (!globalThis.loadedOnce) {
  learnTypeScript();
  globalThis.loadedOnce = require;
}

module.exports = class {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  /** Of the process; Jest puts its own in their place for the length of a file. */
  #console = console;
  #exit = process.exit;

  async setup() {}

  async teardown() {
    globalThis.console = this.#console;
    process.exit = this.#exit;
  }

  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
};
