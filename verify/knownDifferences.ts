// Where the local Workspace answers otherwise than Google did, and why that may stay so.

export interface KnownDifference {
  /** The probe and the place in its answers: `P05.1.body.items`; what is below it is meant too. */
  at: string;
  reason: string;
}

/** Empty until somebody has run the probe on live Google. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [];
