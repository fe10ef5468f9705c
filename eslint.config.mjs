/** Lint rules: Obsidian's own preset, the layers of ARCHITECTURE.md, and the sizes we keep. */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

/** What a layer may not import, as patterns of `no-restricted-imports`. */
const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }],
});
const NODE = ['^node:', 'Only the command line runs on Node.'];
const OBSIDIAN = ['^obsidian$|^@codemirror/', 'Only ui/ and hosts/obsidian/ know the app.'];
const UPWARDS = ['/(ui|hosts|worker)/', 'Inner layers do not know the outer ones.'];
const LIBRARY = '^(fuse\\.js(/.*)?|citeproc|gray-matter|yaml)$';

/** Each library is imported in one named file, so that it can be guarded, measured and replaced there. */
const LIBRARY_FILES = {
  'fuse.js': 'src/application/search/matcher.ts',
  citeproc: 'src/application/citing/formatter.ts',
  'gray-matter': 'src/application/notes/front-matter.ts',
};
const libraryBut = (allowed) => [
  `^(${Object.keys(LIBRARY_FILES).filter((name) => name !== allowed).map((name) => name.replace('.', '\\.')).join('|')})(/.*)?$`,
  'This library has one file of its own: see ARCHITECTURE.md.',
];

const CODE = ['main.ts', 'src/**/*.ts'];
const NODE_CODE = ['src/cli.ts', 'src/cli/**/*.ts', 'src/hosts/folder/**/*.ts'];

export default defineConfig([
  globalIgnores(['main.js', 'dist/', 'test/.built/', 'coverage/', 'notes-template/', 'shared/']),
  { files: CODE, extends: [obsidianmd.configs.recommended] },
  {
    files: CODE,
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './tsconfig.node.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      ...forbid(NODE, libraryBut()),
    },
  },
  { files: ['src/domain/**/*.ts'], rules: forbid(['^[^.]', 'The domain imports only the domain.'], ['\\.\\./(\\.\\./)*application/', 'The domain imports only the domain.'], UPWARDS) },
  { files: ['src/application/**/*.ts'], rules: forbid(NODE, OBSIDIAN, UPWARDS, libraryBut()) },
  ...Object.entries(LIBRARY_FILES).map(([name, file]) => ({ files: [file], rules: forbid(NODE, OBSIDIAN, UPWARDS, libraryBut(name)) })),
  { files: ['src/ui/**/*.ts'], rules: forbid(NODE, ['/hosts/', 'ui and hosts do not know each other.'], [LIBRARY, 'Libraries belong to application/.']) },
  { files: ['src/hosts/obsidian/**/*.ts'], rules: forbid(NODE, ['/ui/', 'ui and hosts do not know each other.'], [LIBRARY, 'Libraries belong to application/.']) },
  {
    files: NODE_CODE,
    rules: {
      'obsidianmd/no-nodejs-modules': 'off',
      'import/no-nodejs-modules': 'off',
      'obsidianmd/rule-custom-message': 'off',
      ...forbid(OBSIDIAN, ['/ui/', 'The command line has no screens.'], [LIBRARY, 'Libraries belong to application/.']),
    },
  },
  { files: ['src/application/**/*.ts', 'src/domain/**/*.ts', 'src/worker/**/*.ts', ...NODE_CODE], rules: { 'obsidianmd/ui/sentence-case': 'off' } },
  {
    files: ['test/**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'none', ignoreRestSiblings: true, varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    ...js.configs.recommended,
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', performance: 'readonly', Buffer: 'readonly', fetch: 'readonly' } },
  },
]);
