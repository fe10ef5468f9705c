import { deflateSync, strToU8 } from 'fflate';

/** A value as compressed JSON in base 64; `src/application/unpack.ts` reads it. The same value gives the same text on every machine. */
export function packed(value) {
  return Buffer.from(deflateSync(strToU8(JSON.stringify(value)), { level: 9 })).toString('base64');
}
