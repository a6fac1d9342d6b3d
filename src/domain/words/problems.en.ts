// What is wrong and how to mend it, in English. Tab, row and column are put in front of the sentence.
import { dateInWords } from '../calendar/calendarDate.ts';
import { dateValue, type ProblemSentences, type ProblemValues, quotedValues } from '../unit/problemCodes.ts';

const again = 'Correct it in the file and import again.';

const about = (names: string | number | undefined, others: string | number | undefined): string =>
  names ? ` It concerns ${names}${others ? ` and ${others} ${Number(others) === 1 ? 'other' : 'others'}` : ''}.` : '';

const each = (values: ProblemValues, name: string): string => quotedValues(values, name, ['“', '”']);

const STAGES: Readonly<Record<string, string>> = {
  answers: 'answers were taken in',
  confirmations: 'confirmations were taken in',
  progress: 'the progress of agreements was taken in',
  tables: 'the conversation Docs were read',
  files: 'forms and Docs were being checked',
  work: 'what was due was being done',
  steps: 'it was being written how far each person has come',
  front: 'the front page was being written',
};

/** One thing: the table of the sentences. */
export const problemsEn = (): ProblemSentences => ({
  importFieldUnknown: `There is no field “{field}”. Choose one of these: {fields}.`,
  importHeadingNotInFile: `The file has no column called “{heading}”. It has these: {headings}. Choose one of them.`,
  importColumnMissing: ({ heading, headings }) =>
    headings
      ? `I cannot see which column is “${heading}”. The file has these: ${headings}. Correct the heading in the file, or choose the column yourself.`
      : `The file has no headings. Give it a row of headings, among them “${heading}”, and import again.`,
  importSeveralPeople: `“{value}” looks like several people. Write each in a row of their own in the file and import again.`,
  importSeveralAddresses: `“{value}” is several e-mail addresses. Leave one in the file and import again.`,
  importLeavingDay: (values) =>
    `${each(values, 'examples')}: there is a day here (row ${values.rows}). Whoever is no longer employed should have Left in the column Status, in the file or in the Sheet.`,
  importOnItsSide: `The file lies on its side: each person has a column. Copy it in Excel or Google Sheets, paste it with “Transpose”, save and import again.`,
  importListsBeside: `The file has several lists beside each other. Only the first is read; the next begins in column {from}. Put them below each other in the file and import again.`,
  importColumnUnfit: (values) =>
    `It says ${each(values, 'examples')}, so the column cannot be used as “${values.heading}”. Correct the cells in the file and import again, or choose another column.`,
  importNameMissing: 'The name is missing. Write it in the file and import again.',
  importEmailMissing: 'The e-mail address is missing. Write it in the file and import again.',
  importEmailMalformed: `“{value}” is not an e-mail address. ${again}`,
  importEmailLookAlike: `A character in “{value}” is not what it looks like: it comes from another alphabet or cannot be seen. Type the address again in the file and import again.`,
  importEmailTwice: `“{value}” is also in row {firstRow}. Two employees cannot have the same e-mail address. ${again}`,
  importEmailChanged: `{name} is already here with the e-mail address {email}. If {name} has a new address, correct it in the Employees tab and import again. If it is someone else of the same name, add a middle name, for instance, in the file.`,
  importFocusAreaTitleMissing: 'The focus area has no title. Write it in the file and import again.',
  importFocusAreaTwice: `“{value}” is also in row {firstRow}. Delete one of the rows in the file and import again.`,
  importEmployeeMissing: `It does not say whose agreement this is. Write the name or e-mail address. ${again}`,
  importEmployeeUnknown: `“{value}” is not in the Employees tab. Correct the name in the file, or import the employee first.`,
  importEmployeeAmbiguous: `Several employees are called “{value}”. Write the e-mail address instead of the name. ${again}`,
  importAgreementTextMissing: 'It does not say what was agreed. Write it in the file and import again.',
  importAgreementTwice: `The same agreement is in row {firstRow}. Delete one of the rows in the file and import again.`,
  importCellsKept: `Cells that already say something else than the file: {count}. They stay as they are; correct them yourself if the file is right.`,
  importNoRows: `The file has headings only. Write the rows below them and import again.`,
  importColumnNotBelieved: (values) =>
    `It says ${each(values, 'examples')}, so the column is not used as “${values.field}”. It comes along as your own.`,
  importCellsUnread: (values) =>
    `${each(values, 'examples')} cannot be read as “${values.field}” (row ${values.rows}). The text goes into your own column “${values.beside}”, and the rest of the row comes along.`,
  importNotCalculated: `The cells in row {rows} are formulas whose results the file does not hold, so those rows stay out. Open the file in Excel or Google Sheets, save it and import again.`,
  importCellsNotCalculated: `The cells in row {rows} are formulas whose results the file does not hold, so they stay empty. The rest of the rows come along. If the cells matter, open the file in Excel or Google Sheets, save it and import again.`,
  importMonthFirst: (values) =>
    `The file writes the month first, so “${values.example}” is read as ${dateInWords(dateValue(values, 'date'), 'en')}.`,
  importReadMonthFirst: (values) =>
    `“${values.example}” is read with the month first, that is as ${dateInWords(dateValue(values, 'date'), 'en')}.`,
  importReadDayFirst: (values) =>
    `“${values.example}” may have the day or the month first. It is read as ${dateInWords(dateValue(values, 'date'), 'en')}. If that is wrong, tick the box below.`,
  importSheetNotInFile: (values) =>
    values.sheets
      ? `The file has no sheet called “${values.sheet}”. It has these: ${each(values, 'sheets')}. Choose one of them.`
      : `The file has no named sheets, so “${values.sheet}” cannot be chosen.`,
  importHeadingRowBlank: `There are no headings in row {row}. Choose the row in which they stand.`,
  importHeadingsRepeated: `The headings stand in the file several times. The extra ones ({count}) are skipped.`,
  importNameTwice: `“{value}” without an e-mail address is also in row {firstRow}. If they are two people, write a middle name in the file to tell them apart. ${again}`,
  importOnPaper: (values) =>
    `Without an e-mail address: ${each(values, 'examples')} (row ${values.rows}). They take part on paper: you get what would be sent to them, and key in their answers.`,
  importRowAside: (values) =>
    `${each(values, 'examples')} looks like a total or a remark and stays out (row ${values.rows}). If it belongs to the list, write it otherwise in the file and import again.`,
  importRowNobody: (values) =>
    `${each(values, 'examples')} does not look like an employee and stays out (row ${values.rows}). If it is one, write an e-mail address in the row.`,
  importManagerListed: (values) =>
    `${each(values, 'examples')} is you (row ${values.rows}), and is not invited to a conversation with herself or himself.`,
  importOtherLeader: (values) =>
    `Rows that name another leader: ${values.count} (${each(values, 'examples')}; row ${values.rows}).`,
  importDeadlineProposed: (values) =>
    `The deadline is in words: ${each(values, 'examples')} (row ${values.rows}). The last day that they can mean is proposed. The words are in your own column “${values.beside}”.`,
  importDeadlineOpen: (values) =>
    `${each(values, 'examples')} has no day (row ${values.rows}). The agreement comes along without a deadline, and the words are in your own column “${values.beside}”.`,
  importNameFromAbove: (values) =>
    `There is no name in row ${values.rows}. The agreements are read as those of the name above: ${each(values, 'examples')}.`,
  importLettersLost: (values) =>
    `Letters were lost before the file came here, for instance ${each(values, 'examples')} (row ${values.rows}). Fetch the list anew where it comes from, or correct it afterwards.`,
  importPlace: ({ sheet, row }) =>
    sheet ? `Read from the sheet “${sheet}” with headings in row ${row}.` : `Read with headings in row ${row}.`,
  importColumnsSensitive: (values) =>
    `Sensitive columns stay out: ${each(values, 'columns')}. A conversation has no use for them.`,
  importColumnsOurs: (values) =>
    `The file is the tab itself, and what the Sheet keeps by itself stays out: ${each(values, 'columns')}.`,
  importColumnsHidden: (values) => `Columns that the file hides stay out: ${each(values, 'columns')}.`,
  importRowsHidden: ({ count }) =>
    Number(count) === 1 ? 'One row that the file hides stays out.' : `${count} rows that the file hides stay out.`,

  agreementTableMissing:
    'I cannot find the table of new agreements in the conversation Doc. Insert a table with the headings Agreement, Type, Focus area, Responsible and Deadline.',
  agreementColumnMissing: `The agreement table lacks the column “{heading}”. Add it, or give the column its name back. Nothing has been read from the table yet.`,
  agreementTextMissing: 'It does not say what you have agreed. Write it, or delete the row.',
  agreementTypeMissing: 'The agreement has no type. Write Work goal, Changed tasks or Development activity.',
  agreementTypeUnknown: `“{value}” is not a type I know. Write Work goal, Changed tasks or Development activity.`,
  agreementFocusAreaMissing: `The agreement has no focus area. Choose one of these: {areas} – or write Daily operations with a reason.`,
  agreementFocusAreaUnknown: `“{value}” is not a focus area. Choose one of these: {areas} – or write Daily operations with a reason.`,
  agreementDriftReasonMissing:
    'The agreement is about daily operations. Say briefly why it matters although it supports no focus area.',
  agreementResponsibleMissing: 'Nobody is responsible for the agreement. Write Employee, Manager or Both.',
  agreementResponsibleUnknown: `I do not know who “{value}” is. {employee}, {manager} or both can be responsible: write Employee, Manager or Both.`,
  agreementDeadlineMissing: 'The agreement has no deadline. Write a date, such as 31 March 2027.',
  agreementDeadlineImpossible: `“{value}” is not a date. Write the deadline with day, month and year, such as 31 March 2027.`,
  agreementDeadlinePast: (values) =>
    `The deadline “${values.value}” lies before the conversation on ${dateInWords(dateValue(values, 'conversationDate'), 'en')}. Write a date after the conversation.`,

  reviewAgreementUnknown: `“{value}” is not one of the old agreements. Write the agreement's number in the column No., such as A07.`,
  reviewStatusUnknown: `“{value}” is not a status I know. Write Done, Partly, Not done or No longer relevant.`,
  reviewScoreImpossible: `“{value}” cannot be used. Write the effect as a whole number from 1 to 5.`,
  reviewStatusMissing: `Agreement {id} (“{text}”) has no status. Say what became of it before you make new agreements.`,
  reviewReasonMissing: `Agreement {id} (“{text}”) came to nothing. Say why before you make new agreements.`,
  reviewEffectMissing: `Agreement {id} (“{text}”) is done. Say which effect it had before you make new agreements.`,
  reviewReasonOrEffectMissing: `Agreement {id} (“{text}”) is partly done. Say why only partly, or which effect it had, before you make new agreements.`,

  slotsTooFew: `There is no room for {count} of the conversations from {from} to {to}: {names}. Make the window or the day longer, or set the times yourself in the Employees tab.`,

  tabMissing: `The tab “{tab}” is missing. Give it its name back, or choose Set up this Sheet in the menu. Nothing has been changed.`,
  headingMissing:
    'The column is missing. Give it its heading back, or choose Set up this Sheet in the menu. Nothing has been changed.',
  cellRuled: ({ names, others }) =>
    `Nothing could be written here, because a rule on the cell does not allow it.${about(names, others)} Remove the rule under Data ▸ Data validation, and it will be written next time.`,
  cellProtected: ({ names, others }) =>
    `Nothing could be written here, because somebody has locked it.${about(names, others)} Unlock it under Data ▸ Protect sheets and ranges, or let the manager edit it. Then it will be written next time.`,
  cellUnreadable: ({ kind }) =>
    `The cell cannot be read${kind === 'date' ? ' as a date. Write it as 2026-09-28' : ''}. The rest of the row is used.`,
  busy: 'The Sheet is busy with something else. Wait a moment and try again.',
  sheetNewer:
    'A newer version of Strategisk MUS than this one has worked in the Sheet. Nothing has been changed. Ask whoever looks after the add-on to update it.',
  logShorter:
    'The log remembers what has been made and sent. It had {before} rows and now has {now}. Nothing is sent or made until it is whole again, since mails might otherwise be sent twice. Bring the rows back under File ▸ Version history. If that cannot be done, choose “Go on with what is there now” under “Is everything working?” in the sidebar. Forms and Docs are then found in Drive, and you are asked about each invitation and confirmation that the log does not know: was it sent?',
  employeeRowsGone: `This year’s MUS includes {ids}, but the rows here no longer do, so no more mails are sent. Find what was deleted under File ▸ Version history and copy it in here again. If somebody has left, do the same and choose Left in the column State.`,
  answersGone: `{count} employees have answered this year, but their answers are no longer here. Find them under File ▸ Version history and copy them in here again.`,
  agreementRowsGone: `The conversation Docs list {ids}, but the rows here no longer do. Find what was deleted under File ▸ Version history and copy it in here again. If an agreement no longer applies, do the same and choose Lapsed in the column Progress.`,
  agreementsOrphaned:
    '{ids} belong to {people}, who are not in the tab Employees. If it is somebody whom you have entered anew, change the employee id of the agreements to the new one. Otherwise find the row under File ▸ Version history and copy it in again.',
  agreementsNobodys:
    'These agreements belong to nobody I know: {texts}. Write the employee id (it is in the tab Employees) in the column Employee id. Until then the agreements count nowhere.',
  yearTyped:
    'The year has been changed from {before} to {now}. Nothing is sent or made meanwhile, since mails might otherwise be sent twice. Write {before} again. To begin a new year, use The next cycle on the page The year. If {now} is right, choose “Go on with what is there now” under “Is everything working?” in the sidebar.',
  fileKindUnknown: `“{name}” is not a file I can read. Save it as CSV or .xlsx and try again.`,
  fileTooLarge: 'The file is too large. It may be 5 MB at most; save only the sheet you want to import.',
  fileEmpty: `There is nothing in “{name}”. Choose another file.`,
  fileUnreadable: `“{name}” is damaged or not what it says it is. Open it in Excel, save it again and try again.`,
  fileLocked: `“{name}” is locked with a password. Open it in Excel, remove the password under File ▸ Info, save it and choose it again.`,
  fileOldExcel: `“{name}” is in the old Excel format (.xls). Open it in Excel or Google Sheets, save it as .xlsx and choose it again.`,
  fileOpenDocument: `“{name}” is an OpenDocument sheet (.ods). Open it in LibreOffice or Google Sheets, save it as .xlsx and choose it again.`,
  fileNumbers: `“{name}” is a sheet from Numbers. Choose File ▸ Export To ▸ Excel in Numbers, and choose the new file here.`,
  fileBinaryExcel: `“{name}” is a binary Excel file (.xlsb). Open it in Excel, save it as .xlsx and choose it again.`,
  fileWebPage: `“{name}” is a web page, whatever its name says. Some systems save their lists like that. Open it in Excel, save it as .xlsx and choose it again.`,
  filePdf: `“{name}” is a PDF, which cannot be read as a list. Fetch the list as CSV or .xlsx where it comes from.`,
  fileLetters: `It cannot be seen how the letters in “{name}” are to be read: is it “{one}” or “{other}”? Open the file in the program it comes from, save it as CSV UTF-8 or .xlsx and choose it again.`,
  googleFailed: `Google did not answer as it should (code {status}). Try again in a while; nothing is lost.`,
  apiOff: `{api} is switched off for Strategisk MUS. If you have access, switch it on here and try again after a few minutes: {link} – If you have no access, send this message to whoever set up Strategisk MUS for you. If the Sheet is a copy, it needs a Cloud project of its own.`,
  domainPolicy: `Your organisation does not allow what the add-on asked of Google. Ask your Google administrator to give you access to Google Drive and to allow the add-on Strategisk MUS. Nothing is lost; the work goes on once it is allowed.`,
  sharingRefused: ({ name, email }) =>
    name
      ? `Your organisation does not allow files to be shared with ${name} (${email ?? ''}). Change the address in the Employees tab to one of your own organisation, or ask your Google administrator to allow it.`
      : `Your organisation does not allow files to be shared with ${email || 'that address'}. Choose an address of your own organisation, or ask your Google administrator to allow it.`,
  sharingLimit: ({ names, others, email }) =>
    names
      ? `Google does not let you share any more files for now.${about(names, others)} The files are made and will be shared by themselves within a day. Everything else goes on.`
      : `Google does not let you share any more files for now, so ${email || 'the recipient'} cannot open all of them yet. Try again tomorrow; what has been shared stays shared.`,
  consentMissing: ({ link }) =>
    `A permission from you is missing, so the add-on cannot work. ${link ? `Give it here, tick all permissions and try again: ${link}` : 'Choose Extensions ▸ Strategisk MUS ▸ Open Strategisk MUS and tick all permissions when Google asks.'}`,
  googleQuota: `Google limits how much you can do, and the limit is used up for now. What runs by itself goes on tomorrow at the latest. If you have pressed something yourself, try again later.`,
  driveFull: `There is no room for more files in your Google Drive. Tidy up and empty the bin, or ask your Google administrator for more space. What runs by itself goes on once there is room. If you have pressed something yourself, try again then.`,
  googleRefused: `Google refused what the add-on asked for, without giving a reason that it understands. Wait a moment and try again; what has been done will not be done twice. If it happens again, ask whoever looks after the add-on to look in its execution log.`,
  googleBusy: `Google took too long to answer. Wait a moment and try again; what has been done will not be done twice.`,
  settingUnknown: `There is no setting “{id}”.`,
  settingUnreadable: ({ title, value }) =>
    `The setting “${title ?? ''}” cannot be “${value ?? ''}”. Correct it in the Settings tab.`,
  settingMissing: `The setting “{title}” is empty. Write it in the Settings tab. Until then nothing is made, sent or changed.`,
  rowTwice: 'The same stands in a row further up too, so this row is not used. Delete one of them.',
  idTwice: `“{id}” is also in a row further up, so this row is not used. If it is a new row, delete its id; it will get one of its own. Otherwise delete the row.`,
  employeeNameMissing: ({ value }) =>
    `${value ? `The employee with the address “${value}” has no name` : 'The employee has no name'} and is sent nothing before it stands in the column Name. If it is nobody, delete the row.`,
  employeeEmailBad: ({ name, value }) =>
    value
      ? `“${value}” is not an e-mail address. Nothing is sent to ${name} until it is corrected.`
      : `${name || 'An employee'} has no e-mail address, and nothing is sent until it is written.`,
  employeeEmailLookAlike: `Is “{value}” the right e-mail address of {name}? A character in it is not what it looks like: it comes from another alphabet or cannot be seen. Delete the address and type it again; until then nothing is sent to {name}.`,
  employeeEmailTwice: `{name} has the same e-mail address as someone else: “{value}”. Correct one of them; until then nothing is sent to either.`,
  employeeUnknown: `There is no employee with the id “{id}” in the Employees tab.`,
  questionUnknown: `There is no question with the id “{id}” in the Questions tab.`,
  ownQuestionEmpty: 'Your own question is empty. Write it or delete the row.',
  windowNotSet:
    'First write the first and the last day of conversations in Settings: “Conversations from” and “Conversations to”.',
  meetingNotSet: 'The strategy meeting lacks a date or a time. Write it in the settings first.',
  datesInDoubt: `The Sheet reads dates with the month first, and the day of the conversation may be misread for {names}. The list is under “Is everything working?” on the page Overview. Press what is right for each date before you invite.`,
  meetingNotHeld: (values) =>
    `The strategy meeting has not been held yet${values.date ? ` (${dateInWords(dateValue(values, 'date'), 'en')})` : ''}. Send the invitations afterwards, or write why they must go now.`,
  noFocusAreas: 'There are no active focus areas. Write them in the Strategy tab first.',
  workFailed: `“{key}” did not succeed ({reason}). It will be tried again next time.`,
  noGoogleAccount: ({ name, email }) =>
    name
      ? `${name} has no Google account with the address ${email ?? ''}, or your organisation does not allow files to be shared with it. Correct the address, or untick the column Google account, and ${name} gets the form on paper. If the address is right, ask your Google administrator to allow sharing with it.`
      : `${email ? `The address ${email}` : 'The address'} has no Google account, or your organisation does not allow files to be shared with that address. Write another address, or ask your Google administrator to allow it.`,
  openToOthers: ({ name, folder }) =>
    `${name ? `A file for ${name}` : 'A file'} can be opened by others than the person it is for, and is therefore not used. Open the folder “${folder ?? ''}” in your Drive, choose Share, and set General access to Restricted. If the folder lies in another one, do the same there. The work then goes on by itself.`,
  leftOpen: ({ name, folder }) =>
    `${name ? `A file for ${name}` : 'A file'} can be opened by others than the person it is for, and could neither be closed nor deleted. Find it in the folder “${folder ?? ''}” in your Drive, and set it to Restricted, or delete it. The work then goes on by itself.`,
  mailRefused: `Google refused to send “{key}”. See whether the address is right. The mail will be tried again.`,
  mailUncertain: `It is uncertain whether “{key}” was sent. Look under Sent in Gmail, and choose in the sidebar whether to send it again.`,
  changeUntold:
    'A time, a place or a length has changed, or something is called off, and a mail will not be in time. Ring {names}.',
  linkUntold:
    'A link given to {names} no longer works, and no mail with the new one gets there in time. Please pass the new link on yourself; it is in {tab}.',
  changeUntoldGone:
    'The row is deleted, but {ids} still expects a meeting or a conversation, and no mail can say otherwise. Tell the person yourself, or bring the row back (File ▸ Version history).',
  mailQuota: `You cannot send more mails just now. The rest ({left}) will be sent by itself when there is room again.`,
  pollFailed: ({ name, status }) =>
    `The answers from ${name || 'a form'} could not be fetched (code ${status}). They will be fetched next time.`,
  answersNotWritten: `{name} has answered, but the answers cannot be written in the Sheet. They are safe in the form, and are taken in as soon as they can be written. See in this list what is in the way.`,
  stageFailed: ({ stage, names, others, fault }) =>
    `Something went wrong while ${STAGES[String(stage)] ?? STAGES.work}.${about(names, others)} Everything else is done, and it is tried again next time. If it keeps happening, give whoever looks after the add-on the code ${fault}.`,
  answeredByOther: ({ name, manager }) =>
    manager
      ? `${name}’s form has been filled in from another address than the one ${manager} has in the Settings tab, so the answers have not been taken in. Fill it in from that address, or correct the address there.`
      : `${name}’s form has been answered from another address than the one in the Employees tab, so the answers have not been taken in. Correct the address there if ${name} uses another, and the answers are taken in; otherwise ask ${name} to answer in person.`,
  notUncertain: 'That mail is no longer uncertain. Close the sidebar and open it again.',
  docMissing: `Employee {id} has no conversation Doc yet.`,
  fileGone: `{file} {names} has been deleted for good in Google Drive, and what was in it cannot be brought back. Make a new one under “Is everything working?”. Whoever was sent the old link gets the new one by mail on the next working morning; if it is urgent, send it yourself from the list of employees.`,
  fileTrashed: `{file} {names} is in the bin in Google Drive and cannot be used. Mails that link to it wait until it is taken out again.`,
  formClosed: `{file} {names} is closed and takes no answers. Mails that link to it wait until it is opened again.`,
  formQuestionGone: `{file} {names} lacks a question that somebody has deleted. Mails that link to it wait until it is put in again.`,
  fileUnshared: `{file} {names} does not seem to be shared with the person it is for. Mails that link to it are sent all the same. Share it again, unless you know that it can be opened, for instance because it is shared with a group or another address.`,
  fileMoved: `{file} {names} is in a different folder from the other files here. If others can open that folder, they may be able to read it.`,
  docNotReached: ({ name, status }) =>
    `${name}’s conversation Doc could not be read to the end (code ${status ?? 0}). It is read again within an hour; until then, some of it may be missing from the Sheet.`,
  docUnreadable: 'The conversation Doc cannot be read. If it was deleted, restore it from the bin in Drive.',
  heldOnImpossible: `“{value}” cannot be the day of the conversation. Choose a day that has passed.`,
  focusAreaUnknown: `There is no focus area with the id “{id}” in the Strategy tab.`,
  feedbackMissing: 'Feedback is missing. Write it, or write under Confirm why it is not there.',
  overrideReasonMissing: 'Write why you skip the effect review.',
  nothingToConfirm: 'There are no agreements to confirm yet.',
  problemsStand: `The agreements cannot be confirmed until this is mended: {problems} Mend it where it is written, or delete the row there; the Doc is read again within an hour. If nothing is left to mend, empty the cell under To be mended in the Conversations tab.`,
  changedSince: `Somebody has changed the Sheet since you opened this page, and you have typed something else. Nothing has been saved yet. Choose which to keep.`,
  versionChanged: `The agreements changed while you were looking. Read version {version}, and then confirm.`,
  agreementGone: `Agreement {id} is no longer in the table. It stays in the Sheet; delete it in the Agreements tab if it is to go.`,
  agreementUnknown: 'There is no agreement with the number “{id}” in the Agreements tab.',
  progressUnknown: '“{value}” is not a status I know. Choose one of these: {choices}.',
  progressConflict: `Of “{text}” {name} answered “{answered}” at about the time you wrote “{typed}”. The answer counts. Write your status again if it is the right one; otherwise save the one that stands in the panel.`,
  notTalked: 'No conversation with {name} has been registered yet.',
  textCpr:
    'Row {id} holds something like a CPR number. The text stays out of the report until you have edited or approved it.',
  textHealth: 'Row {id} may mention health. The text stays out of the report until you have edited or approved it.',
  textUnion:
    'Row {id} may mention a trade union. The text is left out of the report until you have changed or approved it.',
  textFamily:
    'Row {id} may mention family matters. The text is left out of the report until you have changed or approved it.',
  textName:
    'Row {id} names someone who does not want to be named. The text stays out of the report until you have edited or approved it.',
  textNotFlagged: 'That text no longer waits for you. Close the sidebar and open it again.',
  decisionUnknown: '“{value}” is not a decision. Choose Keep, Adjust or Special initiative.',
  decisionReasonMissing: 'Say briefly why “{title}” should be adjusted or get a special initiative.',
  focusAreaToAdjust:
    '“{title}” is to be adjusted. Rewrite the focus area in the Strategy tab, and set its decision to Keep when it is done.',
  suggestionUnknown: `There is no suggestion with the id “{id}” in the Suggestions tab.`,
  suggestionStatusUnknown: `“{value}” is not the status of a suggestion. Choose New, We will do it, Under consideration or Not now.`,
  feedbackNotKept: `There was no room to keep what {names} wrote about the former manager. It stands in the answers in the former manager’s form, and whoever wants it shown can ask the former manager for it.`,
  managerNameMissing: 'Write your name first.',
  notOwner: ({ name, email }) =>
    `${name || 'Somebody else'} (${email ?? ''}) is the manager in this Sheet. Files and mails are made in the manager’s name, so the manager must be the one to press this. If it is you now, choose Take over this Sheet in the menu.`,
  noOwner:
    'Nobody is the manager in this Sheet yet. If it is you, choose Take over this Sheet in the menu and try again.',
  argumentOdd:
    'The sidebar sent something I cannot use (field {place}), so nothing has been changed. Close the sidebar, open it again and try once more.',
  textTooLong:
    'The text has {length} characters and there is room for {most}. Make it shorter and try again. Nothing has been changed.',
  yearNotOver: `This year’s MUS ({year}) is not over. The next cycle can begin next year.`,
  yearUnfinished: `Something of {year} is unfinished: answers, agreements in a conversation Doc, PDF or mail of confirmed agreements are missing for {names}. See in the sidebar what is wrong, and try again. If you begin all the same, it will not be finished.`,
  deletionUnknown: `There is nothing left of that to delete. Close the sidebar and open it again.`,
  focusAreaTitle: 'Write what the focus area is called.',
  focusAreaTwice: '“{value}” is there already. Give it another name.',
  focusAreaYear: '“{value}” is not a year. Write it with four digits, e.g. 2026.',
  focusAreaYears: 'The period ends ({to}) before it begins ({from}).',
  slotUnreadable: 'The time for {name} cannot be “{value}”. Write both date and time, e.g. 28-09-2026 and 09:30.',
  nothingToShow: 'There is nothing to write in that mail to {name} yet.',
  calendarEmpty:
    'Nobody has been called to anything yet. Send the call to the strategy meeting or the invitations, and then get the file.',
  testMailNotSent: 'The test mail to {value} was not sent. See whether you have mails left today.',
});
