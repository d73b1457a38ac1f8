import js from '@eslint/js';
import node from 'eslint-plugin-n';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      'node_modules/',
      'data/',
      'src/server/database/generated/',
      'coverage/',
    ],
  },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.json',
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.test.ts', 'src/**/*.testing.ts', 'src/**/*.contract.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/server/house/**', 'src/**/*.test.ts', 'src/**/testing/**'],
    plugins: { n: node },
    rules: { 'n/no-process-env': 'error' },
  },
  // The command line speaks on the console.
  { files: ['src/server/house/byg.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/service-worker/**/*.ts'],
    languageOptions: { parserOptions: { project: './src/service-worker/tsconfig.json' } },
  },
  // The compiler itself (svelte-check) tells of ignores that ignore nothing.
  { files: ['src/**/*.svelte'], rules: { 'svelte/no-unused-svelte-ignore': 'off' } },
  // The addresses are made by `address()`, which knows both languages; the framework's resolver does not.
  { files: ['src/**/*.svelte'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
