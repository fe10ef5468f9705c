import { meaningsOf, type Meaning, type TypedWord } from './meanings';
import type { Vocabulary } from './vocabulary';

/** Words of the last searches, so that a key press looks up the last word only. */
const REMEMBERED = 300;
/** From this quality on, another form of a word is still that word: its plural, its inflection, its other spelling. */
export const SAME_WORD = 0.9;

/** Meanings of typed words, remembered until the vocabulary changes. */
export class Lexicon {
  private readonly known = new Map<string, readonly Meaning[]>();
  private revision = -1;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Every word of the claims that the typed word may stand for. */
  meanings(typed: TypedWord): readonly Meaning[] {
    if (this.revision !== this.vocabulary.revision || this.known.size > REMEMBERED) {
      this.known.clear();
      this.revision = this.vocabulary.revision;
    }
    const key = `${typed.unfinished ? 1 : 0}${typed.oneOfFew ? 1 : 0}${typed.word}`;
    const remembered = this.known.get(key);
    if (remembered) return remembered;
    const found = meaningsOf(typed, this.vocabulary);
    this.known.set(key, found);
    return found;
  }

  /** The word itself, its inflections and spellings: for phrases and for what must not occur. */
  sameWord(word: string): ReadonlySet<number> {
    const meanings = this.meanings({ word, unfinished: false, oneOfFew: false });
    return new Set(meanings.filter(({ quality }) => quality >= SAME_WORD).map(({ number }) => number));
  }

  /** The word as it stands, if any claim has it. */
  exact(word: string): ReadonlySet<number> {
    const number = this.vocabulary.find(word);
    return new Set(number === undefined ? [] : [number]);
  }
}
