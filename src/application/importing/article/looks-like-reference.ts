const SIGNS: readonly { readonly pattern: RegExp; readonly weight: number }[] = [
  { pattern: /\b10\.\d{4,9}\/\S/u, weight: 3 },
  { pattern: /\bpmid\b|\bpmc\d{5}|arxiv:/iu, weight: 3 },
  { pattern: /\bet al\b|et coll\b|u\. ?a\.(?= ?[(:,])/iu, weight: 1 },
  { pattern: /\d{1,4} ?(?:\([^)]{1,15}\))? ?: ?[\p{L}]{0,2}\d{1,6}/u, weight: 2 },
  { pattern: /(?:^|\D)(?:19|20)\d\d(?:\D|$)/u, weight: 1 },
  { pattern: /\d{1,6} ?[-–] ?\d{1,6}\.?\s*$/u, weight: 1 },
  { pattern: /^["“«]?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?,? (?:\p{Lu}{1,3}(?:[,.;: ]|$)|\p{Lu}\.)/u, weight: 2 },
  { pattern: /^\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}\p{Ll}+/u, weight: 1.5 },
  { pattern: /https?:\/\/|www\./iu, weight: 1.5 },
  { pattern: /\[(?:internet|en ligne|online|cited)\b|available (?:from|at)|retrieved from|accessed|disponible sur|consulté le|verfügbar unter|abgerufen|zugriff/iu, weight: 2 },
  { pattern: /\((?:eds?\.|hrsg\.|[12]\d{3}[a-z]?)\)|\bvol\.|\bpp?\. ?\d|\bS\. ?\d|\bdoi\b/iu, weight: 1.5 },
  { pattern: /\b(?:J|Med|Clin|Lancet|BMJ|JAMA|Rev|Sci|Journal|Zeitschrift|Revue|Annals|Cochrane|Spine|Pain|PLoS|BMC|Arch|Ann|Int)\b/u, weight: 0.5 },
];

/** From this weight on, a line is taken for a reference. */
const ENOUGH = 2;

/** Whether a line reads like a reference rather than like a sentence or a step of a list. */
export function looksLikeReference(text: string): boolean {
  const sample = text.slice(0, 600);
  let weight = 0;
  for (const sign of SIGNS) if (sign.pattern.test(sample)) weight += sign.weight;
  return weight >= ENOUGH;
}
