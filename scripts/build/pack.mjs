import { deflateSync, strToU8 } from 'fflate';

/** A value as compressed JSON in base 64; `src/application/unpack.ts` reads it. The same value gives the same text on every machine. */
export function packed(value) {
  return packedText(JSON.stringify(value));
}

/** A text, compressed, in base 64. */
export function packedText(text) {
  return Buffer.from(deflateSync(strToU8(text), { level: 9, mem: 12 })).toString('base64');
}
