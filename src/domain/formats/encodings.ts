// The letters of a text file whose encoding nothing tells: Danish offices still get files from DOS, from old Macs, and UTF-8
// that a program has taken for something else. Pure: bytes in, text out.

/**
 * The mark that a text of two bytes a letter lacks, since its writer put none in front; undefined where it is none. Most
 * letters of Danish and English have a zero beside them.
 */
export const missingMark = (bytes: readonly number[]): readonly [number, number] | undefined => {
  const head = bytes.slice(0, 400);
  if (head.length < 8) return undefined;
  const zeros = [0, 1].map((side) => head.filter((byte, at) => at % 2 === side && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (odd * 3 > head.length && even === 0) return [0xff, 0xfe];
  return even * 3 > head.length && odd === 0 ? [0xfe, 0xff] : undefined;
};

/** The characters of the bytes 80–FF. */
const TABLES = {
  'windows-1252':
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  mac: 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
} as const;

type Encoding = keyof typeof TABLES;

const ENCODINGS = Object.keys(TABLES) as Encoding[];

const decoded = (bytes: readonly number[], encoding: Encoding): string =>
  bytes.map((byte) => (byte < 128 ? String.fromCharCode(byte) : TABLES[encoding].charAt(byte - 128))).join('');

const DANISH = /[æøåÆØÅ]/;
const OTHER_LETTER = /[éèêëáàâäíìîïóòôöúùûüýçñßšžœðþÉÈÁÄÖÜÓÍÚÇÑŠŽÐÞ]/;
const LETTER = /\p{L}/u;

/** How much a decoded character looks like what people write where it stands. */
const likeliness = (before: string, sign: string, after: string): number => {
  const isInWord = LETTER.test(before) && LETTER.test(after);
  const isLetter = DANISH.test(sign) || OTHER_LETTER.test(sign);
  // A capital does not follow a small letter.
  if (isLetter && sign === sign.toUpperCase() && sign !== 'ß' && /\p{Ll}/u.test(before)) return -2;
  if (DANISH.test(sign)) return 3;
  if (isLetter) return 2;
  if (sign === '’') return isInWord ? 3 : 0;
  if (isInWord || /[\p{Cc}\p{Co}░▒▓│┤╣║╗╝┐└┴┬├─┼╚╔╩╦╠═╬█▄▀■]/u.test(sign)) return -3;
  return /[–—“”„…§°€½«»·´\u00a0]/.test(sign) ? 0 : -1;
};

const scoreOf = (text: string): number => {
  let score = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign > '\u007f') score += likeliness(text.charAt(at - 1), sign, text.charAt(at + 1));
  }
  return score;
};

/** A word that reads otherwise in each of two encodings, so that a person can say which is meant. */
export interface EncodingDoubt {
  readonly one: string;
  readonly other: string;
}

/**
 * Bytes that are no UTF-8. What Windows has always written holds unless another encoding makes better words of them; where
 * two others are as good, that is a doubt.
 */
export const textOfBytes = (signed: readonly number[]): { text: string } | { doubt: EncodingDoubt } => {
  const bytes = signed.map((byte) => byte & 0xff);
  const readings = ENCODINGS.map((encoding) => {
    const text = decoded(bytes, encoding);
    return { text, score: scoreOf(text) };
  });
  const [windows] = readings;
  const [best, second] = [...readings].sort((a, b) => b.score - a.score);
  if (!windows || !best || windows.score >= best.score) return { text: windows?.text ?? '' };
  if (second && second.score === best.score) return { doubt: firstDifference(best.text, second.text) };
  return { text: best.text };
};

const firstDifference = (one: string, other: string): EncodingDoubt => {
  const [a, b] = [one.split(/[;,\t\n]/), other.split(/[;,\t\n]/)];
  const at = a.findIndex((word, index) => word !== b[index]);
  return { one: a[at] ?? '', other: b[at] ?? '' };
};

const byteOf = (sign: string, encoding: Encoding): number | undefined => {
  if (sign < '\u0080') return sign.charCodeAt(0);
  const at = TABLES[encoding].indexOf(sign);
  if (at >= 0) return at + 128;
  // Latin-1 has controls where Windows has signs.
  return encoding === 'windows-1252' && sign <= '\u00ff' ? sign.charCodeAt(0) : undefined;
};

/** What these bytes say as UTF-8; undefined where they are none. */
const utf8 = (bytes: readonly number[]): string | undefined => {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : -1;
    const rest = bytes.slice(at + 1, at + 1 + more);
    if (more < 0 || rest.length < more || rest.some((byte) => (byte & 0xc0) !== 0x80)) return undefined;
    const lead = more === 0 ? first : first & (more === 1 ? 0x1f : 0x0f);
    text += String.fromCharCode(rest.reduce((code, byte) => code * 64 + (byte & 0x3f), lead));
    at += 1 + more;
  }
  return text;
};

/** Signs that UTF-8 turns into when it is taken for another encoding, and that no word of ours holds. */
const BROKEN =
  /[ÃÂ][\u0080-\u00bfŠŽšžœ‹›€‚ƒ„…†‡ˆ‰Œ‘’“”•–—˜™Ÿ]|â€|[├┬][\p{S}\p{L}\p{P}]|√[\p{S}\p{L}\p{P}]|¬[\p{S}\p{P}]/u;

/** A cell whose UTF-8 was once taken for another encoding, as it was written; any other cell as it is. */
export const mendedText = (text: string): string => {
  if (!BROKEN.test(text)) return text;
  for (const encoding of ENCODINGS) {
    const bytes = [...text].map((sign) => byteOf(sign, encoding));
    if (bytes.includes(undefined)) continue;
    const mended = utf8(bytes.flatMap((byte) => byte ?? []));
    if (mended !== undefined && scoreOf(mended) >= 0) return mendedText(mended);
  }
  return text;
};

/** Letters that are gone for good: the sign that stands for what could not be read, or a question mark within a word. */
export const hasLostLetters = (text: string): boolean =>
  text.includes('\ufffd') || /\p{Ll}\?\p{Ll}/u.test(text) || BROKEN.test(text);
