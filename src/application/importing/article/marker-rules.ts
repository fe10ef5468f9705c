/** A marker as far as these rules look at it, offsets within its block. */
interface Place {
  readonly style: string;
  readonly from: number;
  readonly to: number;
  readonly labels: readonly string[];
}

/** Nouns before a number in brackets that is theirs, not a citation: `step (2)`, `Abbildung (3)`. */
const NUMBERED_NOUN = /(?:^|[^\p{L}])(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|tab(?:le|elle|leau|\.)?|eq(?:uation|\.)?|gleichung|équation|step|schritt|étape|stufe|chapter|kapitel|chapitre|section|abschnitt|page|seite|item|question|frage|number|nummer|numéro|box|appendix|anhang|annexe|grade|grad)\s*$/iu;
const PURE_NUMBER = /(?:^|[\s(=<>±~≥≤:–-])\d+(?:[.,]\d+)*\s?(?:%|°|€|\$|£)?\s*$/u;
const YEAR_BEFORE = /(?:^|\D)(?:19|20)\d\d\s*$/u;
const OPERATOR_BEFORE = /[=<>±×*/+^≥≤≈~]\s*$/u;
const EQUATION = /(?:^|\s)[\p{L}\d()]{1,6}\s?=\s?[\p{L}\d(]/u;
const UNITS = /(?:^|[\s(/·*\d])(?:[kcdm]?m|[kmµμ]?g|µm|μm|nm|ft|in|s|x|y|r|R|n|χ|σ|η|ω)$/u;

/** Whether `(1)` or `(3–6)` may be a citation where it stands. */
export function isRoundCitation(text: string, from: number, to: number): boolean {
  const inside = text.slice(from + 1, to - 1).trim();
  const before = text.slice(Math.max(0, from - 60), from);
  const after = text.slice(to, to + 24);
  if (before.trim() === '' || /^0|(?:^|\D)0\d/.test(inside)) return false;
  if (NUMBERED_NOUN.test(before) || OPERATOR_BEFORE.test(before)) return false;
  if (PURE_NUMBER.test(before) && !YEAR_BEFORE.test(before) && !followsFigure(before, inside, after)) return false;
  if (isInterval(before, inside)) return false;
  if (/^\s?\d|^\s?[-–/]\s?\d|^[\p{L}]/u.test(after)) return false;
  if (/\S$/u.test(before) && !/(?:\p{L}{4}|[.,;:!?)\]”"’»%])$/u.test(before)) return false;
  const around = text.slice(Math.max(0, from - 80), to + 20);
  return !(EQUATION.test(around) && (around.match(/\p{L}{3,}/gu) ?? []).length < 4);
}

const STATISTIC = /(?:mean|median|average|age[ds]?|sd|iqr|score|moyenne|médiane|âge|mittel\p{L}*|alter|durchschnitt\p{L}*)\P{L}{0,3}(?:\p{L}+ ){0,3}[^\p{L}]*$/iu;

/** `fell by 30 % (2).` cites where the number in brackets is no spread of the figure before and ends its phrase. */
function followsFigure(before: string, inside: string, after: string): boolean {
  if (!/^\s?(?:[.,;:!?)]|$)/u.test(after) || STATISTIC.test(before)) return false;
  const figure = Number((/(\d+(?:[.,]\d+)?)\D*$/u.exec(before)?.[1] ?? '').replace(',', '.'));
  const [low = NaN, high = NaN] = inside.split(/\s?[-–—‑]\s?/u).map(Number);
  return !(low <= figure && figure <= high);
}

const INTERVAL = /(?:^|[^\p{L}])(?:ci|ic|ki|iqr|eiq|range|intervalle?|\p{L}*intervall|9[059] ?%|or|rr|hr|md|smd)\s*[=:]?\s*(?:[-−]?\d+(?:[.,]\d+)?\s*[;,:]?\s*)?$/iu;

const SCALE = /(?:^|[^\p{L}])(?:scale|score|échelle|skala|rating|vas|nrs|eva)\s*(?:of|from|de|von)?\s*$/iu;

/** `IC 95 % [1,2–2,6]`, `on a scale (1–10)`: two numbers after a word that asks for an interval. */
export function isInterval(before: string, inside: string): boolean {
  return (inside.match(/\d+/g)?.length ?? 0) > 1 && (INTERVAL.test(before) || SCALE.test(before));
}

/** Whether a raised number may be a citation: not an exponent (`m²`, `10⁻³`), a mass number (`¹³C`) or an ordinal. */
export function isSuperscriptCitation(text: string, from: number, to: number, numbers: string): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  const after = text.slice(to, to + 4);
  if (before.trim() === '' || /[\d⁻−]$/u.test(before) || /[=×^]\s?$/u.test(before)) return false;
  if (/^(?:\p{Lu}\p{Ll}?(?![\p{L}])|ᵉ|er\b|th\b|st\b|nd\b|rd\b|ᵗʰ)/u.test(after) && !/[.,;:!?)\]”"’»]$/u.test(before)) return false;
  return !(/^[23]$/.test(numbers) && UNITS.test(before));
}

/** The round brackets of a passage that count its points: `(1) to run, (2) to rest`. At least two, from 1 on. */
export function enumerationPoints<T extends Place>(text: string, markers: readonly T[]): ReadonlySet<T> {
  const points = new Set<T>();
  let run: T[] = [];
  for (const marker of markers) {
    const number = Number(marker.labels[0]);
    if (marker.style !== 'round' || marker.labels.length !== 1 || !isPoint(text, marker, number === 1)) continue;
    run = number === run.length + 1 && run.length < 40 ? [...run, marker] : number === 1 ? [marker] : run;
    if (run.length > 1 && run[run.length - 1] === marker) for (const point of run) points.add(point);
  }
  return points;
}

/** A point stands before its words, and all but the first after a mark or `and`. */
function isPoint(text: string, { from, to }: Place, first: boolean): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  const after = text.slice(to, to + 4);
  return /^\s+[\p{L}«“"*_]/u.test(after) && (first || /(?:^|[:;,.–—-]|(?:^|\s)(?:and|or|und|oder|et|ou|sowie))\s*$/iu.test(before));
}
