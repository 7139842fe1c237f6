import tseslint from 'typescript-eslint';

const core = ['src/trust/**/*.ts'];
// The core reads no file, network, clock or environment and prints nothing: same input, same bytes.
const outside = [
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'require',
  '__dirname',
  '__filename',
];
const impure = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'time is an input' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time is an input' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'same input, same bytes' },
];
const noThrow = { selector: 'ThrowStatement', message: 'faults are collected; only trust.ts throws' };

export default tseslint.config(
  { ignores: ['lib/', 'out/', 'dist/', 'cdktf.out/', 'examples/*/out/', '**/generated/', 'test/servers/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // An interface without members is how a declaration says "this alternative has no settings".
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-console': 'error',
    },
  },
  {
    files: core,
    rules: {
      'no-restricted-globals': ['error', ...outside],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:(?!crypto$|net$)', message: 'the core does no I/O' },
            { regex: '^(cdk8s|cdktf|cdktn|constructs|yaml|commander|@cdktf/)', message: 'the core knows no framework' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...impure, noThrow],
    },
  },
  // The one door: it throws what the rooms behind it collected.
  { files: ['src/trust/trust.ts'], rules: { 'no-restricted-syntax': ['error', ...impure] } },
  {
    files: ['test/**/*.ts', 'examples/**/*.ts', 'scripts/**', 'bench/**', 'src/cli/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
);
