import { MarkdownView, type Plugin } from 'obsidian';
import EvidenceVaultPlugin from '../../../main';
import manifest from '../../../manifest.json';
import { createHost, type Host } from '../../host';

const KEYS = Array.from({ length: 13 }, (_, n) => `s${n + 1}`);

/** A source note. */
export function source(key: string, more = ''): string {
  return `---\nevidence: source\ncitekey: ${key}\ntitle: About ${key}\nauthors:\n  - Author${key}, Ann\ncsl_type: article-journal\ncontainer: Journal\nissued: "2020"\n${more}---\n`;
}

/** Thirteen sound sources, `s1` to `s13`, and a retracted one, `bad`. */
export const SOURCES = Object.fromEntries([...KEYS.map((key) => [`Sources/${key}.md`, source(key)]), ['Sources/bad.md', source('bad', 'status: retracted\n')]]);

export interface Notes {
  readonly host: Host;
  readonly plugin: Plugin;
}

/** The app with the plugin over the sources and these notes, which have no style but Vancouver’s raised numbers where they name none. */
export async function notes(files: Readonly<Record<string, string>>, settings: object = {}): Promise<Notes> {
  const data = { '.obsidian/plugins/evidence-vault/data.json': JSON.stringify({ style: 'american-medical-association', ...settings }) };
  const host = await createHost({ files: { ...SOURCES, ...data, ...files } });
  return { host, plugin: await host.loadPlugin(EvidenceVaultPlugin, manifest) };
}

/** Lets formatting, which rests after each change, come to its end: nothing on the screen has changed for some time. */
export async function rest(host: Host): Promise<void> {
  let last = '';
  for (let still = 0; still < 8; still += 1) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await host.settle();
    const now = document.body.innerHTML;
    if (now !== last) still = 0;
    last = now;
  }
}

/** Opens a note and waits until its citations are drawn. */
export async function read(host: Host, path: string, mode: 'preview' | 'source' = 'preview'): Promise<HTMLElement> {
  const view = await host.open(path, mode);
  await rest(host);
  return mode === 'preview' ? view.previewMode.containerEl : view.contentEl.querySelector('.cm-content') as HTMLElement;
}

/** What each drawn citation shows, in the order of the page. */
export function drawn(el: Element): string[] {
  return [...el.querySelectorAll('.evidence-vault-citation')].map(({ textContent }) => textContent);
}

/** The open note's view. */
export function view(host: Host): MarkdownView {
  const found = host.app.workspace.getActiveViewOfType(MarkdownView);
  if (!found) throw new Error('No note is open.');
  return found;
}
