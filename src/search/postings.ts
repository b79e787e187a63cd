/**
 * In which passages a term stands, ascending, and how often: a map that reads arrays where they lie. Making real maps of
 * them took most of the time that loading an index took, and most of its memory.
 */
export class Postings extends Map<number, number> {
  readonly #rows: Uint32Array;
  readonly #counts: Uint16Array | Uint32Array;
  /** Who walks through the keys asks for the values in the same order. */
  #next = 0;

  constructor(rows: Uint32Array, counts: Uint16Array | Uint32Array) {
    super();
    this.#rows = rows;
    this.#counts = counts;
  }

  override get size(): number {
    return this.#rows.length;
  }

  override has(row: number): boolean {
    return this.#at(row) >= 0;
  }

  override get(row: number): number | undefined {
    return this.#counts[this.#at(row)];
  }

  override keys(): MapIterator<number> {
    this.#next = 0;
    return this.#rows.values();
  }

  #at(row: number): number {
    if (this.#rows[this.#next] === row) return this.#next++;
    return this.#rows.indexOf(row);
  }
}

/** The rows of an index, each known by its own number. */
export class Rows extends Map<number, number> {
  readonly #count: number;

  constructor(count: number) {
    super();
    this.#count = count;
  }

  override get size(): number {
    return this.#count;
  }

  override has(row: number): boolean {
    return row < this.#count;
  }

  override get(row: number): number | undefined {
    return row < this.#count ? row : undefined;
  }
}

/** How long each field of each row is; lists are made of those that are asked for. */
export class Lengths extends Map<number, number[]> {
  readonly #lengths: Uint32Array;
  readonly #fields: number;
  readonly #made: number[][] = [];

  constructor(lengths: Uint32Array, fields: number) {
    super();
    this.#lengths = lengths;
    this.#fields = fields;
  }

  override get(row: number): number[] | undefined {
    this.#made[row] ??= [...this.#lengths.subarray(row * this.#fields, (row + 1) * this.#fields)];
    return this.#made[row];
  }
}
