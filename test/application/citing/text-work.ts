/** Text that was looked at, in UTF-16 units: found or passed over by searches and patterns, cut out, asked for one by one. */
export function unitsLookedAt(act: () => void): number {
  const { indexOf, lastIndexOf, slice, charAt, charCodeAt } = String.prototype;
  const { exec } = RegExp.prototype;
  let units = 0;
  const restore = (): void => {
    Object.assign(String.prototype, { indexOf, lastIndexOf, slice, charAt, charCodeAt });
    RegExp.prototype.exec = exec;
  };
  String.prototype.indexOf = function (this: string, needle, from = 0) {
    const found = indexOf.call(this, needle, from);
    units += 1 + (found < 0 ? this.length : found) - Math.min(from, this.length);
    return found;
  };
  String.prototype.lastIndexOf = function (this: string, needle, from = this.length) {
    const found = lastIndexOf.call(this, needle, from);
    units += 1 + Math.min(from, this.length) - Math.max(0, found);
    return found;
  };
  String.prototype.slice = function (this: string, from, to) {
    const piece = slice.call(this, from, to);
    units += 1 + piece.length;
    return piece;
  };
  String.prototype.charAt = function (this: string, at) {
    units += 1;
    return charAt.call(this, at);
  };
  String.prototype.charCodeAt = function (this: string, at) {
    units += 1;
    return charCodeAt.call(this, at);
  };
  // `test`, `replace`, `split` and `matchAll` go through this one, too.
  RegExp.prototype.exec = function (this: RegExp, text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    units += 1 + (found ? found.index + found[0].length - from : this.sticky ? 0 : text.length - from);
    return found;
  };
  try {
    act();
  } finally {
    restore();
  }
  return units;
}
