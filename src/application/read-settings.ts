import type { Problem, Reading } from '../domain/reading';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** One setting by its name in the settings screen: how it is checked, read and changed. */
interface Entry {
  readonly get: (settings: Settings) => string | number | boolean;
  /** Undefined where the value is not acceptable. */
  readonly change: (settings: Settings, value: unknown) => Settings | undefined;
}

/** Months between reviews that make sense: from one month to ten years. */
const REVIEW_MONTHS = { from: 1, to: 120 };

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';
const isFolder = (value: unknown): value is string => typeof value === 'string' && folderProblem(value) === undefined;
const isMonths = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= REVIEW_MONTHS.from && value <= REVIEW_MONTHS.to;

const folder = (name: keyof Settings['folders']): Entry =>
  entry(isFolder, (settings) => settings.folders[name], (settings, value) => ({
    ...settings,
    folders: { ...settings.folders, [name]: tidyFolder(value) },
  }));

/** Every setting. A new one is a line here, a line in `Settings` and its words. */
const ENTRIES = {
  'folders.sources': folder('sources'),
  'folders.claims': folder('claims'),
  'folders.articles': folder('articles'),
  'folders.handouts': folder('handouts'),
  'folders.styles': folder('styles'),
  style: entry(isText, (settings) => settings.style, (settings, style) => ({ ...settings, style })),
  locale: entry(isText, (settings) => settings.locale, (settings, locale) => ({ ...settings, locale })),
  updateReferencesOnInsert: entry(isSwitch, (settings) => settings.updateReferencesOnInsert, (settings, on) => ({ ...settings, updateReferencesOnInsert: on })),
  wikilinksCite: entry(isSwitch, (settings) => settings.wikilinksCite, (settings, on) => ({ ...settings, wikilinksCite: on })),
  formatCitations: entry(isSwitch, (settings) => settings.formatCitations, (settings, formatCitations) => ({ ...settings, formatCitations })),
  reviewMonths: entry(isMonths, (settings) => settings.reviewMonths, (settings, reviewMonths) => ({ ...settings, reviewMonths })),
} as const;

/** Names of the settings, as the settings screen asks for them. */
export type SettingKey = keyof typeof ENTRIES;
export const SETTING_KEYS = Object.keys(ENTRIES).filter((key): key is SettingKey => key in ENTRIES);

/**
 * Settings from what was saved, whatever that is: every value that cannot be used gives way to its default, with a problem that
 * names it. Nothing saved yet is no problem. Always has a value.
 */
export function readSettings(saved: unknown): Required<Reading<Settings>> {
  if (saved === null || saved === undefined) return { value: DEFAULT_SETTINGS, problems: [] };
  if (typeof saved !== 'object' || Array.isArray(saved)) return { value: DEFAULT_SETTINGS, problems: [unreadable()] };
  const problems: Problem[] = [];
  let value = DEFAULT_SETTINGS;
  for (const key of SETTING_KEYS) {
    const found = key.split('.').reduce<unknown>((here, name) => property(here, name), saved);
    if (found === undefined) continue;
    const changed = changeSetting(value, key, found);
    if (changed) value = changed;
    else problems.push(unusable(key));
  }
  return { value, problems };
}

/** The value of one setting; undefined for a name that is none. */
export function settingValue(settings: Settings, key: string): string | number | boolean | undefined {
  return isSettingKey(key) ? ENTRIES[key].get(settings) : undefined;
}

/** The settings with one value changed, or undefined where the name or the value is not acceptable. */
export function changeSetting(settings: Settings, key: string, value: unknown): Settings | undefined {
  return isSettingKey(key) ? ENTRIES[key].change(settings, value) : undefined;
}

/** Why a folder name cannot be used, as a sentence; undefined where it can. '' is the vault's root. */
export function folderProblem(name: string): string | undefined {
  const parts = tidyFolder(name).split('/');
  if (/[\\:*?"<>|#^[\]]/.test(name)) return 'A folder name cannot contain \\ : * ? " < > | # ^ [ or ]. Choose another name.';
  if (parts.some((part) => part.startsWith('.'))) return 'A folder name cannot begin with a full stop: such folders are hidden. Choose another name.';
  return undefined;
}

/** A folder as settings hold it: no slash at either end, no empty part. */
export function tidyFolder(name: string): string {
  return name.split('/').map((part) => part.trim()).filter(Boolean).join('/');
}

function entry<T extends string | number | boolean>(
  accepts: (value: unknown) => value is T,
  get: (settings: Settings) => T,
  set: (settings: Settings, value: T) => Settings,
): Entry {
  return { get, change: (settings, value) => (accepts(value) ? set(settings, value) : undefined) };
}

function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(ENTRIES, key);
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function unreadable(): Problem {
  return {
    code: 'settings-unreadable',
    severity: 'warning',
    where: 'data.json',
    what: 'The saved settings could not be read, so every setting has its default.',
    fix: 'Open the settings and choose again what you had changed.',
  };
}

function unusable(key: SettingKey): Problem {
  return {
    code: 'setting-unusable',
    severity: 'warning',
    where: `data.json › ${key}`,
    what: `The saved setting “${key}” cannot be used, so its default “${String(settingValue(DEFAULT_SETTINGS, key))}” stands in.`,
    fix: 'Open the settings and choose it again.',
  };
}
