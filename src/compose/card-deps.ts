import type { App } from 'obsidian';
import type { CitedNote } from '../application/citing/cited-note';
import type { Stop } from '../application/ports';
import { citationPlace } from '../hosts/obsidian/citation-place';
import { attachCitationCard } from '../ui/citations/card';
import type { CardDeps } from '../ui/citations/card-deps';
import { copyReference } from '../ui/flows/copy-reference';
import { createSourceFor } from '../ui/flows/create-source';
import type { Desk } from '../ui/flows/desk';
import { guard } from '../ui/flows/guard';
import { replaceCitationKey } from '../ui/flows/replace-key';

/** What the cards of citations work with. */
export function cardDeps(app: App, desk: Desk): CardDeps {
  const { words, library, live } = desk;
  const guarded = (effect: string, run: () => Promise<void>): void => void guard(effect, run, desk);
  const liveAround = (citation: HTMLElement): CitedNote | undefined => live.of(citationPlace(app, citation)?.path ?? '')?.cited;
  return {
    words,
    library,
    timesCited: (citation, key) => {
      if (!citationPlace(app, citation)) return undefined;
      return liveAround(citation)?.citations.flatMap(({ cluster }) => cluster.items).filter(({ id }) => id === key).length ?? 1;
    },
    actions: {
      open: (path) => void desk.open(path),
      copyReference: (citation, key) => {
        const settings = liveAround(citation)?.settings;
        guarded(words.card.notCopied, () => copyReference(key, desk, settings?.style && { style: settings.style.id, locale: settings.locale }));
      },
      createSource: (key) => guarded(words.creating.source.effect, () => createSourceFor(key, desk)),
      replaceKey: (citation, key, by, everywhere) => {
        const place = citationPlace(app, citation);
        if (!place) return desk.tell(`${words.card.notReplaced} ${words.card.keyGone(key)}`);
        const { at, ...note } = place;
        guarded(words.card.notReplaced, () => replaceCitationKey({ ...note, ...(!everywhere && { at }), key, by }, desk));
      },
    },
  };
}

/** Cards for the citations in every window of the app, those that open later too. */
export function citationCards({ workspace }: App, deps: CardDeps): Stop {
  const windows = new Map<Document, Stop>();
  const attach = (doc: Document): void => {
    if (!windows.has(doc)) windows.set(doc, attachCitationCard(doc.body, deps));
  };
  const opened = workspace.on('window-open', ({ doc }) => attach(doc));
  const closed = workspace.on('window-close', ({ doc }) => {
    windows.get(doc)?.();
    windows.delete(doc);
  });
  attach(workspace.containerEl.doc);
  workspace.iterateAllLeaves(({ view }) => attach(view.containerEl.doc));
  return () => {
    workspace.offref(opened);
    workspace.offref(closed);
    for (const stop of windows.values()) stop();
  };
}
