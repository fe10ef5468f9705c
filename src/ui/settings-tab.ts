import { PluginSettingTab, type App, type DropdownComponent, type Plugin, type Setting, type SettingDefinition, type SettingDefinitionItem } from 'obsidian';
import { folderProblem, settingValue, type SettingKey } from '../application/read-settings';
import type { Settings } from '../application/settings';
import { drawStyleSample, type StyleChoice, type StyleSample } from './suggest/style-picker';
import type { Words } from './words';

export interface SettingsDeps {
  readonly words: Words;
  /** The built-in styles. */
  readonly styles: readonly StyleChoice[];
  /** Those and the user's own, which have to be read first. */
  allStyles(): Promise<readonly StyleChoice[]>;
  settings(): Settings;
  /** Takes and saves one value; false where it is not acceptable. */
  change(key: string, value: unknown): Promise<boolean>;
  /** One article cited in a style. */
  sample(style: string): Promise<StyleSample>;
  /** What stands in the way of the saved settings, as sentences. */
  problems(): readonly string[];
  createStarterVault(): void;
  checkVault(): void;
}

/** The settings screen, as data: the app draws it and finds things in it. */
export class EvidenceSettingTab extends PluginSettingTab {
  override icon = 'library';

  constructor(app: App, plugin: Plugin, private readonly deps: SettingsDeps) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return settingDefinitions(this.deps, () => this.update());
  }

  override getControlValue(key: string): unknown {
    return settingValue(this.deps.settings(), key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    await this.deps.change(key, value);
  }
}

/** Grouped as a clinician thinks. `redraw` is called after a choice that changes what a row says. */
export function settingDefinitions(deps: SettingsDeps, redraw: () => void): SettingDefinitionItem[] {
  const { settings: text } = deps.words;
  const problems = deps.problems().map((problem): SettingDefinition => ({ name: problem, searchable: false }));
  return [
    ...(problems.length > 0 ? [{ type: 'group' as const, cls: 'evidence-vault-setting-problems', items: problems }] : []),
    { type: 'group', heading: text.folders.heading, items: (['sources', 'claims', 'articles', 'handouts', 'styles'] as const).map((name) => folderSetting(name, deps)) },
    { type: 'group', heading: text.references.heading, items: referenceSettings(deps, redraw) },
    { type: 'group', heading: text.evidence.heading, items: evidenceSettings(deps) },
    { type: 'group', heading: text.lookups.heading, items: [row(text.lookups.none)] },
    {
      type: 'group',
      heading: text.help.heading,
      items: [
        { ...row(text.help.starter), action: () => deps.createStarterVault() },
        { ...row(text.help.check), action: () => deps.checkVault() },
        row(text.help.keys),
      ],
    },
  ];
}

function folderSetting(name: keyof Settings['folders'], { words }: SettingsDeps): SettingDefinition {
  return { ...row(words.settings.folders[name]), control: { type: 'folder', key: key(`folders.${name}`), validate: (value) => folderProblem(value) } };
}

function referenceSettings(deps: SettingsDeps, redraw: () => void): SettingDefinition[] {
  const { references: text, locales } = deps.words.settings;
  return [
    { ...row(text.style), render: (setting) => drawStyleSetting(setting, deps, redraw) },
    { ...row(text.locale), control: { type: 'dropdown', key: key('locale'), options: locales } },
    { ...row(text.update), control: { type: 'toggle', key: key('updateReferencesOnInsert') } },
    { ...row(text.wikilinks), control: { type: 'toggle', key: key('wikilinksCite') } },
    { ...row(text.formatted), control: { type: 'toggle', key: key('formatCitations') } },
  ];
}

function evidenceSettings({ words }: SettingsDeps): SettingDefinition[] {
  const { evidence: text } = words.settings;
  return [
    {
      ...row(text.review),
      control: {
        type: 'number', key: key('reviewMonths'), min: 1, max: 120, step: 1,
        validate: (value) => (Number.isInteger(value) && value >= 1 && value <= 120 ? undefined : text.reviewInvalid),
      },
    },
    row(text.wording),
  ];
}

/** The style with one reference in it, so that a name such as “Vancouver” can be recognised. */
function drawStyleSetting(setting: Setting, deps: SettingsDeps, redraw: () => void): void {
  const { references: text } = deps.words.settings;
  const { style } = deps.settings();
  setting.setName(text.style.name).setDesc(text.style.says);
  setting.addDropdown((dropdown) => {
    offerStyles(dropdown, deps.styles, style);
    void deps.allStyles().then((styles) => {
      offerStyles(dropdown, styles, style);
      for (const { problem } of styles) if (problem !== undefined) setting.descEl.createDiv({ cls: 'evidence-vault-style-sample', text: problem });
    });
    dropdown.onChange((value) => void deps.change('style', value).then(redraw));
    dropdown.selectEl.setAttr('aria-label', text.style.name);
  });
  const sample = setting.descEl.createDiv({ cls: 'evidence-vault-style-sample' });
  void deps.sample(style).then((shown) => drawStyleSample(sample, shown, deps.words), () => sample.remove());
}

/** Fills the list with the styles that can be used; the one in use stays in it whatever it is. */
function offerStyles(dropdown: DropdownComponent, styles: readonly StyleChoice[], style: string): void {
  const usable = styles.filter(({ problem }) => problem === undefined);
  dropdown.selectEl.empty();
  for (const { id, title } of usable) dropdown.addOption(id, title);
  if (!usable.some(({ id }) => id === style)) dropdown.addOption(style, style);
  dropdown.setValue(style);
}

function row({ name, says }: { readonly name: string; readonly says: string }): { name: string; desc: string } {
  return { name, desc: says };
}

/** Holds the compiler to the names that settings really have. */
function key(name: SettingKey): string {
  return name;
}
