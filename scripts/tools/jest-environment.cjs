// Where a test file runs: in the worker's own realm, beside the local Workspace, which is loaded once for all its files.
const { AsyncLocalStorage } = require('node:async_hooks');
const { ModuleMocker } = require('jest-mock');
require('./jest-loaded-once.cjs');

/**
 * Those that the file's promises pass through. Jest makes one for each file and never lets go of it: every promise of a
 * worker's hundredth file would pass through a hundred.
 */
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...args) {
  storages.add(this);
  return Reflect.apply(run, this, args);
};

module.exports = class {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  /** Of the process; Jest puts its own in their place for the length of a file. */
  #console = console;
  #exit = process.exit;

  async setup() {}

  /** Who wants to look at what a failing test leaves, before that is cleared away, does it here. */
  async handleTestEvent({ name }) {
    if (name === 'test_fn_failure') await globalThis.lookAtFailure?.();
  }

  async teardown() {
    globalThis.console = this.#console;
    process.exit = this.#exit;
    for (const storage of storages) storage.disable();
    storages.clear();
    delete globalThis.lookAtFailure;
  }

  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
};
