/** Sizes a list may have room for: powers of two and the halves between, so that a third of the room at most stays empty. */
function roomFor(length: number): number {
  let room = 1;
  while (room < length) {
    const half = room + (room >> 1);
    if (room >= 2 && half >= length) return half;
    room *= 2;
  }
  return room;
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (array.length >= length) return array;
  const wider = new Uint32Array(Math.max(length, Math.ceil(array.length * 1.2), 64));
  wider.set(array);
  return wider;
}

/**
 * Many growing lists of whole numbers (0 to 2³²−1) in one block of memory. A list is named by a number from 0 up. Room that a
 * list leaves behind is given to the next one that fits, so nothing is ever moved all at once.
 */
export class IntLists {
  /** The block; `list` holds `pool[start[list]]` up to `length[list]` numbers. Replaced when it grows: read it anew each time. */
  pool = new Uint32Array(1024);
  start = new Uint32Array(64);
  length = new Uint32Array(64);
  private room = new Uint32Array(64);
  private used = 0;
  private readonly free = new Map<number, number[]>();

  /** Adds at the end. */
  push(list: number, value: number): void {
    this.reserve(list, this.count(list) + 1);
    const length = this.length[list] ?? 0;
    this.pool[(this.start[list] ?? 0) + length] = value;
    this.length[list] = length + 1;
  }

  /** Replaces the whole list. */
  set(list: number, values: readonly number[]): void {
    this.clear(list);
    if (values.length === 0) return;
    this.reserve(list, values.length);
    this.pool.set(values, this.start[list] ?? 0);
    this.length[list] = values.length;
  }

  /** Empties a list and gives its room back. */
  clear(list: number): void {
    if (list >= this.room.length) return;
    this.release(list);
    this.length[list] = 0;
    this.room[list] = 0;
  }

  /** Takes out the first number for which `value >>> shift` equals `key`; the last one takes its place. False where there is none. */
  removeFirst(list: number, key: number, shift: number): boolean {
    const from = this.start[list] ?? 0;
    const last = from + this.count(list) - 1;
    for (let at = from; at <= last; at++) {
      if ((this.pool[at] ?? 0) >>> shift !== key) continue;
      this.pool[at] = this.pool[last] ?? 0;
      this.length[list] = last - from;
      if (last === from) this.clear(list);
      return true;
    }
    return false;
  }

  count(list: number): number {
    return this.length[list] ?? 0;
  }

  /** A copy, for tests and for reading that need not be fast. */
  values(list: number): number[] {
    const from = this.start[list] ?? 0;
    return Array.from(this.pool.subarray(from, from + this.count(list)));
  }

  private reserve(list: number, length: number): void {
    if (list >= this.room.length) this.widen(list + 1);
    if ((this.room[list] ?? 0) >= length) return;
    const room = roomFor(length);
    const to = this.take(room);
    const from = this.start[list] ?? 0;
    this.pool.copyWithin(to, from, from + this.count(list));
    this.release(list);
    this.start[list] = to;
    this.room[list] = room;
  }

  private widen(lists: number): void {
    this.start = grown(this.start, lists);
    this.length = grown(this.length, lists);
    this.room = grown(this.room, lists);
  }

  private take(room: number): number {
    const spare = this.free.get(room)?.pop();
    if (spare !== undefined) return spare;
    const at = this.used;
    this.used += room;
    this.pool = grown(this.pool, this.used);
    return at;
  }

  private release(list: number): void {
    const room = this.room[list] ?? 0;
    if (room === 0) return;
    const spares = this.free.get(room);
    if (spares) spares.push(this.start[list] ?? 0);
    else this.free.set(room, [this.start[list] ?? 0]);
  }
}
