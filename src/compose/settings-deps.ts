import { citeContext } from '../application/cite-context';
import { STYLES } from '../application/citing/styles';
import { styleChoices } from '../application/user-styles';
import { styleSamples } from '../ui/flows/change-style';
import { checkThisVault } from '../ui/flows/check-vault';
import { createStarterVaultIn } from '../ui/flows/create-starter-vault';
import type { Desk } from '../ui/flows/desk';
import { guard } from '../ui/flows/guard';
import type { SettingsDeps } from '../ui/settings-tab';
import type { SettingsStore } from './settings-store';

/** What the settings screen works with. */
export function settingsDeps(desk: Desk, store: SettingsStore): SettingsDeps {
  const { words, library, formatting, breathe, ownStyles } = desk;
  return {
    words,
    styles: STYLES,
    allStyles: async () => styleChoices(await ownStyles()),
    settings: () => store.value,
    change: (key, value) => store.change(key, value),
    sample: async (style) => styleSamples(citeContext(library, store.value, '', formatting, (await ownStyles()).find), breathe)(style),
    problems: () => store.problems,
    createStarterVault: () => void guard(words.starter.effect, () => createStarterVaultIn(desk), desk),
    checkVault: () => void guard(words.check.effect, () => checkThisVault(desk), desk),
  };
}
