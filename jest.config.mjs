export default {
  testEnvironment: 'node',
  // Tests judge answers, not speed: a busy machine must not fail them.
  testTimeout: 120_000,
  // Every core: with one left free, as is usual, a machine of two would run one file after another.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  injectGlobals: false,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  coverageProvider: 'babel',
  collectCoverageFrom: ['src/**/*.ts', 'hooks/**/*.ts', 'cards/**/*.ts'],
};
