/** Unit tests: no network, no servers. Tests with real servers are `npm run e2e`. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/examples/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/servers/'],
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/', '<rootDir>/out/', '<rootDir>/cdktf.out/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  moduleNameMapper: {
    '^cdk-vault-trust$': '<rootDir>/src/index.ts',
    '^cdk-vault-trust/(cdk8s|cdk8s-validation|cdktf|cdktn|files|testing)$': '<rootDir>/src/$1/index.ts',
  },
  globalSetup: '<rootDir>/test/support/run-folder.ts',
  // All cores: the default leaves one idle, of two.
  maxWorkers: '100%',
  testTimeout: 30000,
};
