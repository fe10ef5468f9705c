import { AbstractInputSuggest, FuzzySuggestModal, Menu, Modal, Platform, Plugin, PluginSettingTab, type SettingDefinitionItem, SuggestModal, type TFile } from 'obsidian';
import { createHost, type Host } from '.';

const manifest = { id: 'sample', name: 'Sample', version: '1.0.0', minAppVersion: '1.13.0', author: 'A', description: 'Tests.' };

let host: Host;
beforeEach(async () => {
  host = await createHost({ files: { 'A.md': 'a', 'Folder/B.md': 'b' } });
});
afterEach(() => host.dispose());

describe('a dialogue', () => {
  it('closes with Escape, gives the focus back and says so', () => {
    const button = document.body.createEl('button');
    button.focus();
    const modal = new Modal(host.app);
    let closed = false;
    modal.setCloseCallback(() => (closed = true));
    modal.contentEl.createEl('input');
    modal.open();
    expect(document.activeElement?.localName).toBe('input');
    host.press('Escape');
    expect(closed).toBe(true);
    expect(document.activeElement).toBe(button);
    button.remove();
  });
});

describe('a suggester', () => {
  class Files extends FuzzySuggestModal<TFile> {
    chosen: string | undefined;

    getItems(): TFile[] {
      return this.app.vault.getMarkdownFiles();
    }

    getItemText(file: TFile): string {
      return file.path;
    }

    onChooseItem(file: TFile): void {
      this.chosen = file.path;
    }
  }

  it('filters while one types, moves with the arrows and chooses with Enter', async () => {
    const modal = new Files(host.app);
    modal.open();
    await host.settle();
    expect(modal.resultContainerEl.findAll('.suggestion-item')).toHaveLength(2);
    host.press('ArrowDown');
    expect(modal.resultContainerEl.find('.is-selected').getText()).toBe('Folder/B.md');
    modal.inputEl.value = 'a.md';
    modal.inputEl.trigger('input');
    host.press('Enter');
    expect(modal.chosen).toBe('A.md');
    expect(modal.containerEl.isConnected).toBe(false);
  });

  it('drops a late answer to an old question', async () => {
    const waiting: ((values: string[]) => void)[] = [];
    class Slow extends SuggestModal<string> {
      getSuggestions(): Promise<string[]> {
        return new Promise((resolve) => waiting.push(resolve));
      }

      renderSuggestion(value: string, el: HTMLElement): void {
        el.setText(value);
      }

      onChooseSuggestion(): void {}
    }
    const modal = new Slow(host.app);
    modal.open();
    modal.inputEl.trigger('input');
    waiting[1]?.(['new']);
    waiting[0]?.(['old']);
    await host.settle();
    expect(modal.resultContainerEl.getText()).toBe('new');
    modal.close();
  });

  it('hangs under an input', async () => {
    const input = document.body.createEl('input');
    class Words extends AbstractInputSuggest<string> {
      protected getSuggestions(query: string): string[] {
        return ['alpha', 'beta'].filter((word) => word.startsWith(query));
      }

      renderSuggestion(value: string, el: HTMLElement): void {
        el.setText(value);
      }
    }
    const words = new Words(host.app, input);
    words.onSelect((value) => {
      words.setValue(value);
      words.close();
    });
    input.focus();
    input.value = 'b';
    input.trigger('input');
    await host.settle();
    host.press('Enter');
    expect(input.value).toBe('beta');
    expect(document.querySelector('.suggestion-container')).toBeNull();
    input.remove();
  });
});

describe('a menu', () => {
  it('keeps sections together and runs what is chosen with the keyboard', () => {
    const menu = new Menu();
    const chosen: string[] = [];
    menu.addItem((item) => item.setTitle('Delete').setSection('danger').onClick(() => chosen.push('delete')));
    menu.addItem((item) => item.setTitle('Open').setSection('open').onClick(() => chosen.push('open')));
    menu.addItem((item) => item.setTitle('Never').setSection('open').setDisabled(true).onClick(() => chosen.push('never')));
    menu.showAtPosition({ x: 0, y: 0 });
    expect([...document.querySelectorAll('.menu-item-title')].map((el) => el.textContent)).toEqual(['Open', 'Never', 'Delete']);
    host.press('ArrowDown');
    host.press('ArrowDown');
    host.press('Enter');
    expect(chosen).toEqual(['delete']);
    expect(host.menu()).toBeUndefined();
  });
});

describe('settings from definitions', () => {
  class Tab extends PluginSettingTab {
    override getSettingDefinitions(): SettingDefinitionItem[] {
      return [
        {
          type: 'group',
          heading: 'Where notes live',
          items: [
            { name: 'Folder', control: { type: 'text', key: 'folder', validate: (value) => (value.includes('*') ? 'No stars.' : '') } },
            { name: 'Depends', control: { type: 'toggle', key: 'depends' }, visible: () => this.getControlValue('folder') === 'Shown' },
          ],
        },
      ];
    }
  }
  class Settings extends Plugin {
    override settings = { folder: 'Sources', depends: false };

    override onload(): void {
      this.addSettingTab(new Tab(this.app, this));
    }
  }

  const type = async (input: HTMLInputElement, value: string): Promise<void> => {
    input.value = value;
    input.trigger('input');
    await host.settle();
  };

  it('shows values, keeps what is valid, refuses what is not and asks “visible” again', async () => {
    const plugin = await host.loadPlugin(Settings, manifest);
    host.hostApp.setting.open();
    const [input] = document.querySelectorAll<HTMLInputElement>('.mod-settings input[type=text]');
    if (!input) throw new Error('no input');
    expect(input.value).toBe('Sources');
    await type(input, 'Bad*');
    expect(document.querySelector('.setting-item-error')?.textContent).toBe('No stars.');
    expect(await plugin.loadData()).toBeNull();
    expect(document.querySelector<HTMLElement>('.mod-toggle')?.isShown()).toBe(false);
    await type(input, 'Shown');
    expect(await plugin.loadData()).toEqual({ folder: 'Shown', depends: false });
    expect(document.querySelector<HTMLElement>('.mod-toggle')?.isShown()).toBe(true);
    host.hostApp.setting.close();
  });

  it('labels each control with the name of its row', async () => {
    await host.loadPlugin(Settings, manifest);
    host.hostApp.setting.open();
    const input = document.querySelector('.mod-settings input[type=text]');
    expect(document.getElementById(input?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Folder');
    host.hostApp.setting.close();
  });
});

describe('the machine', () => {
  it.each([
    ['desktop', { isDesktop: true, isMobile: false, isIosApp: false }],
    ['mobile', { isDesktop: false, isMobile: true, isIosApp: false }],
    ['ios', { isDesktop: false, isMobile: true, isIosApp: true }],
  ] as const)('is what was asked for: %s', async (mode, expected) => {
    const other = await createHost({ mode });
    expect(Platform).toMatchObject(expected);
    await other.dispose();
  });
});
