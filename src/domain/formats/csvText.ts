// How a text file is divided: the separator that its first line has most of, and lines that a program has put in quotes whole.

const SEPARATORS = [';', ',', '\t', '|'];

const mostFrequentIn = (line: string): string | undefined => {
  const counted = SEPARATORS.map((separator) => ({ separator, count: line.split(separator).length - 1 }));
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.separator : undefined;
};

/** Outside quotes, in the first line that has one. */
export const separatorOf = (text: string): string => {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
  for (const line of bare.split('\n')) {
    const separator = mostFrequentIn(line);
    if (separator) return separator;
  }
  return ';';
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
