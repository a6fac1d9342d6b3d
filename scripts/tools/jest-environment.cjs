// Where a test file runs: in the worker's own realm, beside the local Workspace, which is loaded once for all its files.
const { findSourceMap } = require('node:module');
const { ModuleMocker } = require('jest-mock');
const sourceMaps = require('source-map-support');

// As `npm start` loads TypeScript; jest-transform.cjs says what is loaded so.
require('tsx/cjs');
globalThis.loadedOnce = require;

// Stack traces name the lines of the source; a map that Node knows is asked for before Jest's own.
sourceMaps.install({
  retrieveSourceMap: (source) => {
    const map = findSourceMap(source);
    return map ? { url: source, map: map.payload } : null;
  },
});

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
