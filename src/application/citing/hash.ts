/** FNV-1a, 32 bits, as eight hexadecimal digits: tells changed text from unchanged, no more. */
export function hash(text: string): string {
  let value = 0x811C9DC5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
