// The page of the strategy report: coverage, flags, decisions.
import type { ReportPage } from '../contract.ts';
import type { Clock } from './desk.ts';

export const reportPage = (_clock: Clock): ReportPage => {
  throw new Error('To come.');
};
