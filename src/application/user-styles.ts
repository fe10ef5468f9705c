import { findStyle, readStyle, STYLES, type UnreadStyle, type UserStyle } from './citing/styles';
import { journalsOf } from './citing/style-aliases';
import { childrenOf, textOf } from './citing/style-tree';
import { readStyleXml } from './citing/style-xml';
import type { Stop, StyleFile, StyleFiles } from './ports';

/** A citation style to choose from. */
export interface ListedStyle {
  /** What `csl` and the settings hold: the file's name, or its path where two files share a name; always without `.csl`. */
  readonly id: string;
  readonly title: string;
  /** Journals that use it, where some are known. */
  readonly journals?: string;
  /** Why it cannot be used and what to do, in sentences. */
  readonly problem?: string;
}

/** The user's own styles at one moment. */
export interface OwnStyles {
  /** By file name or vault path first; then by the style's own id or title, unless a built-in style is called so. */
  readonly find: UserStyle;
  /** Read when first asked for. */
  list(): readonly ListedStyle[];
}

/** Keeps the user's styles: the folder is read when somebody first needs it, and again after a file in it changed. */
export class UserStyles {
  private known: { readonly folder: string; readonly styles: Promise<OwnStyles> } | undefined;
  private stop: Stop | undefined;
  private closed = false;

  /** `folder` is asked for at each reading: a person may choose another one. */
  constructor(private readonly files: StyleFiles, private readonly folder: () => string) {}

  /** The styles as they stand now. */
  read(): Promise<OwnStyles> {
    if (!this.closed) {
      this.stop ??= this.files.onChange(() => {
        this.known = undefined;
      });
    }
    const folder = this.folder();
    if (this.known?.folder !== folder) this.known = { folder, styles: this.files.all(folder).then(ownStyles) };
    return this.known.styles;
  }

  /** Ends following. */
  close(): void {
    this.closed = true;
    this.stop?.();
    this.stop = undefined;
  }
}

/** Styles from files. Where two answer to a name, the one whose path comes first does. */
export function ownStyles(files: readonly StyleFile[]): OwnStyles {
  const own = files.map((file) => ({ file, path: nameOf(file.path), text: textOrReason(file) }));
  const titles = lazily(() => new Map(own.flatMap(({ text }) => namesInside(text).map((name) => [name, text] as const)).reverse()));
  const byFile = (name: string): string | UnreadStyle | undefined => {
    const wanted = nameOf(name);
    const bare = lastPart(wanted);
    return (own.find(({ path }) => path === wanted) ?? own.find(({ path }) => path.endsWith(`/${wanted}`)) ?? own.find(({ path }) => lastPart(path) === bare))?.text;
  };
  const find: UserStyle = (name) => byFile(name) ?? (findStyle(name).value === undefined ? titles().get(folded(name)) : undefined);
  const list = lazily(() => own.map(({ file, path, text }): ListedStyle => {
    const shared = own.filter((other) => lastPart(other.path) === lastPart(path)).length > 1;
    const id = withoutEnding(shared ? file.path : lastPart(file.path));
    const { value, problems } = readStyle(text, id, find);
    const shown = `${id}.csl`;
    if (value) return { id, title: `${value.title.replace(/\s+/g, ' ').trim()} (${shown})` };
    return { id, title: shown, problem: problems.map(({ what, fix }) => `${what} ${fix}`).join(' ') };
  }));
  return { find, list };
}

/** Every style that can be chosen: the user's own, then the built-in ones that none of them stands in for. */
export function styleChoices(own: OwnStyles): ListedStyle[] {
  const mine = own.list();
  const names = new Set(mine.map(({ id }) => nameOf(id)));
  return [...mine, ...STYLES.filter(({ id }) => !names.has(id)).map(({ id, title }) => ({ id, title, journals: journalsOf(id) }))];
}

function textOrReason(file: StyleFile): string | UnreadStyle {
  if ('text' in file) return file.text;
  if (file.failure === 'too-large') return { why: 'it is larger than 2 MB', fix: 'Use a file from the Zotero Style Repository.' };
  return { why: 'its file could not be read', fix: 'Open the file elsewhere to see whether it is whole, or put it into your styles folder again.' };
}

/** The id and the title that a style gives itself. */
function namesInside(text: string | UnreadStyle): string[] {
  const root = typeof text === 'string' ? readStyleXml(text) : undefined;
  const info = root && childrenOf(root, 'info')[0];
  return info ? ['id', 'title'].flatMap((name) => childrenOf(info, name).map((element) => folded(textOf(element)))) : [];
}

/** A name as people write it, made comparable: no brackets of a link, no `.csl`, no letter case; spaces are hyphens. */
function nameOf(name: string): string {
  return withoutEnding(folded(name).replace(/^\[\[|\]\]$/g, '').split(/[|?]/, 1)[0] ?? '').replace(/\/$/, '');
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().split(/[\s_]/).filter(Boolean).join('-');
}

function withoutEnding(name: string): string {
  return name.replace(/\.csl$/i, '');
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
