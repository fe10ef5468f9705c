import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { hideComments } from './comments';
import { wikiLinkFromMarkdown, wikiLinkSyntax } from './wikilinks';

/** A note as a tree; every position is an offset into the text as given. Comments are fillers. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(hideComments(text), {
    extensions: [frontmatter(['yaml']), gfm(), math(), wikiLinkSyntax],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), ...gfmWithoutSearch(), mathFromMarkdown(), wikiLinkFromMarkdown],
  });
}

/** Addresses are links where the grammar finds them; searching the finished text would find those that somebody escaped. */
function gfmWithoutSearch(): ReturnType<typeof gfmFromMarkdown> {
  return gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
}
