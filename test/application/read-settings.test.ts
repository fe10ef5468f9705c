import fc from 'fast-check';
import { changeSetting, folderProblem, readSettings, SETTING_KEYS, settingValue, tidyFolder } from '../../src/application/read-settings';
import { DEFAULT_SETTINGS } from '../../src/application/settings';

describe('saved settings', () => {
  it.each([
    ['nothing was saved yet', null],
    ['nothing was saved yet (older hosts)', undefined],
    ['an empty object', {}],
    ['only settings of another version', { somethingNew: 1, folders: { attic: 'x' } }],
  ])('are the defaults without a word where there is %s', (_, saved) => {
    expect(readSettings(saved)).toEqual({ value: DEFAULT_SETTINGS, problems: [] });
  });

  it.each([['text', 'broken'], ['a list', []], ['a number', 3]])('are the defaults with a sentence where they are %s', (_, saved) => {
    const { value, problems } = readSettings(saved);
    expect(value).toEqual(DEFAULT_SETTINGS);
    expect(problems).toEqual([expect.objectContaining({ code: 'settings-unreadable', severity: 'warning' })]);
  });

  it('keep every usable value beside an unusable one, which is named', () => {
    const { value, problems } = readSettings({ style: 'apa', reviewMonths: 'soon', folders: { claims: 'Notes/Claims/' }, wikilinksCite: true });
    expect(value).toEqual({ ...DEFAULT_SETTINGS, style: 'apa', wikilinksCite: true, folders: { ...DEFAULT_SETTINGS.folders, claims: 'Notes/Claims' } });
    expect(problems.map((problem) => problem.where)).toEqual(['data.json › reviewMonths']);
    expect(problems[0]?.what).toContain('36');
  });

  it.each([
    ['reviewMonths', 0], ['reviewMonths', 1.5], ['reviewMonths', NaN], ['reviewMonths', 121],
    ['style', ''], ['locale', 7], ['updateReferencesOnInsert', 'true'],
    ['folders.sources', '.obsidian'], ['folders.sources', 'a|b'], ['folders.sources', 'Notes/.hidden'], ['folders.sources', '../up'], ['nothing', 1], ['__proto__', {}],
  ])('refuse %s = %p', (key, value) => {
    expect(changeSetting(DEFAULT_SETTINGS, key, value)).toBeUndefined();
  });

  it('let the vault’s root be a folder', () => {
    expect(changeSetting(DEFAULT_SETTINGS, 'folders.sources', '/')?.folders.sources).toBe('');
  });

  it('survive whatever a file can hold', () => {
    fc.assert(fc.property(fc.jsonValue(), (saved) => {
      const { value } = readSettings(saved);
      for (const key of SETTING_KEYS) expect(typeof settingValue(value, key)).toBe(typeof settingValue(DEFAULT_SETTINGS, key));
    }));
  });

  it('come back as they were saved', () => {
    const folder = fc.stringMatching(/^[A-Za-zé][A-Za-zé -]{0,8}$/).map(tidyFolder);
    fc.assert(fc.property(folder, fc.integer({ min: 1, max: 120 }), fc.boolean(), (claims, reviewMonths, wikilinksCite) => {
      const settings = { ...DEFAULT_SETTINGS, reviewMonths, wikilinksCite, folders: { ...DEFAULT_SETTINGS.folders, claims } };
      const saved: unknown = JSON.parse(JSON.stringify(settings));
      expect(readSettings(saved)).toEqual({ value: settings, problems: [] });
    }));
  });

  it('say why a folder name is refused', () => {
    expect(folderProblem('Claims: running')).toMatch(/cannot contain/);
    expect(folderProblem('.trash')).toMatch(/hidden/);
    expect(folderProblem('Evidence/Sources')).toBeUndefined();
  });
});
