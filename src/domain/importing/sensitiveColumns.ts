// Columns that a MUS has no use for and that people would rather not see spread: left out of an import unless they are asked for.

import { sensitivityOf } from '../privacy/sensitiveText.ts';
import { isPrivateMail } from '../unit/emailAddress.ts';

/** A word by itself: `køn`, not `kønsfordeling`; `age`, not `manager`. */
const alone = (...words: string[]): string => `(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`;

const anyOf = (...patterns: (string | RegExp)[]): RegExp =>
  new RegExp(patterns.map((pattern) => (typeof pattern === 'string' ? pattern : pattern.source)).join('|'), 'iu');

const HEADINGS: readonly RegExp[] = [
  // Who somebody is to the state.
  anyOf(
    alone('c\\.? ?p\\.? ?r', 'ssn', 'alder', 'age', 'køn', 'gender', 'sex', 'dob', 'f\\.? ?-?dato'),
    /cpr|pers(?:on)?\.?-? ?(?:nummer|nr)|(?<!\p{L})p-? ?n(?:umme)?r|civilreg|fødsels|fødsd|født|birth|social sec/iu,
    alone('fødsel'),
    /national id|nationalit|statsborger|pasn|passport|kørekort|opholdstil|arbejdstilladelse|work permit|visa(?!\p{L})/iu,
  ),
  // Pay and what it is paid into. A payroll number is only a number.
  anyOf(
    /løn(?!-? ?n(?:umme)?r|-? ?id|system)|(?<!\p{L})pay(?!roll (?:no|number|id))|salary|wage|(?<!\p{L})comp(?:ensation|\.)/iu,
    /tillæg|pension|bank(?!dag)|kontonummer|konto-? ?n(?:umme)?r|nemkonto|reg\.? ?-?n(?:umme)?r|iban|skattek|trækprocent/iu,
    /bonus|skalatrin|feriepenge|vederlag|honorar|udbetal|kr\.? ?\/|hourly rate|(?<!\p{L})fee(?!\p{L})/iu,
    alone('atp'),
  ),
  // Union, belief, conviction, and what only courts and doctors ask.
  anyOf(
    /fagforening|fagforbund|(?<!\p{L})forbund(?!et )|fagl(?:ig)?t?\.? ?(?:org|tilhør|medlem)|(?:organisation|org\.?) ?\(?fagl/iu,
    /org\.? ?-?forhold|forhandlingsberet|tr-? ?org|medlem af|member of|kontingent|a-?kasse|(?<!\p{L})union(?! street)/iu,
    /religio|trosret|trossamf|etni[sc]k?|etnic|ethnic|politisk|political|seksuel|seksual|sexual|straffe|børneattest|criminal/iu,
    /fravær|absence|(?<!\p{L})syg(?!eplej)|(?<!\p{L})sick|helbred|health|handi[ck]ap|disab|allerg|diæt|diet|arbejdsevne|vaccin/iu,
  ),
  // Where and with whom somebody lives.
  anyOf(
    /privat|private|hjemme(?!side)|(?<!\p{L})home(?!room|page)|personlig(?!e? (?:mål|udvikling|kompetence))|bopæl/iu,
    /(?<!mail|mail-|ip-)adresse|(?<!mail |mail|ip )address|(?<!mail|\p{L})adr(?!\p{L})|vejnavn|husn|(?<!\p{L})c\/o(?!\p{L})/iu,
    /(?<!\p{L})vej(?!\p{L}|led)|street|postn|post ?nr|zip|postal|postcode|kommune(?:kode)?$|recovery|personal (?:e-?mail|phone|tel)/iu,
    alone('gade', 'bynavn'),
    /^\P{L}*(?:by|city)\P{L}*$/iu,
  ),
  anyOf(
    /pårør|next of kin|emergency|nødkontakt|nødsituation|ægtefæll|samlever|spouse|partner(?!skab|ship)|civilst|marital|forsørg/iu,
    /(?<!\p{L})børn(?!ehave|egruppe|ehus|egård|e-)|children(?!’s|'s)|(?<!\p{L})barns?(?!\p{L})|kontaktperson|kontakt ved/iu,
    alone('(?:nærmeste )?familie', 'family'),
    /^\P{L}*ice\P{L}*$/iu,
  ),
  /password|adgangskode|kodeord|pin-?kode/iu,
];

/** An address of the workplace is nobody's home. */
const OF_WORK =
  /arbejd|afdeling|tjeneste|kontor|firma|virksomhed|(?<!\p{L})(?:work|office|business|company|job)(?!\p{L})/iu;
const ADDRESS = /adresse|adr(?=\.|\P{L}|$)|address/giu;

/** A post or a trade may be called by a word of health; it is nobody's illness. */
const POSTS =
  /stilling|titel|title|job|funktion|rolle|role|position|fag(?!for)|subject|afdeling|department|enhed|unit|team|hold|sted|location/iu;

/** Recognised by what stands above, or by what stands below: a CPR number is one under any heading. */
export const isSensitiveColumn = (heading: string, cells: readonly string[]): boolean => {
  // A mail address is no private address because of its heading.
  const mail = heading.replace(/(?:e-?)?mail-?\s?adr(?:esse|ess)?|(?:e-?)?mail address/giu, 'mail');
  const named = OF_WORK.test(mail) && !/privat|private|hjemme|home/iu.test(mail) ? mail.replace(ADDRESS, ' ') : mail;
  if (HEADINGS.some((pattern) => pattern.test(named)) || sensitivityOf(heading) !== undefined) return true;
  // The other of two addresses, which is of no use at work.
  if (cells.length > 0 && cells.filter(isPrivateMail).length * 2 > cells.length) return true;
  return cells.some((cell) => {
    const why = sensitivityOf(cell);
    return why === 'cpr' || (why !== undefined && !POSTS.test(heading));
  });
};
