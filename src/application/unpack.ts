import { inflateSync, strFromU8 } from 'fflate';

/** The value that the build packed with `scripts/build/pack.mjs`: JSON, deflated, in base 64. Some milliseconds for 100 KB; unpack once. */
export function unpackJson(text: string): unknown {
  return JSON.parse(unpackText(text));
}

/** The text that the build packed. */
export function unpackText(text: string): string {
  return strFromU8(inflateSync(Uint8Array.from(atob(text), (character) => character.charCodeAt(0))));
}
