// Short fingerprints of texts, to see whether something has changed. Not secret, not cryptographic.

/** FNV-1a, 32 bits, as an unsigned number. */
export const hash32 = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  return hash >>> 0;
};

export const fingerprint = (...texts: string[]): string => hash32(texts.join('\u0000')).toString(36);
