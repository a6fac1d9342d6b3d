// The hours of the day that decide what runs and what leaves by itself.

/**
 * Evening and night. Nothing is sent by itself and what comes in is collected before the morning's mails: an hourly run
 * would only spend its owner's daily trigger time.
 */
export const NIGHT = { from: '19:00', to: '06:00' };
/** What leaves by itself leaves in this hour of a working day. */
export const MORNING = { from: '08:00', to: '09:00' };
/** From here on all status forms are asked, so that one run that fails leaves another before the mails. */
export const BEFORE_MORNING = '07:00';
