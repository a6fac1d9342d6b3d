// Random choices from a seed, so that the same seed gives the same year.

/** A random generator: mulberry32, seeded by the FNV-1a hash of a text. */
export class Dice {
  #state = 0x811c9dc5;

  constructor(seed: string) {
    for (const char of seed) this.#state = Math.imul(this.#state ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }

  /** From 0 to below 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  /** So many different items, in random order. */
  several<T>(of: readonly T[], count: number): T[] {
    const left = [...of];
    return Array.from({ length: Math.min(count, of.length) }, () =>
      left.splice(this.between(0, left.length - 1), 1),
    ).flat();
  }

  one(of: readonly string[]): string {
    return of[this.between(0, of.length - 1)] ?? '';
  }
}
