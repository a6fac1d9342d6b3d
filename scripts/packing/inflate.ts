// Inflates (RFC 1951) what zlib deflated at build, from letters into characters of one byte each.
// Written here since fflate, the smallest well-kept library for it, fills tables of 32,768 places while it is loaded: ten
// milliseconds of every run, where loading the whole bundle takes half of one; and it would take three times the room.
import { bitsAt } from './letters.ts';

/** Codes up to this many bits are found at once, longer ones a bit at a time. */
const SHORT = 9;
/** The order in which the lengths of the codes for the lengths of codes are told. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END = 256;

/**
 * A Huffman code, by the bits as they come: symbol × 16 + length, for every ending of a short code,
 * and with a 1 before them for a long one.
 */
const codeOf = (lengths: readonly number[]): Uint16Array => {
  const code = new Uint16Array(2 << Math.max(SHORT, ...lengths));
  let next = 0;
  for (let length = 1; length < 16; length += 1, next <<= 1) {
    for (let symbol = lengths.indexOf(length); symbol >= 0; symbol = lengths.indexOf(length, symbol + 1), next += 1) {
      let bits = 0;
      for (let bit = 0; bit < length; bit += 1) bits |= ((next >> bit) & 1) << (length - 1 - bit);
      const entry = symbol * 16 + length;
      if (length > SHORT) code[(1 << length) | bits] = entry;
      else for (; bits < 1 << SHORT; bits += 1 << length) code[bits] = entry;
    }
  }
  return code;
};

/** `size`: how many characters will come out. */
export const inflate = (letters: string, size: number): string => {
  const out = new Uint8Array(size);
  let to = 0;
  let from = 0;
  let waiting = 0;
  let have = 0;

  const fill = (): void => {
    for (; have < 15; have += 13, from += 2) waiting |= bitsAt(letters, from) << have;
  };
  const bits = (wanted: number): number => {
    fill();
    const value = waiting & ((1 << wanted) - 1);
    waiting >>= wanted;
    have -= wanted;
    return value;
  };
  const symbolBy = (code: Uint16Array): number => {
    fill();
    let length = SHORT;
    let entry = code[waiting & ((1 << SHORT) - 1)] ?? 0;
    while (entry === 0) {
      length += 1;
      if (length > 15) throw new Error('The packed modules are damaged.');
      entry = code[(1 << length) | (waiting & ((1 << length) - 1))] ?? 0;
    }
    waiting >>= entry & 15;
    have -= entry & 15;
    return entry >> 4;
  };

  /** The lengths of the codes of a block, themselves coded: 16, 17 and 18 say that one is repeated. */
  const lengthsBy = (code: Uint16Array, count: number): number[] => {
    const lengths: number[] = [];
    while (lengths.length < count) {
      const symbol = symbolBy(code);
      const times = symbol < 16 ? 1 : symbol === 16 ? 3 + bits(2) : symbol === 17 ? 3 + bits(3) : 11 + bits(7);
      const length = symbol < 16 ? symbol : symbol === 16 ? (lengths[lengths.length - 1] ?? 0) : 0;
      for (let time = 0; time < times; time += 1) lengths.push(length);
    }
    return lengths;
  };

  let isLast = 0;
  while (isLast === 0) {
    isLast = bits(1);
    // Blocks of kind 0 (stored) and 1 (with a fixed code) come only of what is hardly text; the build makes sure.
    if (bits(2) !== 2) throw new Error('The packed modules are damaged.');
    const literals = 257 + bits(5);
    const distances = 1 + bits(5);
    const told = 4 + bits(4);
    const own = new Array<number>(19).fill(0);
    for (const symbol of ORDER.slice(0, told)) own[symbol] = bits(3);
    const lengths = lengthsBy(codeOf(own), literals + distances);
    const literal = codeOf(lengths.slice(0, literals));
    const distance = codeOf(lengths.slice(literals));
    for (let symbol = symbolBy(literal); symbol !== END; symbol = symbolBy(literal)) {
      if (symbol < END) {
        out[to] = symbol;
        to += 1;
        continue;
      }
      // From the eighth on, each four lengths take one bit more; each two distances from the fourth on. The longest is alone.
      const step = symbol - END - 1;
      const extra = step < 8 || step === 28 ? 0 : (step >> 2) - 1;
      const length = step < 8 ? step + 3 : step === 28 ? 258 : ((4 + (step & 3)) << extra) + 3 + bits(extra);
      const far = symbolBy(distance);
      const more = far < 4 ? 0 : (far >> 1) - 1;
      const back = far < 4 ? far + 1 : ((2 + (far & 1)) << more) + 1 + bits(more);
      for (const end = to + length; to < end; to += 1) out[to] = out[to - back] ?? 0;
    }
  }

  let text = '';
  // In slices, since a call takes only so many arguments.
  for (let at = 0; at < size; at += 8192) {
    text += Reflect.apply(String.fromCharCode, null, out.subarray(at, at + 8192));
  }
  return text;
};
