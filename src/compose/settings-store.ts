import { changeSetting, readSettings } from '../application/read-settings';
import type { Settings } from '../application/settings';

/** The settings in use: read from what was saved, changed by the settings screen, read again when another device changed them. */
export class SettingsStore {
  private current: ReturnType<typeof readSettings>;

  /** `saved` is whatever the app had; `save` keeps new settings; `told` hears of every change. */
  constructor(saved: unknown, private readonly save: (settings: Settings) => Promise<void>, private readonly told: () => void = () => undefined) {
    this.current = readSettings(saved);
  }

  get value(): Settings {
    return this.current.value;
  }

  /** What stands in the way of the saved settings, as sentences. */
  get problems(): readonly string[] {
    return this.current.problems.map(({ what, fix }) => `${what} ${fix}`);
  }

  /** Takes what another program saved. */
  take(saved: unknown): void {
    this.current = readSettings(saved);
    this.told();
  }

  /** Changes and saves one value; false, and nothing saved, where it is not acceptable. */
  async change(key: string, value: unknown): Promise<boolean> {
    const changed = changeSetting(this.value, key, value);
    if (!changed) return false;
    this.current = { value: changed, problems: [] };
    this.told();
    await this.save(changed);
    return true;
  }
}
