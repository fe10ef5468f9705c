import { Plugin } from 'obsidian';
import { registerOutside } from './src/compose/outside';
import { Session } from './src/compose/session';
import { referencesViewDeps } from './src/compose/references-deps';
import { settingsDeps } from './src/compose/settings-deps';
import { SettingsStore } from './src/compose/settings-store';
import { evidenceViewDeps } from './src/compose/view-deps';
import { guard } from './src/ui/flows/guard';
import { completeCitation } from './src/ui/flows/insert-reference';
import { addToEditorMenu, addToFileMenu } from './src/ui/menus';
import { EvidenceSettingTab } from './src/ui/settings-tab';
import { REFERENCES_VIEW, ReferencesView } from './src/ui/references/references-view';
import { EVIDENCE_VIEW, EvidenceView } from './src/ui/sidebar/evidence-view';
import { CitationSuggest } from './src/ui/suggest/citation-suggest';

/** Evidence Vault as the app loads it: registers everything and returns. The work begins when the app has drawn its layout. */
export default class EvidenceVaultPlugin extends Plugin {
  private store: SettingsStore | undefined;
  private session: Session | undefined;

  override async onload(): Promise<void> {
    const store = new SettingsStore(await this.loadSaved(), (settings) => this.saveData(settings), () => this.session?.rendering.settingsChanged());
    const session = new Session(this.app, () => store.value);
    this.store = store;
    this.session = session;
    this.register(() => session.close());
    for (const command of session.commands) this.addCommand(command);
    this.addSettingTab(new EvidenceSettingTab(this.app, this, settingsDeps(session.desk, store)));
    this.registerSidebar(session);
    this.registerWriting(session);
    registerOutside(this, session);
    this.app.workspace.onLayoutReady(() => void session.start());
  }

  override onUserEnable(): void {
    this.openSidebar();
  }

  override async onExternalSettingsChange(): Promise<void> {
    this.store?.take(await this.loadSaved());
  }

  private registerSidebar(session: Session): void {
    const { desk } = session;
    this.registerView(EVIDENCE_VIEW, (leaf) => new EvidenceView(leaf, evidenceViewDeps(this.app, desk)));
    this.registerView(REFERENCES_VIEW, (leaf) => new ReferencesView(leaf, referencesViewDeps(this.app, desk)));
    this.registerHoverLinkSource(EVIDENCE_VIEW, { display: this.manifest.name, defaultMod: true });
    this.addRibbonIcon('scale', desk.words.commands.openSidebar, () => this.openSidebar());
  }

  /** What helps while writing: formatted citations, completion, and items in menus. */
  private registerWriting({ desk, rendering }: Session): void {
    const { workspace } = this.app;
    const { words, references } = desk;
    this.registerMarkdownPostProcessor(rendering.postProcessor);
    this.registerEditorExtension(rendering.extension);
    this.registerMarkdownCodeBlockProcessor('references', rendering.referencesBlock);
    this.registerEditorSuggest(new CitationSuggest(this.app, {
      words,
      references,
      complete: (citation) => void guard(words.citing.insert.effect, () => completeCitation(citation, desk), desk),
    }));
    this.registerEvent(workspace.on('editor-menu', (menu, editor) => addToEditorMenu(menu, editor.getSelection(), desk)));
    this.registerEvent(workspace.on('file-menu', (menu, file) => addToFileMenu(menu, file.path, desk)));
  }

  private openSidebar(): void {
    const { session } = this;
    if (session) void guard(session.desk.words.failures.sidebar, () => session.openSidebar(), session.desk);
  }

  /** A file that is no JSON makes the app throw; the settings say so themselves then. */
  private loadSaved(): Promise<unknown> {
    return this.loadData().catch(() => 'unreadable');
  }
}
