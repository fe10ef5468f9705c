import { inflateSync, strFromU8 } from 'fflate';

/** The value that the build packed with `scripts/build/pack.mjs`: JSON, deflated, in base 64. Some milliseconds for 100 KB; unpack once. */
export function unpackJson(text: string): unknown {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return JSON.parse(strFromU8(inflateSync(bytes)));
}
