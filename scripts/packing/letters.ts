// Bits in letters that a script can hold: thirteen in every two of 91 letters, where base64 takes thirteen in two and a sixth.

/** From `#` to `~` without the backslash: nothing that a string in a script must escape. */
const letterOf = (digit: number): string => String.fromCharCode(digit + (digit > 56 ? 36 : 35));

/** Each byte from its lowest bit, as deflate counts them; what is left over is zeros. */
export const toLetters = (bytes: Uint8Array): string => {
  let letters = '';
  let waiting = 0;
  let bits = 0;
  const write = (): void => {
    const number = waiting & 8191;
    letters += letterOf(Math.floor(number / 91)) + letterOf(number % 91);
  };
  for (const byte of bytes) {
    waiting |= byte << bits;
    bits += 8;
    if (bits < 13) continue;
    write();
    waiting >>= 13;
    bits -= 13;
  }
  if (bits > 0) write();
  return letters;
};

/** The thirteen bits in the two letters at a place; zeros after the end. */
export const bitsAt = (letters: string, at: number): number =>
  at < letters.length ? digitAt(letters, at) * 91 + digitAt(letters, at + 1) : 0;

const digitAt = (letters: string, at: number): number => {
  const code = letters.charCodeAt(at);
  return code - (code > 92 ? 36 : 35);
};
