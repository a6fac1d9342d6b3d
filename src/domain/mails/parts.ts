// Parts that several mails share: greeting, strategic focus, the conversation's time and place, signature, privacy.

import { privacyNotice } from '../privacy/privacyNotice.ts';
import { focusHeading, focusReasons } from '../strategy/focusText.ts';
import type { Language } from '../text/language.ts';
import { givenName } from '../text/personName.ts';
import { tidy } from '../text/plainText.ts';
import { activeFocusAreas } from '../unit/activeFocusAreas.ts';
import { isWithoutAddress } from '../unit/emailAddress.ts';
import type { Employee, Settings, Unit } from '../unit/unit.ts';
import type { Words } from '../words/da.ts';
import { words } from '../words/words.ts';
import type { Block } from './letter.ts';

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

export const greeting = (name: string, language: Language): Block =>
  paragraph(`${words(language).greeting(givenName(name))},`);

/** Every active focus area with its years, why, and sign of success. */
export const strategicFocus = (unit: Unit, language: Language): Block[] => {
  const { focus } = words(language);
  const items = activeFocusAreas(unit).map((area) =>
    [focusHeading(area, language), ...focusReasons(area, language)].join('\n'),
  );
  return [
    { kind: 'heading', text: focus.heading },
    items.length === 0 ? paragraph(focus.none) : { kind: 'list', items },
  ];
};

export const meetingDetails = (
  meeting: { date: string; time: string; place: string; minutes: number },
  language: Language,
): Block => {
  const phrases = words(language);
  const { details, minutes } = phrases.mail;
  return {
    kind: 'details',
    rows: [
      [details.when, meeting.date === '' ? phrases.timeUnknown : phrases.at(meeting.date, meeting.time)],
      [details.where, tidy(meeting.place) || phrases.placeUnknown],
      ...(meeting.minutes > 0 ? [[details.duration, minutes(meeting.minutes)] as const] : []),
    ],
  };
};

export const conversationDetails = ({ settings }: Unit, employee: Employee, language: Language): Block =>
  meetingDetails(
    {
      date: employee.conversationDate,
      time: employee.conversationTime,
      place: settings.conversationPlace,
      minutes: settings.conversationMinutes,
    },
    language,
  );

/** The link by which the reader adds what the mail is about to Google Calendar, where there is one. */
export const addToCalendar = (address: string, language: Language): Block[] =>
  address === '' ? [] : [{ kind: 'link', label: words(language).mail.addToCalendar, address }];

/** What is said of the attached calendar file; another sentence, or none, to one without an address, who gets no file. */
export const aboutCalendarFile = (employee: Employee, sentence: string, onPaper = ''): Block[] => {
  const said = isWithoutAddress(employee) ? onPaper : sentence;
  return said === '' ? [] : [paragraph(said)];
};

/** Where the manager settles what the mail is about: the page of the sidebar, and the Sheet that it is in. */
export const inTheSheet = (
  language: Language,
  page: keyof Words['mail']['sheet']['pages'],
  sheetUrl: string,
): Block[] => {
  const { sheet } = words(language).mail;
  return [paragraph(sheet.where(sheet.pages[page])), { kind: 'button', label: sheet.button, address: sheetUrl }];
};

export const signature = (settings: Settings, language: Language): Block =>
  paragraph(
    [`${words(language).closing}`, settings.managerName, settings.unitName]
      .filter((line) => line.trim() !== '')
      .join('\n'),
  );

export const footer = (settings: Settings, language: Language): Block => {
  const phrases = words(language);
  return { kind: 'small', lines: [phrases.mail.automatic(settings.unitName || phrases.yourWorkplace)] };
};

/** The footer with the privacy notice above it. */
export const privacyFooter = (settings: Settings, language: Language): Block => {
  const phrases = words(language);
  return {
    kind: 'small',
    lines: [
      phrases.privacy.heading,
      ...privacyNotice(settings, language),
      phrases.mail.automatic(settings.unitName || phrases.yourWorkplace),
    ],
  };
};
