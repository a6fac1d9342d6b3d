// What people have been told of an appointment, what is true of it now, and what follows from the difference.
import { fingerprint } from '../text/fingerprint.ts';
import type { Now } from '../unit/unit.ts';

/** An appointment as the Sheet has it. */
export interface Facts {
  readonly date: string;
  /** Empty where it is a day without an hour. */
  readonly time: string;
  readonly place: string;
  /** 0 for a day without an hour. */
  readonly minutes: number;
}

/** What the log keeps of what a message said; the place as its fingerprint. Older messages did not keep all of it. */
export interface ToldDetails {
  readonly slot?: string;
  readonly place?: string;
  readonly minutes?: number;
  /** It has been called off. */
  readonly off?: true;
}

/** The day and time of a message. */
export interface ToldTime {
  readonly date: string;
  readonly time: string;
}

export const detailsOf = ({ date, time, place, minutes }: Facts): ToldDetails => ({
  slot: time === '' ? date : `${date}T${time}`,
  place: placeMark(place),
  minutes,
});

const placeMark = (place: string): string => fingerprint(place.trim());

/** `2026-08-31T14:00`; messages of older code may have the fingerprint of the place after a slash. */
export const timeIn = ({ slot = '' }: ToldDetails): ToldTime => ({ date: slot.slice(0, 10), time: slot.slice(11, 16) });

const placeIn = ({ slot = '', place }: ToldDetails): string | undefined => place ?? (slot.slice(17) || undefined);

/**
 * Whoever has been told something is told when it changes. What a message did not keep counts as what is true now. A
 * day that is past is told to nobody: not a new one, nor that an old one was changed or called off.
 */
export const changeOf = (
  told: ToldDetails,
  facts: Facts | undefined,
  now: Now,
): 'changed' | 'calledOff' | undefined => {
  if (!facts || !isToCome(facts, now)) return isToldToCome(told, now) ? 'calledOff' : undefined;
  return told.off || !isSame(told, facts) ? 'changed' : undefined;
};

/** When the first of both begins, the appointment as it was told or as it is now: by then the reader has to know. */
export const takesEffectAt = (told: ToldDetails, facts: Facts | undefined, now: Now): string =>
  [...(isToldToCome(told, now) ? [timeIn(told)] : []), ...(facts && isToCome(facts, now) ? [facts] : [])]
    .map(({ date, time }) => `${date}T${time || '00:00'}`)
    .sort()[0] ?? '';

/** Whether the reader expects it. */
export const isToldToCome = (told: ToldDetails, now: Now): boolean =>
  told.slot !== undefined && told.slot !== '' && !told.off && isToCome(timeIn(told), now);

const isToCome = ({ date, time }: ToldTime, now: Now): boolean =>
  `${date}T${time || '23:59'}` > `${now.date}T${now.time}`;

const isSame = (told: ToldDetails, { date, time, place, minutes }: Facts): boolean => {
  const before = told.slot ? timeIn(told) : { date, time };
  return (
    before.date === date &&
    before.time === time &&
    (placeIn(told) ?? placeMark(place)) === placeMark(place) &&
    (told.minutes ?? minutes) === minutes
  );
};

/** Whether only the place or the length differs, so that the day and the time stay. */
export const isSameTime = (told: ToldDetails, { date, time }: Facts): boolean => {
  const before = timeIn(told);
  return !told.off && before.date === date && before.time === time;
};
