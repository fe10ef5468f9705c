const DEFINITION = /^[ \t>]{0,12}\[\^([^[\]\s]{1,200})\]:/;
const MARK = /\[\^([^[\]\s]{1,200})\](?!:)/g;
/** What is ours belongs to no footnote, or the list would count among its lines once it is written. */
const MARKER = /^[ \t]*%%[ \t]*\/?references[ \t]*%%/i;
/** Footnotes called in footnotes called in footnotes. */
const DEEPEST = 5;

/**
 * Things that stand in a note in the order in which a reader meets them: those in a footnote where its mark stands, all others where they
 * stand. Pandoc numbers citations in this order too.
 */
export function inReadingOrder<Thing extends { readonly from: number }>(text: string, things: readonly Thing[]): readonly Thing[] {
  const placeOf = readingPlaces(text);
  return things.map((thing) => ({ thing, place: placeOf(thing.from) }))
    .sort((one, other) => one.place - other.place || one.thing.from - other.thing.from)
    .map(({ thing }) => thing);
}

/** Where a reader meets what stands at an offset: the offset itself, in a footnote that of the first mark that calls it. */
export function readingPlaces(text: string): (at: number) => number {
  if (!text.includes('[^')) return (at) => at;
  const notes = footnotes(text);
  const marks = firstMarks(text);
  const placeOf = (at: number, depth: number): number => {
    const note = noteAt(notes, at);
    const mark = note && marks.get(note.label);
    return mark === undefined || depth > DEEPEST ? at : placeOf(mark, depth + 1);
  };
  return (at) => placeOf(at, 0);
}

interface Footnote {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Definitions with the lines that belong to them: up to a blank line that is followed by a line without indentation, or our list. */
function footnotes(text: string): Footnote[] {
  const found: Footnote[] = [];
  let open: { label: string; from: number } | undefined;
  let blank = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const label = DEFINITION.exec(line)?.[1];
    const ends = label !== undefined || MARKER.test(line) || (blank && /^\S/.test(line));
    if (open !== undefined && ends) {
      found.push({ ...open, to: at });
      open = undefined;
    }
    if (label !== undefined) open = { label, from: at };
    blank = line.trim() === '';
    at += line.length + 1;
  }
  return open === undefined ? found : [...found, { ...open, to: text.length + 1 }];
}

function noteAt(notes: readonly Footnote[], at: number): Footnote | undefined {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const note = notes[low];
  return note !== undefined && note.from <= at ? note : undefined;
}

/** The first place where each footnote is called, which is not its definition. */
function firstMarks(text: string): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const { 1: label = '', index } of text.matchAll(MARK)) {
    if (!marks.has(label)) marks.set(label, index);
  }
  return marks;
}
