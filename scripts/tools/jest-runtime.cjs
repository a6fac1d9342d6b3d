// How Jest runs a file's code here: in the worker's own realm, as Node runs it.
//
// Jest would give each file a realm with an interceptor before every global name, in which code that counts days takes
// three times as long, and whose dates and lists are not those of the local Workspace, which a worker loads once for all.
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');
const { tellSourceMaps } = require('./jest-loaded-once.cjs');

exports.__esModule = true;
exports.default = class extends Runtime {
  constructor(...args) {
    super(...args);
    const { executor } = this;
    executor.compile = (source, filename) => compileFunction(source, executor.injectedModuleParameters, { filename });
    tellSourceMaps(this.getSourceMaps());
  }
};
