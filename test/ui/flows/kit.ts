import { Session } from '../../../src/compose/session';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/application/settings';
import type { Desk } from '../../../src/ui/flows/desk';
import { createHost, type Host, type HostOptions } from '../../host';
import { button, rest } from '../modals/kit';

/** A vault with two sound sources, a retracted one, a claim that counts two, and a handout that cites one. */
export const VAULT = {
  'Sources/belavy2017.md': source('belavy2017', 'Running exercise strengthens the intervertebral disc', 'Belavý, Daniel L', '2017', 'design: cross_sectional'),
  'Sources/khan2009.md': source('khan2009', 'Running and the spine', 'Khan, Asad', '2009', 'design: cohort'),
  'Sources/wakefield1998.md': source('wakefield1998', 'Ileal hyperplasia', 'Wakefield, Andrew', '1998', 'design: case_series\nstatus: retracted'),
  'Claims/discs.md': '---\nevidence: claim\nclaim: Running is linked to better discs\nquestion: exposure\nsupports:\n  - "[[belavy2017]]"\n  - "[[khan2009]]"\ncertainty: incomplete\ncertainty_basis: computed\n---\nMy notes.\n',
  'Handout.md': '---\nevidence: handout\ncsl: nlm-citation-sequence\n---\nRunning is good for discs.\n',
};

function source(key: string, title: string, author: string, year: string, more: string): string {
  return `---\nevidence: source\ncitekey: ${key}\ntitle: ${title}\nauthors:\n  - ${author}\ncsl_type: article-journal\ncontainer: Journal of Discs\ncontainer_abbrev: J Discs\nissued: "${year}"\nvolume: "1"\npages: 1-9\n${more}\n---\n`;
}

export interface Running {
  readonly host: Host;
  readonly session: Session;
  readonly desk: Desk;
  readonly settings: { value: Settings };
}

/** The app with our session over a vault, everything read. Ends with `end`. */
export async function running(files: HostOptions['files'] = VAULT): Promise<Running> {
  Element.prototype.scrollIntoView = jest.fn();
  const host = await createHost({ files });
  const settings: { value: Settings } = { value: DEFAULT_SETTINGS };
  const session = new Session(host.app, () => settings.value);
  await session.start();
  await host.settle();
  return { host, session, desk: session.desk, settings };
}

export async function end({ host, session }: Running): Promise<void> {
  session.close();
  await host.dispose();
}

/** The dialogue on top; throws where none is open. */
export function dialogue(): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('.modal-container')].at(-1);
  if (!found) throw new Error('No dialogue is open.');
  return found;
}

/** Waits until the dialogue on top says something, for at most two seconds. */
export async function dialogueSays(text: string | RegExp): Promise<HTMLElement> {
  const says = (): HTMLElement | undefined => {
    const found = [...document.querySelectorAll<HTMLElement>('.modal-container')].at(-1);
    const said = found?.textContent ?? '';
    return (typeof text === 'string' ? said.includes(text) : text.test(said)) ? found : undefined;
  };
  for (let i = 0; i < 200 && !says(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  const found = says();
  if (!found) throw new Error(`No dialogue says ${String(text)}. On top: ${document.querySelector('.modal-container')?.textContent ?? 'none'}`);
  return found;
}

/** Clicks a button of the dialogue on top and lets what follows come to rest. */
export async function click(name: string | RegExp): Promise<void> {
  button(dialogue(), name).click();
  await rest();
}
