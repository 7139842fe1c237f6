const unit = require('./jest.config.js');

/** Tests with real servers, one file after the other: each starts what it needs and ends it. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  modulePathIgnorePatterns: unit.modulePathIgnorePatterns,
  moduleNameMapper: unit.moduleNameMapper,
  transform: unit.transform,
  globalSetup: '<rootDir>/test/e2e/harness/build-all.ts',
  maxWorkers: 1,
  testTimeout: 120000,
};
