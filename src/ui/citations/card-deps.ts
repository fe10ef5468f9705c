import type { Library } from '../../application/library';
import type { Words } from '../words';

/** What the buttons of a card do. None rejects: each says itself where it fails. `citation` tells which note and place it is about. */
export interface CardActions {
  /** Opens a source or a claim. */
  open(path: string): void;
  /** Puts the whole reference on the clipboard, as plain text in the style of the note. */
  copyReference(citation: HTMLElement, key: string): void;
  createSource(key: string): void;
  /** Puts another key in the place of one that no source has: in this citation, or in the whole note. */
  replaceKey(citation: HTMLElement, key: string, by: string, everywhere: boolean): void;
  /** Asks the services for what the key may stand for. Absent where nothing can be looked up. */
  readonly lookUp?: (key: string) => void;
}

/** What a card is drawn from. */
export interface CardDeps {
  readonly words: Words;
  readonly library: Pick<Library, 'sourceByKey' | 'sources' | 'claimsOn'>;
  /** How often the note around a citation cites a key; undefined where it cannot be told which note that is. */
  timesCited(citation: HTMLElement, key: string): number | undefined;
  readonly actions: CardActions;
}
