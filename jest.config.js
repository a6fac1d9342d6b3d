// How the tests run: TypeScript through esbuild, Danish local time, two workers on a small machine.
process.env.TZ = 'Europe/Copenhagen';

const TOOLS = '<rootDir>/scripts/tools';

/** Packages that tests name, which a worker loads once. */
const PACKAGES = [
  ...['@googleapis', 'acorn', 'ajv', 'exceljs', 'fast-check', 'fflate', 'hono', 'ical.js', 'mailparser'],
  ...['playwright-core', 'preact', 'typescript'],
];

const all = {
  roots: ['<rootDir>/local', '<rootDir>/scripts', '<rootDir>/sidebar', '<rootDir>/src', '<rootDir>/test'],
  testEnvironment: `${TOOLS}/jest-environment.cjs`,
  runtime: `${TOOLS}/jest-runtime.cjs`,
  transform: { '\\.(m?js|tsx?)$': `${TOOLS}/jest-transform.cjs` },
  transformIgnorePatterns: [`/node_modules/(?!(${PACKAGES.join('|').replace('.', '\\.')})/)`],
  setupFilesAfterEnv: [`${TOOLS}/jest-setup.ts`],
};

/** Of whole years, which take longest; they begin first, so that the short ones fill up both workers at the end. */
const YEARS = [
  '<rootDir>/test/story.test.ts',
  '<rootDir>/test/seededYear.test.ts',
  '<rootDir>/test/worstYear.test.ts',
  '<rootDir>/test/flows/randomYear.test.ts',
  '<rootDir>/test/domain/year/mailsByTheClock.test.ts',
];
const BROWSER = '<rootDir>/test/browser/';

export default {
  projects: [
    { ...all, displayName: 'years', testMatch: YEARS },
    {
      ...all,
      displayName: 'browser',
      testMatch: [`${BROWSER}**/*.test.ts`],
    },
    {
      ...all,
      displayName: 'rest',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/local/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', BROWSER, ...YEARS],
    },
  ],
  globalSetup: `${TOOLS}/jest-setup-run.cjs`,
  globalTeardown: `${TOOLS}/jest-teardown-run.cjs`,
  testSequencer: `${TOOLS}/jest-sequencer.cjs`,
  // No test is about time: a machine that has much else to do fails none.
  testTimeout: 600_000,
  maxWorkers: 2,
};
