/** Rewrites wikilinks to any of `targets` so that they mean `linktext`; subpaths and aliases stay. */
export function retargetLinks(text: string, targets: readonly string[], linktext: string): string {
  const wanted = new Set(targets);
  return text.replace(/\[\[([^[\]|#\n]+)((?:#[^[\]|\n]*)?(?:\|[^[\]\n]*)?)\]\]/g, (whole, target: string, rest: string) =>
    wanted.has(target.trim()) ? `[[${linktext}${rest}]]` : whole,
  );
}
