// What a worker loads once for all its test files: Node's own loader, which learns TypeScript here.
const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformed } = require('./jest-transform.cjs');

/** The file that its package names for `require` is not in the package. */
const NUMFMT = join(__dirname, '../../node_modules/numfmt/dist/index.js');

/** Where the source map of each file lies, so that stack traces name the lines of the source. */
const mapFiles = new Map();
let mapsOfTestFile = new Map();

const compile = (module, file) => {
  const { code, map } = transformed(readFileSync(file, 'utf8'), file, 'external');
  const mapFile = join(process.env.PLAYED_ONCE, `${process.pid}-${mapFiles.size}.map`);
  writeFileSync(mapFile, map);
  mapFiles.set(file, mapFile);
  mapsOfTestFile.set(file, mapFile);
  module._compile(code, file);
};

if (!globalThis.loadedOnce) {
  for (const ending of ['.ts', '.tsx', '.mjs']) Module._extensions[ending] = compile;
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (request, ...from) => (request === 'numfmt' ? NUMFMT : resolve(request, ...from));
  // jest-transform.cjs leaves this call in the place of a file that is loaded so.
  globalThis.loadedOnce = require;
}

/** @param known Jest's own list of source maps for the test file that begins. */
exports.tellSourceMaps = (known) => {
  mapsOfTestFile = known;
  for (const [file, mapFile] of mapFiles) known.set(file, mapFile);
};
