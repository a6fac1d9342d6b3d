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

/** A line of the draft record of processing. */
export type RecordRow =
  | 'activity'
  | 'controller'
  | 'jointControllers'
  | 'unit'
  | 'manager'
  | 'officer'
  | 'contact'
  | 'purpose'
  | 'legalBasis'
  | 'people'
  | 'data'
  | 'special'
  | 'recipients'
  | 'processor'
  | 'transfers'
  | 'retention'
  | 'security';

/** A way that personal data takes. */
export type Flow =
  | 'roster'
  | 'form'
  | 'answers'
  | 'feedback'
  | 'conversation'
  | 'mails'
  | 'halfYear'
  | 'report'
  | 'figures'
  | 'rights';

/** What may go wrong for an employee. */
export type Risk =
  | 'outsiders'
  | 'sensitive'
  | 'pressure'
  | 'recognised'
  | 'tooLong'
  | 'misdirected'
  | 'successor'
  | 'otherUse'
  | 'programme'
  | 'platform';

/** What is kept for a time of its own. */
export type RetentionRow =
  | 'answers'
  | 'agreements'
  | 'leftFiles'
  | 'leftPerson'
  | 'log'
  | 'reports'
  | 'receipts'
  | 'mails'
  | 'papers';

/** Who may see something, or might be thought to. */
export type AccessRow =
  | 'employee'
  | 'manager'
  | 'sheetReaders'
  | 'successor'
  | 'colleagues'
  | 'leadership'
  | 'administrator'
  | 'processor'
  | 'makers';

/** A scope of the manifest, without the address before it. */
export type Scope =
  | 'spreadsheets.currentonly'
  | 'drive.file'
  | 'script.external_request'
  | 'script.container.ui'
  | 'script.scriptapp'
  | 'script.send_mail'
  | 'userinfo.email';
