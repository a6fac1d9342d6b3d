// Where a test file runs: in the worker's own realm, beside the local Workspace, which is loaded once for all its files.
const { ModuleMocker } = require('jest-mock');
require('./jest-loaded-once.cjs');

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
    delete globalThis.lookAtFailure;
  }

  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
};
