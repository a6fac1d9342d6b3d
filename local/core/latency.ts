// How long Google takes for a call, in one table: for modelling the six minutes, never for waiting.

export interface Latency {
  ms: number;
  /** Where the figure comes from; `assumed` ones have no published measurement. */
  basis: 'measured' | 'assumed';
  source: string;
}

const measured = (ms: number, source: string): Latency => ({ ms, basis: 'measured', source });
const assumed = (ms: number, source = 'no published measurement; of the order that developers report'): Latency => ({
  ms,
  basis: 'assumed',
  source,
});

const SHEETS_2013 =
  'stackoverflow.com, "What is faster: ScriptDb or SpreadsheetApp": 4,000 cells under 50 ms, with flush 610 ms';
const BEST_PRACTICES =
  'developers.google.com/apps-script/guides/support/best-practices: 10,000 single writes took 70 s';
const PROPERTIES = 'ziritione.org: properties set 62 ms (43–231), get 30 ms (20–84); cache put 93 ms, get 3 ms';
const LOCK = 'github.com/akahoshi1421/gassma, pull request 228: an uncontended lock takes about 60 ms';
const FETCH_ALL = 'tanaikech, 2018-04-19: fetchAll takes the slowest of its requests plus about 500 ms';
const METADATA = 'tanaikech, the gist on 10 million cells: opening or metadata takes about 300 ms';

/** By member, or by class with `.*`. A call that the table lacks stays in the script's own process. */
export const LATENCY: Readonly<Record<string, Latency>> = {
  'SpreadsheetApp.openById': measured(300, METADATA),
  'SpreadsheetApp.openByUrl': measured(300, METADATA),
  'SpreadsheetApp.create': assumed(1500),
  'SpreadsheetApp.flush': measured(560, SHEETS_2013),
  'SpreadsheetApp.*': assumed(5),
  'Spreadsheet.insertSheet': assumed(400),
  'Spreadsheet.*': assumed(5),
  'Sheet.appendRow': assumed(100),
  'Sheet.getDataRange': assumed(50),
  'Sheet.getLastRow': assumed(50),
  'Sheet.getLastColumn': assumed(50),
  'Sheet.*': assumed(5),
  'Range.getValues': assumed(150),
  'Range.getDisplayValues': assumed(150),
  'Range.getValue': assumed(50),
  'Range.setValues': measured(50, SHEETS_2013),
  'Range.setValue': measured(7, BEST_PRACTICES),
  'Range.setBackground': measured(7, BEST_PRACTICES),
  'Range.*': assumed(5),
  'Properties.setProperty': measured(62, PROPERTIES),
  'Properties.setProperties': measured(62, PROPERTIES),
  'Properties.deleteProperty': measured(62, PROPERTIES),
  'Properties.*': measured(30, PROPERTIES),
  'Cache.get': measured(3, PROPERTIES),
  'Cache.getAll': measured(3, PROPERTIES),
  'Cache.*': measured(93, PROPERTIES),
  'Lock.tryLock': measured(60, LOCK),
  'Lock.waitLock': measured(60, LOCK),
  'Lock.*': assumed(5),
  'UrlFetchApp.fetch': assumed(300),
  'UrlFetchApp.fetchAll': measured(500, FETCH_ALL),
  'MailApp.sendEmail': assumed(650),
  'MailApp.*': assumed(50),
  'ScriptApp.getProjectTriggers': assumed(200),
  'ScriptApp.deleteTrigger': assumed(300),
  'ScriptApp.*': assumed(5),
  'ClockTriggerBuilder.create': assumed(500),
  'SpreadsheetTriggerBuilder.create': assumed(500),
  'Session.*': assumed(5),
  // What one request of a `fetchAll` takes; the wave takes as long as its slowest.
  'rest:POST /v1/forms': assumed(900),
  'rest:POST /v1/forms/*:batchUpdate': assumed(700),
  'rest:GET /v1/forms/*/responses': assumed(300),
  'rest:POST /v1/documents/*:batchUpdate': assumed(700),
  'rest:POST /upload/drive/v3/files': assumed(1800),
  'rest:*': assumed(300),
  // Around the script itself.
  'run:sidebar': assumed(1000, 'google.script.run round trips are reported between 0.6 and 1.5 s'),
};

const IN_PROCESS = assumed(0.05, 'a call that stays in the script process');
const found = new Map<string, Latency>();

export const latencyOf = (member: string): Latency => {
  const known = found.get(member);
  if (known) return known;
  const latency = LATENCY[member] ?? LATENCY[`${member.split('.')[0]}.*`] ?? IN_PROCESS;
  found.set(member, latency);
  return latency;
};

/** What a request to one of Google's REST APIs takes, by `POST /v1/forms/abc:batchUpdate`. */
export const requestLatency = (request: string): Latency => {
  const shape = `rest:${request.replace(/\/(forms|documents|files)\/[^/:]+/, '/$1/*')}`;
  return LATENCY[shape] ?? (LATENCY['rest:*'] as Latency);
};
