/** Native ES modules; swc only strips types. Servers are started once a run, unless only units are wanted. */
const servers = process.env.XUEJI_QUICK
  ? {}
  : { globalSetup: '<rootDir>/test/global-setup.ts', globalTeardown: '<rootDir>/test/global-teardown.ts' };

export default {
  testEnvironment: 'node',
  // A cold start of five services on two busy cores takes several seconds; whatever waits for a condition has its own, shorter limit.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }] },
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/.xueji/'],
  modulePathIgnorePatterns: ['/.xueji/'],
  ...servers,
};
