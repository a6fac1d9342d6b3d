// How a text file is divided: the separator that most of its lines have, and lines that a program has put in quotes whole.

const SEPARATORS = [';', ',', '\t', '|'];

const mostFrequentIn = (line: string, among: readonly string[] = SEPARATORS): string | undefined => {
  const counted = among.map((separator) => ({ separator, count: line.split(separator).length - 1 }));
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.separator : undefined;
};

/** So many lines say how a file is divided. */
const LINES_LOOKED_AT = 60;

/**
 * Outside quotes, the one that most lines have: a title may have commas, and the list below it tabs. Of several alike, the
 * one that the first of these lines has most of.
 */
export const separatorOf = (text: string): string => {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
  const lines = bare.split('\n').slice(0, LINES_LOOKED_AT);
  const having = SEPARATORS.map((separator) => lines.filter((line) => line.includes(separator)).length);
  const most = Math.max(...having);
  if (most === 0) return ';';
  const best = SEPARATORS.filter((_, at) => having[at] === most);
  const [only] = best;
  if (only !== undefined && best.length === 1) return only;
  const first = lines.find((line) => best.every((separator) => line.includes(separator)));
  return mostFrequentIn(first ?? bare, best) ?? ';';
};

/**
 * The text within lines that are one quoted cell each: Danish Excel opens a file with commas as one column, and puts every
 * line in quotes when it is saved again. Undefined where the rows are rows.
 */
export const textWithinQuotes = (rows: readonly (readonly string[])[]): string | undefined => {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const isOneCell = (row: readonly string[]): boolean => row.slice(1).every((cell) => cell.trim() === '');
  const [first] = filled;
  if (!first || !filled.every(isOneCell) || mostFrequentIn(first[0] ?? '') === undefined) return undefined;
  return rows.map((row) => row[0] ?? '').join('\n');
};
