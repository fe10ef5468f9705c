import type { Steps } from '../format';

const BLOCK = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'ul', 'ol', 'table', 'tr', 'blockquote', 'pre', 'figure', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'dl', 'dt', 'dd', 'li', 'nav', 'address', 'caption']);
const HIDDEN = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'textarea', 'select', 'button']);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', bdquo: '„', sbquo: '‚', shy: '', deg: '°', plusmn: '±', times: '×', middot: '·', bull: '•', thinsp: ' ', ensp: ' ', emsp: ' ', copy: '©', reg: '®', trade: '™', sect: '§', para: '¶', micro: 'µ', frac12: '½', ge: '≥', le: '≤', minus: '−', euro: '€', pound: '£',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', acirc: 'â', ccedil: 'ç', icirc: 'î', iuml: 'ï', ocirc: 'ô', ugrave: 'ù', ucirc: 'û', oelig: 'œ', Eacute: 'É', Agrave: 'À', Ccedil: 'Ç', ntilde: 'ñ', aacute: 'á', iacute: 'í', oacute: 'ó', uacute: 'ú', yacute: 'ý', alpha: 'α', beta: 'β', gamma: 'γ',
};
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Whether a text is HTML rather than plain text or Markdown: it has several tags of blocks or of raised numbers. */
export function looksLikeHtml(text: string): boolean {
  const sample = text.slice(0, 50_000);
  if (/^\s*<(?:!doctype html|html|body|meta)/iu.test(sample)) return true;
  return (sample.match(/<(?:p|div|li|ol|ul|h[1-6]|br|tr|td|section|article)(?:\s[^<>]{0,500})?\/?>/giu) ?? []).length >= 3;
}

const TAGS_A_STEP = 5000;

interface Item {
  readonly ordered: boolean;
  next: number;
}

/**
 * The text of an HTML page: one passage a line, numbered lists with their numbers, headings as in Markdown, raised numbers as raised digits.
 * Scripts, styles and forms are left out, nothing is run. Linear.
 */
export function* htmlToText(html: string): Steps<string> {
  const out = new Output();
  const lists: Item[] = [];
  let at = 0;
  let count = 0;
  while (at < html.length) {
    count += 1;
    if (count % TAGS_A_STEP === 0) yield undefined;
    const open = html.indexOf('<', at);
    if (open < 0 || open > at) out.text(decode(html.slice(at, open < 0 ? html.length : open)));
    if (open < 0) break;
    const tag = readTag(html, open);
    if (tag === undefined) {
      out.text('<');
      at = open + 1;
      continue;
    }
    at = HIDDEN.has(tag.name) && !tag.closing ? afterHidden(html, tag) : tag.end;
    if (tag.name === 'sup') out.raise(!tag.closing);
    else handle(tag, lists, out);
  }
  return out.finish();
}

/** A tag that is longer was never closed. */
const LONGEST_TAG = 20_000;

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
  readonly end: number;
}

/** A tag or comment at `open`; undefined where `<` is only a sign. */
function readTag(html: string, open: number): Tag | undefined {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open + 4);
    return { name: '!', closing: false, attributes: '', end: close < 0 ? html.length : close + 3 };
  }
  const name = /^<(\/?)([a-zA-Z!?][a-zA-Z0-9]{0,20})/.exec(html.slice(open, open + 24));
  if (name === null) return undefined;
  const close = html.slice(open, open + LONGEST_TAG).indexOf('>');
  if (close < 0) return undefined;
  const end = open + close + 1;
  return { name: (name[2] ?? '').toLowerCase(), closing: name[1] === '/', attributes: html.slice(open + name[0].length, Math.min(end, open + 600)), end };
}

function afterHidden(html: string, tag: Tag): number {
  if (/\/>$/.test(tag.attributes)) return tag.end;
  const close = new RegExp(`</${tag.name}\\b[^>]{0,50}>`, 'gi');
  close.lastIndex = tag.end;
  const found = close.exec(html);
  return found === null ? html.length : found.index + found[0].length;
}

function handle(tag: Tag, lists: Item[], out: Output): void {
  const { name, closing } = tag;
  if (name === 'br') return out.line();
  if (!BLOCK.has(name)) return name === 'td' || name === 'th' ? out.cell(closing) : undefined;
  out.passage();
  if (name === 'ol' || name === 'ul') {
    if (closing) lists.pop();
    else lists.push({ ordered: name === 'ol', next: Number(/\bstart\s*=\s*["']?(\d{1,4})/i.exec(tag.attributes)?.[1] ?? 1) });
  } else if (name === 'li' && !closing) out.prefix(bullet(lists[lists.length - 1]));
  else if (name === 'blockquote') out.quote(!closing);
  else if (/^h[1-6]$/.test(name) && !closing) out.prefix(`${'#'.repeat(Number(name.charAt(1)))} `);
}

function bullet(list: Item | undefined): string {
  if (list?.ordered !== true) return '- ';
  list.next += 1;
  return `${list.next - 1}. `;
}

/** Named and numbered character references; unknown names stay as they are. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,12}));?/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ' ';
  });
}

/** Puts passages together and keeps white space plain. */
class Output {
  private readonly lines: string[] = [];
  private current = '';
  private raised = 0;
  private quoted = 0;
  private inRow = false;

  text(text: string): void {
    const plain = text.replace(/[ \t\r\n\f]+/g, ' ');
    const shown = this.raised > 0 ? raise(plain) : plain;
    this.current += this.current === '' || this.current.endsWith(' ') ? shown.trimStart() : shown;
  }

  raise(on: boolean): void {
    this.raised = Math.max(0, this.raised + (on ? 1 : -1));
  }

  prefix(text: string): void {
    this.current = text;
  }

  quote(on: boolean): void {
    this.quoted = Math.max(0, this.quoted + (on ? 1 : -1));
  }

  cell(closing: boolean): void {
    if (closing) this.current = `${this.current.trimEnd()} | `;
    else if (!this.inRow) {
      this.current = `| ${this.current}`;
      this.inRow = true;
    }
  }

  line(): void {
    this.push();
  }

  passage(): void {
    this.push();
    if (this.lines[this.lines.length - 1] !== '') this.lines.push('');
  }

  finish(): string {
    this.push();
    return this.lines.join('\n').trim();
  }

  private push(): void {
    const line = this.current.trim();
    this.current = '';
    this.inRow = false;
    if (line !== '' && !/^(?:-|\d+\.|#+)$/.test(line)) this.lines.push(`${'> '.repeat(this.quoted)}${line}`);
  }
}

/** Raised numbers and their separators as raised digits; other raised text stays plain. */
function raise(text: string): string {
  if (!/^[\s[(]*\d[\d\s,;.–—‑-]*[\])\s]*$/.test(text)) return text;
  return text.trim().replace(/[\s[\]()]/g, '').replace(/\d/g, (digit) => RAISED.charAt(Number(digit))).replace(/[–—‑-]/g, '⁻').replace(/[,;.]/g, '˒');
}
