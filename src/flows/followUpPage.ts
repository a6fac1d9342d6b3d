// The page of what has been agreed and suggested.
import type { FollowUpPage } from '../contract.ts';
import type { Clock } from './desk.ts';

export const followUpPage = (_clock: Clock): FollowUpPage => {
  throw new Error('To come.');
};
