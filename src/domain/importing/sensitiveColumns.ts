// Columns that a MUS has no use for and that people would rather not see spread: left out of an import unless they are asked for.

import { sensitivityOf } from '../privacy/sensitiveText.ts';
import { isPrivateMail } from '../unit/emailAddress.ts';

const HEADINGS: readonly RegExp[] = [
  // Who somebody is to the state.
  /(?<!\p{L})c\.? ?p\.? ?r(?!\p{L})|cpr|person-? ?(?:nummer|nr)|fødsels|født|birth|social security|(?<!\p{L})ssn(?!\p{L})|national id|nationalit|statsborger|pasn|passport|(?<!\p{L})alder(?!\p{L})/iu,
  // Pay and what it is paid into. A payroll number is only a number.
  /løn(?!-? ?n(?:umme)?r|-? ?id)|(?<!\p{L})pay(?!roll (?:no|number|id))|salary|wage|compensation|tillæg|pension|bank|kontonummer|konto-? ?n(?:umme)?r|reg\.? ?-?n(?:umme)?r|iban|skattek|bonus|lønramme/iu,
  // Union, belief, conviction, and what only courts and doctors ask.
  /fagforening|fagforbund|(?<!\p{L})forbund|faglig organi|a-?kasse|(?<!\p{L})union|religio|etni[sck]|straffe|børneattest|criminal|fravær|absence|(?<!\p{L})syg|(?<!\p{L})sick|helbred|health|handi[ck]ap|disab|allerg|diæt|diet/iu,
  // Where and with whom somebody lives.
  /privat|private|hjemme|(?<!\p{L})home|personlig|bopæl|(?<!mail|mail-|ip-|arbejds|tjeneste)adresse|(?<!mail |mail|ip )address|vejnavn|(?<!\p{L})vej(?!\p{L}|led)|street|postn|post ?nr|zip|postal|postcode|^by$|^city$|kommune(?:kode)?$|recovery/iu,
  /pårør|next of kin|emergency|nødkontakt|ægtefæll|samlever|spouse|partner|civilstand|marital|(?<!\p{L})børn|children|(?<!\p{L})barns?(?!\p{L})/iu,
  /password|adgangskode|kodeord|pin-?kode/iu,
];

/** A post or a trade may be called by a word of health; it is nobody's illness. */
const POSTS =
  /stilling|titel|title|job|funktion|rolle|role|position|fag(?!for)|subject|afdeling|department|enhed|unit|team|hold|sted|location/iu;

/** Recognised by what stands above, or by what stands below: a CPR number is one under any heading. */
export const isSensitiveColumn = (heading: string, cells: readonly string[]): boolean => {
  // A mail address is no private address because of its heading.
  const named = heading.replace(/(?:e-?)?mail-?\s?adr(?:esse|ess)?|(?:e-?)?mail address/giu, 'mail');
  if (HEADINGS.some((pattern) => pattern.test(named)) || sensitivityOf(heading) !== undefined) return true;
  // The other of two addresses, which is of no use at work.
  if (cells.length > 0 && cells.filter(isPrivateMail).length * 2 > cells.length) return true;
  return cells.some((cell) => {
    const why = sensitivityOf(cell);
    return why === 'cpr' || (why !== undefined && !POSTS.test(heading));
  });
};
