// What is left to people: the two things that clasp cannot do, what comes after them, and the way without clasp.
import type { Deployed } from './deployed.ts';
import type { Way } from './options.ts';

const APIS = ['forms.googleapis.com', 'docs.googleapis.com', 'drive.googleapis.com'];
export const ENABLE_APIS = `https://console.cloud.google.com/apis/enableflow?apiid=${APIS.join(',')}`;
export const NEW_CLOUD_PROJECT = 'https://console.cloud.google.com/projectcreate';
export const MARKETPLACE_SDK = 'https://console.cloud.google.com/apis/library/appsmarket-component.googleapis.com';
/** Where clasp is let in: off until the person turns it on. */
export const SCRIPT_API_SWITCH = 'https://script.google.com/home/usersettings';

const settingsOf = ({ scriptId }: Deployed): string => `https://script.google.com/home/projects/${scriptId}/settings`;

const sheetOf = ({ sheetId }: Deployed): string =>
  sheetId === '' ? 'the Sheet' : `https://docs.google.com/spreadsheets/d/${sheetId}/edit`;

/** Numbered, each with its link. */
export const leftToDo = (way: Way, deployed: Deployed, version: number | undefined): string => {
  const shared = [
    `Make a Google Cloud project, or choose one of yours (${NEW_CLOUD_PROJECT}), and turn on its three APIs:\n     ${ENABLE_APIS}`,
    `Give the script that project's number: Project settings, Google Cloud Platform (GCP) Project, Change project.\n     ${settingsOf(deployed)}`,
  ];
  const last =
    way === 'sheet'
      ? [
          `Open ${sheetOf(deployed)}, choose Extensions, Strategisk MUS, "Gør arket klar" ("Set up this Sheet"), and consent.`,
        ]
      : [
          `In the Google Workspace Marketplace SDK of that project, enter under App configuration (Sheets add-on):\n     script id ${deployed.scriptId}, version ${version ?? '(as printed above)'}\n     ${MARKETPLACE_SDK}`,
          'Publish it privately to your organisation. Texts and pictures are in docs/listing, the way there in docs/deploy.md.',
        ];
  return [
    'Two things clasp cannot do for you:',
    ...shared.map((text, at) => `  ${at + 1}. ${text}`),
    'Then:',
    ...last.map((text, at) => `  ${at + shared.length + 1}. ${text}`),
    '',
  ].join('\n');
};

/** Where an administrator does not let clasp in: three readable files to paste. */
export const withoutClasp = (dist: string): string => `
Without clasp (where an administrator has blocked it, for example "Access blocked" or "admin_policy_enforced"):
  1. Make a new Sheet (https://sheets.new), name it, and choose Extensions, Apps Script.
     Name the script project Strategisk MUS: the menu is called what the project is called.
  2. Under Project settings, tick: Show "appsscript.json" manifest file in editor.
  3. Paste three files, each over what is there:
       ${dist}/Code.js          into Code.gs
       ${dist}/Sidebar.html     into a new HTML file that is named Sidebar
       ${dist}/appsscript.json  into appsscript.json
     They are plain text with the names of the source: your administrator can read them first.
  4. Go on with what clasp could not have done either:
     three APIs   ${ENABLE_APIS}
     project      Project settings, Google Cloud Platform (GCP) Project, Change project
`;
