// What a run of the probe is as a record: the file that a person downloads, and the same of a run on the local Workspace.

export interface ProbeRecord {
  name: string;
  passed: boolean;
  /** The answer to each step, without anything that tells who or when. */
  seen: unknown[];
  times: { of: string; ms: number }[];
}

export interface VerifyRecord {
  recorded: string;
  account: 'consumer' | 'workspace';
  probes: ProbeRecord[];
}
