/** Text as UTF-8 bytes; by hand where there is no encoder (jsdom). */
export function encodeUtf8(text: string): ArrayBuffer {
  if (typeof TextEncoder === 'function') return new TextEncoder().encode(text).buffer;
  const bytes: number[] = [];
  for (const part of encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|([^%])/g)) {
    bytes.push(part[1] === undefined ? (part[2] ?? '').charCodeAt(0) : Number.parseInt(part[1], 16));
  }
  return Uint8Array.from(bytes).buffer;
}

/** UTF-8 bytes as text. */
export function decodeUtf8(bytes: ArrayBuffer): string {
  if (typeof TextDecoder === 'function') return new TextDecoder().decode(bytes);
  const escaped = [...new Uint8Array(bytes)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  return decodeURIComponent(escaped);
}
