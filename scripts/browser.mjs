/** Finds Chromium for the browser tests, or installs Debian's where nothing is found and we may. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium, or undefined. `CHROMIUM` in the environment goes first. */
export function findBrowser() {
  if (process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
  const finder = process.platform === 'win32' ? 'where' : 'which';
  for (const name of NAMES) {
    const found = spawnSync(finder, [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.split('\n')[0].trim();
  }
  return PLACES.find((place) => existsSync(place));
}

/** As `findBrowser`, but installs Debian's `chromium` first where apt-get is there and we are root (or sudo asks for nothing). */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium was found: installing Debian’s.');
  try {
    installPackages('chromium', 'fonts-dejavu-core');
  } catch {
    throw new Error('The browser tests need Chromium and it could not be installed. Install it, or set CHROMIUM to its path.');
  }
  const installed = findBrowser();
  if (!installed) throw new Error('Chromium was installed but cannot be found. Set CHROMIUM to its path.');
  return installed;
}

/** Options for `chromium.launch` of playwright-core: headless, quiet, no requests of its own. */
export function launchOptions(executablePath) {
  const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return { executablePath, headless: true, args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args };
}
