import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock is an input: take `now` as a parameter.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The clock is an input: take `now` as a parameter.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];
const environment = [
  { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'data/', '**/*.generated.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...clock],
      'no-restricted-properties': ['error', ...environment],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/engine/**', 'src/knowledge/**', 'src/facts/**', 'src/catalogue/**', 'cards/**', 'hooks/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'console', 'setTimeout', 'Buffer'],
      'no-restricted-imports': ['error', { patterns: ['node:*', 'express', 'fs', 'path'] }],
    },
  },
  // Pages run in the browser; the markup of a component is no logic and may be longer.
  {
    files: ['src/web/browser/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*', 'express'] }],
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
    },
  },
  // The clock, the environment and the console live at the edges only.
  {
    files: [
      'src/main.ts',
      'src/wire.ts',
      'src/config.ts',
      'src/cli/**',
      'src/web/browser/*/main.tsx',
      'test/**',
    ],
    rules: { 'no-restricted-syntax': 'off', 'no-restricted-properties': 'off' },
  },
  // Tables of codes and words are data; splitting them would hide a row.
  {
    files: [
      'src/knowledge/**/*.codes.ts',
      'src/demo/patients/**',
      'src/cds/schemas.ts',
      'src/knowledge/references.ts',
    ],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert', 'expect*'] }],
      'jest/no-standalone-expect': 'off',
      'jest/no-conditional-expect': 'off',
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 600, skipBlankLines: true }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
