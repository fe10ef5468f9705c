/** A citation key as keys are compared: accents composed, letter case of no account. */
export function foldKey(key: string): string {
  return key.normalize('NFC').toLowerCase();
}
