import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';

/** `[[target|alias]]` or, embedded, `![[target]]`. `value` is what stands between the brackets. */
export interface WikiLink {
  type: 'wikiLink';
  value: string;
  embed: boolean;
  position?: import('mdast').Text['position'];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiLinkMark: 'wikiLinkMark';
    wikiLinkText: 'wikiLinkText';
  }
}

const OPEN = 91;
const CLOSE = 93;
const BANG = 33;

function tokenizeWikiLink(effects: Effects, ok: State, nok: State): State {
  let brackets = 0;
  let length = 0;
  const start: State = (code) => {
    effects.enter('wikiLink');
    effects.enter('wikiLinkMark');
    if (code !== BANG) return open(code);
    effects.consume(code);
    return open;
  };
  const open: State = (code) => {
    if (code !== OPEN) return nok(code);
    effects.consume(code);
    if (++brackets < 2) return open;
    effects.exit('wikiLinkMark');
    effects.enter('wikiLinkText');
    return inside;
  };
  const inside: State = (code) => {
    if (endsLine(code) || code === OPEN) return nok(code);
    if (code === CLOSE) {
      if (length === 0) return nok(code);
      effects.exit('wikiLinkText');
      effects.enter('wikiLinkMark');
      effects.consume(code);
      return close;
    }
    length++;
    effects.consume(code);
    return inside;
  };
  const close: State = (code) => {
    if (code !== CLOSE) return nok(code);
    effects.consume(code);
    effects.exit('wikiLinkMark');
    effects.exit('wikiLink');
    return ok;
  };
  return start;
}

const endsLine = (code: Code): boolean => code === null || code < -2;

const construct: Construct = { name: 'wikiLink', tokenize: tokenizeWikiLink };

/** Teaches micromark wikilinks and embeds. */
export const wikiLinkSyntax: Extension = { text: { [OPEN]: construct, [BANG]: construct } };

/** Turns their tokens into `wikiLink` nodes. */
export const wikiLinkFromMarkdown: FromMarkdownExtension = {
  enter: {
    wikiLink(token) {
      const embed = this.sliceSerialize(token).startsWith('!');
      this.enter({ type: 'wikiLink', value: '', embed }, token);
    },
  },
  exit: {
    wikiLinkText(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'wikiLink') node.value = this.sliceSerialize(token).replace(/\\\|/g, '|');
    },
    wikiLink(token) {
      this.exit(token);
    },
  },
};

/** Splits `target|alias`; the alias is absent where there is none. */
export function splitWikiLink(value: string): { link: string; alias?: string } {
  const at = value.indexOf('|');
  if (at < 0) return { link: value.trim() };
  return { link: value.slice(0, at).trim(), alias: value.slice(at + 1).trim() };
}
