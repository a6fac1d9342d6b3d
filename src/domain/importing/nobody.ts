// Rows of a roster that are no person, or several: vacant posts, headings of groups, two names in one cell.
import { tidy } from '../text/plainText.ts';

/** A post that nobody has. */
const VACANT =
  /^(?:vakant|vacant|vacancy|ubesat|ledig|n\.? ?n\.?|opslået|tbd|tba|ny (?:medarbejder|kollega|ansat|lærer|pædagog|leder)|new (?:employee|hire|colleague)|under ansættelse)(?:\s+(?:stilling|position|post))?(?:\s*\(.*|\s*[-–:].*)?$/iu;

export const isVacant = (name: string): boolean => VACANT.test(tidy(name));

/** Of words that stand alone in their row: what people are called has none of these. */
const GROUP =
  /\d|[&+/()]|(?<!\p{L})(?:og|and|team|afdeling|afd|gruppe|hold|center|enhed|stue|årgang|department|group|unit)(?!\p{L})/iu;

export const isGroupLike = (text: string): boolean => !/\s/u.test(text) || GROUP.test(text);

/** Two capitals with a word or sign between that joins people; what stands in brackets or behind a comma or dash is a title. */
const SEVERAL = /\p{L}\s*[&+/]\s*\p{Lu}|\p{L}\s+(?:og|and|OG|AND)\s+\p{Lu}/u;

export const areSeveral = (written: string): boolean => SEVERAL.test(written.replace(/(?:[([,]|\s[-–—]\s).*$/su, ''));
