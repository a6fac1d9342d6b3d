// What the proof found, as a table for people and as JSON for machines.
import type { Failure, GroupResult, Line } from './line.ts';

export interface LineResult {
  line: string;
  title: string;
  tried: number;
  atLeast: number;
  failed: number;
  seconds: number;
  failures: Failure[];
}

export const lineResult = ({ name, title, atLeast }: Line, all: readonly GroupResult[]): LineResult => {
  const own = all.filter(({ line }) => line === name);
  const failures = own.flatMap((group) => group.failures);
  return {
    line: name,
    title,
    tried: own.reduce((sum, { tried }) => sum + tried, 0),
    atLeast,
    failed: failures.length,
    seconds: Math.round(own.reduce((sum, { seconds }) => sum + seconds, 0)),
    failures,
  };
};

/** All cases hold, and there are enough of them. */
export const holds = ({ failed, tried, atLeast }: LineResult): boolean => failed === 0 && tried >= atLeast;

const HEADINGS = ['line', 'what is tried', 'cases', 'at least', 'failed', 'seed'];

export const tableOf = (results: readonly LineResult[], seed: number): string => {
  const rows = results.map(({ line, title, tried, atLeast, failed }) =>
    [line, title, tried, atLeast, failed, seed].map(String),
  );
  const widths = HEADINGS.map((heading, at) => Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const written = (row: readonly string[]): string =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return [HEADINGS, widths.map((width) => '-'.repeat(width)), ...rows].map(written).join('\n');
};
