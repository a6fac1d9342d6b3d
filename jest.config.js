// How the tests run: TypeScript through esbuild, Danish local time, two workers on a small machine.
process.env.TZ = 'Europe/Copenhagen';

export default {
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/local/test/**/*.test.ts'],
  testEnvironment: '<rootDir>/scripts/tools/jest-environment.cjs',
  runtime: '<rootDir>/scripts/tools/jest-runtime.cjs',
  transform: { '\\.(m?js|tsx?)$': '<rootDir>/scripts/tools/jest-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(numfmt|preact|fast-check|pure-rand|parse5|entities|fflate|ical\\.js)/)'],
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  setupFilesAfterEnv: ['<rootDir>/scripts/tools/jest-setup.ts'],
  testTimeout: 60000,
  maxWorkers: 2,
};
