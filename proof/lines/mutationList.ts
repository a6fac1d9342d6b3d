// Small changes that would break a promise, each with the test that must notice. Where code is changed, its row is too.

export interface Mutation {
  name: string;
  file: string;
  /** Stands in the file once. */
  find: string;
  replace: string;
  /** The test file that fails. */
  test: string;
}

const mutation = (name: string, file: string, find: string, replace: string, test: string): Mutation => ({
  name,
  file: `src/${file}`,
  find,
  replace,
  test: `test/${test}.test.ts`,
});

/** What runs at Google: the bundle is built anew for each. */
export const ENGINE: readonly Mutation[] = [
  mutation(
    'the lock is released before what was written is there',
    'google/host/lock.ts',
    '    SpreadsheetApp.flush();\n',
    '',
    'google/host/lock',
  ),
  mutation(
    'a copy does not count against the mail quota',
    'flows/engine/perform/mails.ts',
    "letter.cc === '' ? 1 : 2",
    '1',
    'flows/mailQuota',
  ),
  mutation(
    'work is not claimed before it is done',
    'flows/engine/unitOfWork.ts',
    "    this.note('claimed', notes);\n    this.flush();",
    '    this.flush();',
    'flows/engine',
  ),
  mutation(
    'claims of runs that died are taken for nothing',
    'flows/engine/perform/settleMails.ts',
    "entry.state === 'claimed' && isKind",
    "entry.state === 'failed' && isKind",
    'flows/engine',
  ),
  mutation(
    'a mail that may have left is tried again',
    'google/host/mail.ts',
    "REFUSALS.test(message) ? 'refused' : 'unknown'",
    "'refused'",
    'flows/engine',
  ),
  mutation(
    'mails beyond the quota are claimed',
    'flows/engine/perform/mails.ts',
    'return recipients <= quota;',
    'return true;',
    'flows/mailQuota',
  ),
  mutation(
    'a whole domain counts as nobody in particular',
    'google/rest/permissions.ts',
    "type === 'domain' || type === 'anyone'",
    "type === 'anyone'",
    'flows/engine/perform/publishedForms',
  ),
  mutation(
    'files have no key',
    'google/rest/drive.ts',
    'appProperties: musProperties(key) };',
    'appProperties: {} };',
    'flows/engine',
  ),
  mutation(
    'whoever presses is the owner',
    'flows/engine/owner.ts',
    "triggerOwner !== '' && triggerOwner.toLowerCase() === userEmail().toLowerCase()",
    "triggerOwner !== '' && userEmail() !== ''",
    'flows/manager/handover',
  ),
  mutation(
    'Google tells people of each file itself',
    'google/rest/permissions.ts',
    'sendNotificationEmail=false',
    'sendNotificationEmail=true',
    'flows/engine',
  ),
  mutation(
    'the former manager keeps the trigger',
    'flows/engine/everyHour.ts',
    'if (!mayPass) removeOwnTriggers();',
    '',
    'flows/manager/handover',
  ),
  mutation(
    'a second trigger is made',
    'google/host/triggers.ts',
    'if (!kept) ScriptApp.newTrigger',
    'if (kept || !kept) ScriptApp.newTrigger',
    'flows/manager/install',
  ),
  mutation(
    'runs go on without consent',
    'flows/engine/everyHour.ts',
    'if (missing) {',
    'if (missing && start.getTime() < 0) {',
    'flows/consent',
  ),
  mutation(
    'the hourly run works at night',
    'flows/engine/everyHour.ts',
    '  if (isRest(localNow(start))) return;\n',
    '',
    'flows/engine',
  ),
  mutation(
    'ids of deleted people are given to others',
    'domain/work/newIds.ts',
    "if (entry?.kind === 'deletion') yield* entry.details.ids ?? [];",
    '',
    'flows/manager/deletions',
  ),
  mutation(
    'a deletion leaves the preparation',
    'domain/privacy/deletionScope.ts',
    '          preparation: own(unit.preparation),',
    '          preparation: [],',
    'flows/manager/deletions',
  ),
  mutation(
    'an uncertain mail goes on with the others',
    'domain/work/combineMails.ts',
    "index.entry(key)?.state === 'uncertain';",
    "index.entry(key)?.state === 'failed';",
    'domain/work/combineMails',
  ),
  mutation(
    'feedback to a former manager is shown while nobody has answered',
    'domain/forms/keptFeedback.ts',
    "entry.details.reply !== 'yes';",
    "entry.details.reply === 'no';",
    'flows/manager/keptFeedback',
  ),
  mutation(
    'a new link is not told after an upgrade',
    'domain/appointments/formerLinks.ts',
    "!['done', 'uncertain'].includes(entry.state)) return [];",
    "entry.state !== 'uncertain') return [];",
    'flows/newLinks',
  ),
  mutation(
    'feedback is released before the manager has written',
    'domain/forms/preparation.ts',
    'return own || theirs || index.isDone(key)',
    'return index.isDone(key)',
    'flows/manager/conversationPage',
  ),
];

/** Rules, which are pure: their tests need no bundle. */
export const RULES: readonly Mutation[] = [
  mutation(
    'of two rows of a setting both count',
    'google/sheet/masterSheet.ts',
    'if (!identities.has(identity)) {',
    "if (!identities.has(identity) || tab.key === 'settings') {",
    'google/sheet/masterSheet',
  ),
  mutation(
    'a Doc that folds a text changes it in the Sheet',
    'domain/agreements/decideTable.ts',
    'withoutNumbering(tidy(standing.text)) === draft.text ? standing.text : draft.text',
    'draft.text',
    'domain/agreements/decideTable',
  ),
  mutation(
    'groups of four are shown',
    'domain/report/protection.ts',
    'export const SMALLEST_GROUP = 5;',
    'export const SMALLEST_GROUP = 4;',
    'domain/report/rollUp',
  ),
  mutation('quotes are not escaped', 'domain/text/html.ts', '/[&<>"\']/g', '/[&<>]/g', 'domain/text/html'),
  mutation(
    'the easter holidays are a day late',
    'domain/calendar/workingDays.ts',
    'addDays(easter, 1), // Easter Monday',
    'addDays(easter, 2), // Easter Monday',
    'domain/calendar/workingDays',
  ),
  mutation(
    'mails leave on holidays',
    'domain/work/morning.ts',
    'heldOn(index) !== now.date &&\n  isWorkingDay(now.date, index.unit.settings.closedDays);',
    'heldOn(index) !== now.date;',
    'domain/year/mailsByTheClock',
  ),
  mutation(
    'who has answered is reminded',
    'domain/forms/answerReminders.ts',
    'index.isDone(keyOf.answered(settings.year, id)) ||\n    index.entry(',
    'index.entry(',
    'domain/year/due',
  ),
  mutation(
    'reminders go on after the deadline',
    'domain/forms/answerReminders.ts',
    "deadline === '' || now.date > deadline || invitedOn",
    "deadline === '' || invitedOn",
    'domain/year/due',
  ),
  mutation(
    'what has no consent is named',
    'domain/strategy/suggestions.ts',
    "if (!question || !answer) return 'private';",
    "if (!question || !answer) return 'named';",
    'domain/strategy/suggestions',
  ),
  mutation(
    'answers are kept a month too long',
    'domain/privacy/retention.ts',
    'unit.settings.answersMonths) <= today',
    'unit.settings.answersMonths + 1) <= today',
    'domain/privacy/retention',
  ),
  mutation(
    'agreements go before their time',
    'domain/privacy/retention.ts',
    "on !== '' && addMonths(on, unit.settings.agreementsMonths) <= today",
    "on !== ''",
    'domain/privacy/retention',
  ),
  mutation(
    'a deletion leaves the form in the log',
    'domain/privacy/deletionScope.ts',
    "  'form',\n  'doc',\n",
    "  'doc',\n",
    'domain/privacy/deletionScope',
  ),
  mutation(
    'a CPR number without a dash is not seen',
    'domain/privacy/sensitiveText.ts',
    '\\s?[-–—./]?\\s?\\d{4}',
    '\\s?[-–—./]\\s?\\d{4}',
    'domain/privacy/sensitiveText',
  ),
  mutation(
    'an address in capitals is another',
    'domain/unit/emailAddress.ts',
    'email.trim().toLowerCase();',
    'email.trim();',
    'domain/unit/emailAddress',
  ),
  mutation(
    'two with one address both get mails',
    'domain/unit/emailAddress.ts',
    '?? []).length > 1)',
    '?? []).length > 2)',
    'domain/unit/emailAddress',
  ),
  mutation(
    "the employee's older answer replaces the manager's word",
    'domain/agreements/mergeProgress.ts',
    'isFollowed && !isOlder(at, status.written)',
    'isFollowed',
    'domain/agreements/mergeProgress',
  ),
  mutation(
    'what the manager typed meanwhile is not kept',
    'domain/agreements/mergeProgress.ts',
    '{ conflict: typed }',
    '{}',
    'domain/agreements/mergeProgress',
  ),
  mutation(
    'overdue is reminded of but once',
    'domain/year/agreementReminders.ts',
    'keyOf.overdue(year, overdueStage, id, to, deadline)',
    'keyOf.overdue(year, 1, id, to, deadline)',
    'domain/year/agreementReminders',
  ),
  mutation(
    'the stopped trigger is not noticed for a week',
    'domain/year/heartbeat.ts',
    'const SILENT_MINUTES = 180;',
    'const SILENT_MINUTES = 4000;',
    'domain/year/heartbeat',
  ),
  mutation(
    'a link that has been told is told again',
    'domain/appointments/newLinks.ts',
    'if (last.files.has(print)) return [];',
    '',
    'domain/appointments/toldLinks',
  ),
  mutation(
    'nobody is told to ring whom no mail reaches',
    'domain/appointments/newLinkWork.ts',
    ' || isTried || !isMailable(index, employee.id)',
    ' || isTried',
    'domain/appointments/toldLinks',
  ),
  mutation(
    'a notice that may not have left counts as told',
    'domain/appointments/toldLinks.ts',
    "(state === 'uncertain' && kind !== 'newLink')",
    "state === 'uncertain'",
    'domain/appointments/toldLinks',
  ),
  mutation('commas cut calendar texts', 'domain/formats/ics.ts', '/[\\\\;,]/g', '/[\\\\;]/g', 'domain/formats/ics'),
];
