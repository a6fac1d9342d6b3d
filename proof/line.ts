// What a line of the proof is: groups of cases, each of which can be run again by its id.

export interface Case {
  /** Within its group, and the same whenever the group is made from the same seed. */
  id: string;
  /** @returns what does not hold, a sentence each; nothing where all holds. */
  run: () => string[] | Promise<string[]>;
}

export interface Group {
  name: string;
  /** Plays what the cases begin from, so it may take a while. */
  cases: (seed: number) => Case[] | Promise<Case[]>;
  /** What the cases have used together is let go of. */
  end?: () => Promise<void>;
}

export interface Line {
  name: string;
  /** As the table says it. */
  title: string;
  /** Fewer cases than this prove too little. */
  atLeast: number;
  groups: readonly Group[];
}

export interface Failure {
  /** `line/group/case`, for `--case`. */
  id: string;
  said: string[];
}

export interface GroupResult {
  line: string;
  group: string;
  tried: number;
  failures: Failure[];
  seconds: number;
}

/** Cases that are chosen from more than there is time for: evenly spread, beginning where the seed says. */
export const spread = <Item>(items: readonly Item[], most: number, seed: number): Item[] => {
  if (items.length <= most) return [...items];
  const step = items.length / most;
  const first = ((seed * 0.618) % 1) * step;
  return Array.from({ length: most }, (_, at) => items[Math.floor(first + at * step)]).filter(
    (item): item is Item => item !== undefined,
  );
};

export const idOf = (line: string, group: string, id: string): string => `${line}/${group}/${id}`;

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error);

/** What does not hold in a case; a case that breaks does not hold. */
export const saidBy = async ({ run }: Case): Promise<string[]> => {
  try {
    return await run();
  } catch (error) {
    return [`The case broke: ${sentenceOf(error)}`];
  }
};

/** @param most So many cases of the group, for a quick look. */
export const tryGroup = async (line: string, group: Group, seed: number, most = Number.MAX_SAFE_INTEGER) => {
  const began = performance.now();
  const failures: Failure[] = [];
  const all = await group.cases(seed);
  const chosen = spread(all, most, seed);
  try {
    for (const each of chosen) {
      const said = await saidBy(each);
      if (said.length > 0) failures.push({ id: idOf(line, group.name, each.id), said });
    }
  } finally {
    await group.end?.();
  }
  const seconds = (performance.now() - began) / 1000;
  return { line, group: group.name, tried: chosen.length, failures, seconds } satisfies GroupResult;
};
