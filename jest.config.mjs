/** Native ES modules; swc only strips types. Servers are started once a run, unless only units are wanted. */
const servers = process.env.XUEJI_QUICK
  ? {}
  : { globalSetup: '<rootDir>/test/global-setup.ts', globalTeardown: '<rootDir>/test/global-teardown.ts' };

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }] },
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/.xueji/'],
  modulePathIgnorePatterns: ['/.xueji/'],
  ...servers,
};
