// A person's name as it is called, out of what lists write: `Sø, Anna (lærer)`, `Hr. Ulf Ek`, `Anna Sø, cand.mag.`
import { plain, tidy } from './plainText.ts';

/** Titles before a name. Without a full stop only those that are nobody's name. */
const BEFORE =
  /^(?:(?:hr|herr|fru|frk|frøken|dr|prof|professor|mr|mrs|ms)\.?|(?:fr|sr|adj|adv|ing|mag|lic|dir|past|lekt|afd|vicel|mx)\.)\s+(?=\p{L})/iu;

/** Degrees, before or after a name: `cand.mag.`, `dr.phil.`, `ph.d.`, `MSc`. */
const DEGREE =
  /(?<![\p{L}.])(?:[Cc]and|[Bb]ac|[Ss]tud|[Ll]ic|[Mm]ag|[Ee]xam|[Dd]ipl)\. ?\p{Ll}+\.?(?:\p{Ll}+\.?)*|(?<![\p{L}.])[Dd]r\.\p{Ll}+\.?|(?<!\p{L})(?:[Pp][Hh]\.? ?[Dd]|M\.?[Ss][Cc]|B\.?[Ss][Cc]|M\.A|B\.A|MBA)\.?(?!\p{L})/gu;

/** Behind a comma, a degree with its subjects. */
const DEGREE_BEHIND = /,\s*(?:cand|bac|stud|lic|mag|exam|dipl|dr)\.[^,]*/giu;

const IS_TITLE =
  /^(?:MA|BA|HD|MBA|PhD|Cand|leder|skoleleder|lærer|pædagog|viceleder|afdelingsleder|souschef|vikar|barselsvikar|sekretær|konsulent|sygeplejerske|jordemoder|psykolog|TR|AMR|teacher|head|deputy)\.?$/iu;

/** Whether a comma divides the family name from the rest, or the name from a title. */
const turned = (text: string): string => {
  const parts = text.split(/\s*,\s*/).filter((part) => plain(part) !== '');
  const names = parts.filter((part, index) => index === 0 || !IS_TITLE.test(part));
  return names.length === 2 ? `${names[1]} ${names[0]}` : (names[0] ?? '');
};

const withoutTitles = (text: string): string => {
  const shorter = text.replace(BEFORE, '');
  return shorter === text ? text : withoutTitles(shorter);
};

/** The name without titles, degrees and brackets, the given name first. What is all title stays as it is. */
export const personName = (written: string): string => {
  const bare = tidy(
    written
      .replace(/\([^)]*\)|\[[^\]]*\]|\([^)]*$/g, ' ')
      .replace(DEGREE_BEHIND, '')
      .replace(DEGREE, ' '),
  );
  const name = withoutTitles(tidy(turned(withoutTitles(bare)).replace(/\s*[,;]+\s*$/, '')));
  return /\p{L}/u.test(name) ? name : tidy(written);
};

/** What a person is called in a greeting. */
export const givenName = (written: string): string => personName(written).split(' ')[0] ?? '';

const PARTICLES = /(?<=\s)(?:Van|Von|Der|Den|De|Af|Du|Da|La|Le|El|Al|Zu|Ten|Ter)(?=\s)/gu;

/** A name that a system has written in capitals, as names are written; any other as it stands. */
export const inUsualCase = (name: string): string => {
  if (!/\s/u.test(name) || name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(PARTICLES, (particle) => particle.toLowerCase());
};
