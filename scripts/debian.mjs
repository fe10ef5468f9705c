/** Debian's packages, where apt-get is there and we are root, or sudo asks for nothing. */
import { execFileSync } from 'node:child_process';

/** Installs packages without asking. Throws where that cannot be done. */
export function installPackages(...names) {
  const root = process.getuid?.() === 0;
  const apt = (...args) => execFileSync(root ? 'apt-get' : 'sudo', root ? args : ['-n', 'apt-get', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...names);
}
