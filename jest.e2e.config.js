const unit = require('./jest.config.js');

/** Servers that take a minute to start: `npm run e2e -- --all`. */
const heavy = process.argv.includes('--all') ? [] : ['/(keycloak|opensearch)\\.e2e\\.ts$'];

/** Tests with real servers, two files side by side: each starts what it needs and ends it, and servers wait a lot. */
module.exports = {
  testEnvironment: '<rootDir>/test/e2e/harness/environment.js',
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...heavy],
  modulePathIgnorePatterns: unit.modulePathIgnorePatterns,
  moduleNameMapper: unit.moduleNameMapper,
  transform: unit.transform,
  globalSetup: '<rootDir>/test/e2e/harness/get-all.ts',
  maxWorkers: 2,
  testTimeout: 120000,
};
