// The texts of the bundle, unpacked when the first of them is asked for.
// Not by Google's Utilities: these are words of `domain`, and the bundle must load where there is no Google.
import { inflate } from './inflate.ts';
import { lookUpIn } from './lookUp.ts';

/** Put in by the build. */
declare const PACKED_TEXTS: string;
declare const PACKED_TEXTS_SIZE: number;

export const packed = lookUpIn(() => JSON.parse(inflate(PACKED_TEXTS, PACKED_TEXTS_SIZE)));
