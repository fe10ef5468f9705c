/**
 * Two projects hold the layers apart:
 *  core: node, and no mapping for `obsidian`: an import of it in domain or application code fails to resolve here.
 *  host: jsdom with the stand-in host, for ui, hosts/obsidian and the built plugin.
 */
const transform = {
  '^.+\\.[cm]?[jt]sx?$': ['@swc/jest', {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  }],
};
const virtual = { '^virtual:(.*)$': '<rootDir>/test/.built/virtual/$1.cjs', '^citeproc$': '<rootDir>/test/.built/citeproc.cjs' };
const common = {
  transform,
  transformIgnorePatterns: ['/node_modules/', '/test/\\.built/'],
  moduleFileExtensions: ['ts', 'mjs', 'cjs', 'js', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/\\.built/'],
};

module.exports = {
  // A busy machine is slow; a test that hangs still ends.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'core',
      testEnvironment: 'node',
      moduleNameMapper: virtual,
      testMatch: [
        '<rootDir>/test/domain/**/*.test.ts',
        '<rootDir>/test/application/**/*.test.ts',
        '<rootDir>/test/conformance/**/*.test.ts',
        '<rootDir>/test/project/**/*.test.ts',
        '<rootDir>/test/hosts/folder/**/*.test.ts',
        '<rootDir>/test/cli/**/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'host',
      testEnvironment: 'jsdom',
      testMatch: [
        '<rootDir>/test/ui/**/*.test.ts',
        '<rootDir>/test/hosts/obsidian/**/*.test.ts',
        '<rootDir>/test/host/**/*.test.ts',
      ],
      moduleNameMapper: { ...virtual, '^obsidian$': '<rootDir>/test/.built/host.cjs' },
    },
  ],
};
