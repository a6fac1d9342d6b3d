// The codes that rules give and that people read as words: of each, the compiler asks every language for its words.

/** A station of an employee's year, on the timeline that the manager sees. */
export type Station = 'formMade' | 'invited' | 'answered' | 'talked' | 'agreed' | 'confirmed' | 'halfYear';

/** How far an employee has come through the year, in the column that the manager reads. */
export type Step =
  | 'none'
  | 'formReady'
  | 'invited'
  | 'answered'
  | 'topicsSent'
  | 'held'
  | 'awaitingConfirmation'
  | 'confirmed'
  | 'halfYearReviewInvited'
  | 'halfYearReviewHeld'
  | 'onLeave'
  | 'left';

/** What speaks against the time of a conversation. */
export type SlotTrouble = 'weekend' | 'holiday' | 'closed' | 'past' | 'window' | 'hours' | 'noTime' | 'clash';

/** A rule of the report that flags a focus area. */
export type AreaRule = 'noAgreements' | 'rarelyDiscussed' | 'touchesLittle' | 'offTrack' | 'littleEffect';

/** A rule of the report that flags the unit as a whole. */
export type UnitRule =
  | 'rarelyTopic'
  | 'suggestionsUnanswered'
  | 'oldNotDone'
  | 'oldLittleEffect'
  | 'muchDrift'
  | 'allOffTrack';
