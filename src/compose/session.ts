import { packedFormattingWorker } from 'virtual:formatting-worker';
import { searchModule } from 'virtual:search-module';
import { getLanguage, Notice, TFolder, type App, type Command } from 'obsidian';
import { followVault } from '../application/follow';
import { CitationUsage } from '../application/citing/citation-usage';
import { KeyOffers } from '../application/citekeys/key-changes';
import { Library } from '../application/library';
import type { Stop } from '../application/ports';
import { keepSourcesIndexed, referenceSearch } from '../application/reference-search';
import type { ClaimSearch } from '../application/search/claim-search';
import { keepIndexed } from '../application/search/keep-indexed';
import type { Settings } from '../application/settings';
import { starterVault } from '../application/starter-vault';
import { unpackText } from '../application/unpack';
import { UserStyles } from '../application/user-styles';
import { activeEditor } from '../hosts/obsidian/active-editor';
import { breathe } from '../hosts/obsidian/breathe';
import { clipboard } from '../hosts/obsidian/clipboard';
import { deviceClock } from '../hosts/obsidian/clock';
import { linkTo } from '../hosts/obsidian/link-to';
import { openNote, revealSidebar } from '../hosts/obsidian/open-note';
import { pickFile } from '../hosts/obsidian/pick-file';
import { declarePropertyTypes } from '../hosts/obsidian/property-types';
import { copyRich } from '../hosts/obsidian/rich-copy';
import { pluginWorkers } from '../hosts/obsidian/plugin-workers';
import { VaultNotes } from '../hosts/obsidian/vault-notes';
import { VaultStyles } from '../hosts/obsidian/vault-styles';
import { commandsFor } from '../ui/commands';
import type { Desk } from '../ui/flows/desk';
import { guard } from '../ui/flows/guard';
import { offerKeyChange } from '../ui/flows/offer-key';
import { REFERENCES_VIEW, ReferencesView } from '../ui/references/references-view';
import { EVIDENCE_VIEW, EvidenceView } from '../ui/sidebar/evidence-view';
import { wordsFor } from '../ui/words';
import { workerClaimSearch } from '../worker/worker-claim-search';
import { workerFormatting } from '../worker/worker-formatting';
import { cardDeps, citationCards } from './card-deps';
import { lazyClaimSearch } from './lazy-claim-search';
import { keepLive, liveCitations, rendering, type Rendering } from './rendering';

/** The search on this thread. */
const searchHere = (): ClaimSearch => searchModule().inlineClaimSearch(breathe);

/** The search worker runs the text of the same function. */
const searchScript = (): string => `(${searchModule.toString()})().serve();`;

/** How long a message stays: time to read a sentence of that length. Milliseconds. */
const NOTICE_MS = { least: 5000, perCharacter: 60 };

/** A citation key that did not change for so long is not being typed any more. Milliseconds. */
const KEY_RESTS_MS = 4000;

/**
 * Everything of one run of the plugin, from load to unload, put together in one place. Nothing is read before `start`, and nothing
 * goes on after `close`.
 */
export class Session {
  readonly library = new Library();
  readonly claims: ClaimSearch;
  readonly desk: Desk;
  readonly commands: readonly Command[];
  readonly rendering: Rendering;
  private readonly store: VaultNotes;
  private readonly styleFiles: VaultStyles;
  private readonly styles: UserStyles;
  private readonly workers = pluginWorkers('search', searchScript);
  private readonly formattingWorkers = pluginWorkers('formatting', () => unpackText(packedFormattingWorker));
  private readonly formatting = workerFormatting(() => this.formattingWorkers.make());
  private readonly sources = lazyClaimSearch(searchHere);
  private readonly usage: CitationUsage;
  private readonly stops: Stop[] = [];
  private keys: KeyOffers | undefined;
  private closed = false;
  private setReady: () => void = () => undefined;

  constructor(private readonly app: App, settings: () => Settings) {
    this.store = new VaultNotes(app, breathe);
    this.styleFiles = new VaultStyles(app.vault);
    this.styles = new UserStyles(this.styleFiles, () => settings().folders.styles);
    this.claims = lazyClaimSearch(() => workerClaimSearch(() => this.workers.make(), searchHere));
    this.usage = new CitationUsage(this.store, { breathe, library: this.library, wikilinksCite: () => settings().wikilinksCite });
    this.desk = this.makeDesk(settings);
    this.commands = commandsFor(this.desk, this.openSidebar);
    this.rendering = rendering(this.desk);
  }

  /** Reads the vault in slices and follows it. Called once the app has drawn its layout. */
  async start(): Promise<void> {
    // The app is busy enough when it has just drawn its layout.
    await breathe();
    if (this.closed) return;
    this.formattingWorkers.prepare();
    await breathe();
    if (this.closed) return;
    this.stops.push(citationCards(this.app, cardDeps(this.app, this.desk)));
    this.stops.push(keepIndexed(this.library, this.claims), keepSourcesIndexed(this.library, this.sources));
    const { words, tell, live } = this.desk;
    this.stops.push(keepLive(live, { library: this.library, store: this.store, styles: this.styleFiles }));
    await guard(words.failures.followFailed, async () => {
      const stop = await followVault(this.store, this.library);
      if (this.closed) stop();
      else this.stops.push(stop);
    }, { words, tell });
    this.setReady();
    if (!this.closed) this.offerKeys();
  }

  /** Ends everything that `start` and the commands began. */
  close(): void {
    this.closed = true;
    this.store.close();
    this.styles.close();
    for (const stop of this.stops.splice(0)) stop();
    this.desk.live.close();
    this.claims.close();
    this.sources.close();
    this.usage.close();
    this.keys?.close();
    this.workers.close();
    this.formatting.close();
    this.formattingWorkers.close();
  }

  /** Shows the Evidence sidebar, with a search in it where one is given. */
  readonly openSidebar = async (query?: string): Promise<void> => {
    const { view } = await revealSidebar(this.app.workspace, EVIDENCE_VIEW);
    if (!(view instanceof EvidenceView)) return;
    if (query !== undefined) view.showQuery(query);
    view.focusSearch();
  };

  private async showReferences(usedPath?: string): Promise<void> {
    const { view } = await revealSidebar(this.app.workspace, REFERENCES_VIEW);
    if (usedPath !== undefined && view instanceof ReferencesView) view.showUsed(usedPath);
  }

  /** Follows citation keys once every note is known. */
  private offerKeys(): void {
    this.keys = new KeyOffers({
      library: this.library,
      usage: this.usage,
      later: (run) => {
        const timer = window.setTimeout(run, KEY_RESTS_MS);
        return () => window.clearTimeout(timer);
      },
      offer: (offer) => offerKeyChange(offer, this.desk),
    });
  }

  private makeDesk(settings: () => Settings): Desk {
    const { app } = this;
    const words = wordsFor(getLanguage());
    const tell = (message: string): void => void new Notice(message, Math.max(NOTICE_MS.least, message.length * NOTICE_MS.perCharacter));
    const shared = {
      library: this.library,
      formatting: this.formatting,
      settings,
      ownStyles: () => this.styles.read(),
      ready: new Promise<void>((resolve) => {
        this.setReady = resolve;
      }),
    };
    return {
      ...shared,
      app,
      words,
      claims: this.claims,
      usage: this.usage,
      references: referenceSearch(this.library, this.claims, this.sources),
      live: liveCitations(app, { ...shared, breathe }),
      store: this.store,
      clock: deviceClock,
      breathe,
      editor: () => activeEditor(app.workspace),
      activeNote: () => app.workspace.getActiveFile()?.path,
      open: (path) => guard(words.failures.notOpened, () => openNote(app, path), { words, tell }),
      showReferences: (usedPath) => this.showReferences(usedPath),
      trash: (path) => this.store.trash(path),
      decideKey: (key) => this.keys?.decide(key),
      tell,
      clipboard,
      copyRich: (markdown, path) => copyRich(app, markdown, path),
      linkTo: (path, from) => linkTo(app, path, from),
      pickFile,
      folders: () => app.vault.getAllLoadedFiles().flatMap((file) => (file instanceof TFolder && !file.isRoot() ? [file.path] : [])),
      starterFiles: starterVault,
      declareTypes: (types) => declarePropertyTypes(app.vault, types),
    };
  }
}
