import type { CslName } from '../../../domain/csl';

/** Small words inside family names, as printed in lists of authors; `le` and `al` count only before another name. */
export const PARTICLES = 'van|von|vom|de|der|den|del|della|dei|di|da|das|dos|do|du|des|la|le|los|las|el|al|bin|ibn|ben|ter|ten|te|zu|zur|zum|af|av|y|e|st\\.?|\'t|in ’t|d[’\']|nd';

/** `KM` → `K. M.`, `M-E` → `M.-E.`, `J.F.` → `J. F.`; words of a given name stay. */
export function spellInitials(text: string): string {
  const bare = text.trim();
  if (/^\p{Lu}{1,4}(?:-\p{Lu}{1,3})*(?: \p{Lu}{1,3})*$/u.test(bare)) {
    return bare.replace(/\p{Lu}/gu, '$&. ').replace(/ ?- ?/gu, '-').replace(/\s+/gu, ' ').trim();
  }
  return bare.replace(/\.(?=\p{L})/gu, '. ').replace(/\s*-\s*/gu, '-').replace(/\s+/gu, ' ').trim();
}

/** A person from family name, given name or initials, and `Jr`. A leading lower-case particle stays with the family name. */
export function personName(family: string, given: string, suffix = ''): CslName {
  const particle = new RegExp(`^((?:(?:${PARTICLES}) ?)+)(?=\\p{Lu})`, 'u').exec(family)?.[1]?.trim() ?? '';
  const rest = family.slice(particle.length).trim();
  return {
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    family: rest === '' ? family : rest,
    ...(given.trim() === '' ? {} : { given: spellInitials(given) }),
    ...(suffix === '' ? {} : { suffix: suffix.replace(/,/g, '').trim() }),
  };
}
