import { requireApiVersion, type Plugin } from 'obsidian';
import { answerSearch, SEARCH_FLAGS } from '../hosts/obsidian/cli-search';
import { guard } from '../ui/flows/guard';
import { followUri } from './follow-uri';
import type { Session } from './session';

/** Doors for other programs: links and the app's command line. Neither writes. */
export function registerOutside(plugin: Plugin, { desk, claims, openSidebar }: Session): void {
  const { id } = plugin.manifest;
  plugin.registerObsidianProtocolHandler(id, (params) => guard(desk.words.failures.uri, () => followUri(params, desk, openSidebar), desk));
  if (!requireApiVersion('1.12.2')) return;
  plugin.registerCliHandler(`${id}:search`, 'Search claims by words and strength of evidence', SEARCH_FLAGS, (params) =>
    answerSearch(params, claims, desk.ready, desk.breathe));
}
