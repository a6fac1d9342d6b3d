// A table of words by name, as the lists of what Google has are written into a TypeScript file.

const WIDTH = 112;

const wrapped = (words: readonly string[]): string => {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((line) => `    ${line}`).join('\n');
};

export const wordTable = (
  name: string,
  comment: string,
  rows: readonly (readonly [key: string, words: readonly string[]])[],
): string =>
  [
    `/** ${comment} */`,
    `export const ${name}: Readonly<Record<string, string>> = {`,
    ...rows.map(([key, words]) => `  ${/\W/.test(key) ? `'${key}'` : key}: \`\n${wrapped(words)}\`,`),
    '};',
  ].join('\n');
