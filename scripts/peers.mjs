/**
 * Installs what some tests compare us with, where it is missing and may be installed: pandoc, and the citation styles that this pandoc
 * was made with. Without them those tests are skipped and say so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages } from './debian.mjs';

const missing = [
  ...(spawnSync('pandoc', ['--version']).status === 0 ? [] : ['pandoc']),
  ...(existsSync('/usr/share/citation-style-language/styles') ? [] : ['citation-style-language-styles']),
];
if (missing.length > 0) {
  try {
    installPackages(...missing);
  } catch {
    console.log(`${missing.join(' and ')} could not be installed: the tests that compare with it are skipped.`);
  }
}
