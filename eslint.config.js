import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Frameworks ask for a default export here; everywhere else a thing has one name. */
const DEFAULT_EXPORTS = [
  'app/root.tsx',
  'app/entry.server.tsx',
  'app/routes.ts',
  'app/features/*/routes/**',
  'prisma/prisma.config.ts',
  'tests/setup/global.ts',
  '**/*.d.ts',
];

const NO_DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' };
const NO_SKIPPED_TEST = {
  selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fails)$/]',
  message: 'Every test runs.',
};

export default tseslint.config(
  { ignores: ['node_modules', 'build', '.data', '.cache', 'app/platform/db/generated', 'tests/fixtures'] },
  ...tseslint.configs.recommended,
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 3 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  { files: DEFAULT_EXPORTS, rules: { 'no-restricted-syntax': 'off' } },
  // The hot loops of the planner read typed arrays inside their bounds, and make no object for each call.
  {
    files: ['app/planner/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-params': ['error', { max: 4 }] },
  },
  // Remix calls it with these.
  { files: ['app/entry.server.tsx'], rules: { 'max-params': 'off' } },
  // A component is mostly what it shows.
  { files: ['app/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80 }] } },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    ignores: DEFAULT_EXPORTS,
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_SKIPPED_TEST] },
  },
);
