// Errors that Google's services throw have only texts; the texts that people can do something about are known.
import { problemOfFault } from '../../../src/google/host/errors.ts';

test.each([
  ['Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: x', 'consentMissing'],
  ['You do not have permission to call UrlFetchApp.fetchAll', 'consentMissing'],
  ['Authorization is required to perform that action.', 'consentMissing'],
  ['Service invoked too many times for one day: email.', 'googleQuota'],
  ['Service Spreadsheets timed out while accessing document with id 1abc.', 'googleBusy'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'googleBusy'],
  ['Service error: Spreadsheets', 'googleBusy'],
  ['Service Spreadsheets failed while accessing document with id 1abc.', 'googleBusy'],
])('%s', (message, code) => {
  expect(problemOfFault(new Error(message))).toEqual({ code });
});

test('an error of our own is none of them', () => {
  expect(problemOfFault(new TypeError("Cannot read properties of undefined (reading 'id')"))).toBeUndefined();
});
