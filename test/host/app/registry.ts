import type {
  App,
  BasesViewRegistration,
  CliFlags,
  CliHandler,
  EditorSuggest,
  HoverLinkSource,
  MarkdownPostProcessor,
  ObsidianProtocolHandler,
  ViewCreator,
} from 'obsidian';
import type { Extension } from '@codemirror/state';
import type { HostMode } from '../core/platform';

/** A command of the command line. */
export interface CliCommand {
  readonly description: string;
  readonly flags: CliFlags | null;
  readonly handler: CliHandler;
}

/** Everything that plugins register with an app. Each `register…` of a plugin takes its entry out again on unload. */
export class Registry {
  readonly views = new Map<string, ViewCreator>();
  readonly typeByExtension = new Map<string, string>();
  readonly editorSuggests: EditorSuggest<unknown>[] = [];
  readonly editorExtensions: Extension[] = [];
  readonly postProcessors: MarkdownPostProcessor[] = [];
  readonly codeBlocks = new Map<string, MarkdownPostProcessor>();
  readonly hoverSources = new Map<string, HoverLinkSource>();
  readonly protocols = new Map<string, ObsidianProtocolHandler>();
  readonly cli = new Map<string, CliCommand>();
  readonly basesViews = new Map<string, BasesViewRegistration>();

  constructor(readonly mode: HostMode) {}

  /** How many of each there are; the leak test compares them. */
  counts(): Record<string, number> {
    const { views, typeByExtension, editorSuggests, editorExtensions, postProcessors, codeBlocks, hoverSources, protocols, cli, basesViews } = this;
    const sizes = { views, extensions: typeByExtension, codeBlocks, hoverSources, protocols, cli, basesViews };
    const lengths = { editorSuggests, editorExtensions, postProcessors };
    return Object.fromEntries([
      ...Object.entries(sizes).map(([name, map]) => [name, map.size] as const),
      ...Object.entries(lengths).map(([name, list]) => [name, list.length] as const),
    ]);
  }
}

const registries = new WeakMap<App, Registry>();

/** Remembers the registry of an app. */
export function setRegistry(app: App, registry: Registry): void {
  registries.set(app, registry);
}

/** The registry of an app that this host made. */
export function registryOf(app: App): Registry {
  const registry = registries.get(app);
  if (!registry) throw new Error('This app was not made by the stand-in host.');
  return registry;
}

/** Takes one value out of a list. */
export function takeOut<T>(list: T[], value: T): void {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
}
