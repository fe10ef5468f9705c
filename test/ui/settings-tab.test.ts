import { Plugin, type SettingDefinitionGroup } from 'obsidian';
import { SETTING_KEYS } from '../../src/application/read-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../src/application/settings';
import { SettingsStore } from '../../src/compose/settings-store';
import { EvidenceSettingTab, settingDefinitions, type SettingsDeps } from '../../src/ui/settings-tab';
import type { StyleChoice } from '../../src/ui/suggest/style-picker';
import { en as words } from '../../src/ui/words/en';
import { createHost, type Host } from '../host';
import { accessibilityFaults } from './accessible';

const MANIFEST = { id: 'sample', name: 'Sample', version: '1.0.0', minAppVersion: '1.13.0', author: 'A', description: 'Tests.' };
const STYLES = [{ id: 'nlm-citation-sequence', title: 'Vancouver' }, { id: 'apa', title: 'APA' }];

let host: Host;
let own: readonly StyleChoice[] = [];
let saved: Settings | undefined;
let store: SettingsStore;

function deps(): SettingsDeps {
  return {
    words,
    styles: STYLES,
    allStyles: () => Promise.resolve([...STYLES, ...own]),
    settings: () => store.value,
    change: (key, value) => store.change(key, value),
    sample: (style) => Promise.resolve({ citation: [{ text: '(1)' }], reference: [{ text: `Belavý, in ${style}` }] }),
    problems: () => store.problems,
    createStarterVault: jest.fn(),
    checkVault: jest.fn(),
  };
}

/** Shows the settings in the app over what was saved. */
async function show(data: unknown): Promise<HTMLElement> {
  store = new SettingsStore(data, (settings) => {
    saved = settings;
    return Promise.resolve();
  });
  host = await createHost();
  await host.loadPlugin(class extends Plugin {
    override onload(): void {
      this.addSettingTab(new EvidenceSettingTab(this.app, this, deps()));
    }
  }, MANIFEST);
  host.hostApp.setting.open();
  host.hostApp.setting.openTabById('sample');
  await host.settle();
  return host.hostApp.setting.modalEl;
}

afterEach(async () => {
  own = [];
  saved = undefined;
  host.hostApp.setting.close();
  await host.dispose();
});

describe('the settings screen', () => {
  it('is grouped as a clinician thinks', async () => {
    await show(null);
    const headings = settingDefinitions(deps(), () => undefined).map((group) => (group as SettingDefinitionGroup).heading);
    expect(headings).toEqual(['Where notes live', 'References', 'Evidence', 'Looking things up', 'Help']);
  });

  it('has a control for every setting', async () => {
    await show(null);
    const controls = settingDefinitions(deps(), () => undefined).flatMap((group) => (group as SettingDefinitionGroup).items ?? [])
      .flatMap((item) => ('control' in item && item.control ? [item.control.key] : []));
    expect(['style', ...controls].sort()).toEqual([...SETTING_KEYS].sort());
  });

  it('shows what is set, and saves what is changed', async () => {
    const el = await show({ ...DEFAULT_SETTINGS, wikilinksCite: true });
    const input = el.querySelector<HTMLInputElement>('input[type=number]');
    expect(input?.value).toBe('36');
    if (input) input.value = '24';
    input?.trigger('input');
    input?.trigger('change');
    await host.settle();
    expect(saved).toEqual({ ...DEFAULT_SETTINGS, wikilinksCite: true, reviewMonths: 24 });
  });

  it('shows a reference in the chosen style', async () => {
    const el = await show(null);
    expect(el.textContent).toContain('Running strengthens discs (1). Belavý, in nlm-citation-sequence');
    const select = [...el.querySelectorAll('select')].find((one) => one.getAttribute('aria-label') === 'Citation style');
    if (select) select.value = 'apa';
    select?.trigger('change');
    await host.settle();
    expect(saved?.style).toBe('apa');
    expect(el.textContent).toContain('Running strengthens discs (1). Belavý, in apa');
  });

  it('keeps a style of the vault’s own that it does not know', async () => {
    const el = await show({ style: 'my-hospital' });
    expect([...el.querySelectorAll('option')].map((option) => option.value)).toContain('my-hospital');
  });

  it('lists the styles of the user’s own, and says why one cannot be used', async () => {
    own = [{ id: 'clinic', title: 'Our clinic (clinic.csl)' }, { id: 'bad', title: 'bad.csl', problem: 'The citation style “bad” cannot be used.' }];
    const el = await show({ style: 'clinic' });
    const select = [...el.querySelectorAll('select')].find((one) => one.getAttribute('aria-label') === 'Citation style');
    expect([...select?.options ?? []].map(({ value }) => value)).toEqual(['nlm-citation-sequence', 'apa', 'clinic']);
    expect(select?.selectedOptions[0]?.text).toBe('Our clinic (clinic.csl)');
    expect(el.textContent).toContain('The citation style “bad” cannot be used.');
  });

  it('says that nothing is looked up', async () => {
    expect((await show(null)).textContent).toContain('This version makes no network request of any kind.');
  });

  it('says which saved settings could not be used', async () => {
    expect((await show({ reviewMonths: 'often' })).textContent).toContain('The saved setting “reviewMonths” cannot be used, so its default “36” stands in.');
  });

  it('passes the accessibility check', async () => {
    expect(await accessibilityFaults(await show(null))).toEqual([]);
  });
});

describe('settings changed on another device', () => {
  it('are taken over, and a bad value gives way to its default', async () => {
    await show(null);
    store.take({ style: 'apa', reviewMonths: -1 });
    expect(store.value).toEqual({ ...DEFAULT_SETTINGS, style: 'apa' });
    expect(store.problems).toHaveLength(1);
  });
});
