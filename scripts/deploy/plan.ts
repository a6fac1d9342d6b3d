// What a deployment does, as data: the commands in their order. The dry run prints them, and the real one runs them.
import type { Way } from './options.ts';

/** What is pushed: the code, the sidebar, the manifest. */
export const PUSHED = ['Code.js', 'Sidebar.html', 'appsscript.json'] as const;

export interface Order {
  way: Way;
  /** Undefined: a new script is made. */
  scriptId: string | undefined;
  title: string;
  /** Of package.json; describes the version that an add-on gets. */
  version: string;
}

export type StepName = 'user' | 'create' | 'push' | 'version';

export interface Step {
  name: StepName;
  /** What clasp is called with, beside the folder of the project. */
  args: readonly string[];
  why: string;
}

export const stepsOf = ({ way, scriptId, title, version }: Order): Step[] => [
  { name: 'user', args: ['show-authorized-user', '--json'], why: 'who is signed in' },
  ...(scriptId === undefined
    ? [
        {
          name: 'create' as const,
          args: ['create-script', '--type', way === 'sheet' ? 'sheets' : 'standalone', '--title', title, '--json'],
          why: way === 'sheet' ? 'a new Sheet with an empty script in it' : 'a new project of its own',
        },
      ]
    : []),
  {
    name: 'push',
    // Without -f clasp asks about the manifest, and with nobody to ask it pushes nothing and says all is well.
    args: ['push', '-f', '--json'],
    why: 'the three files of dist/, the manifest among them',
  },
  ...(way === 'addon'
    ? [
        {
          name: 'version' as const,
          args: ['create-version', `Strategisk MUS ${version}`, '--json'],
          why: 'a version, which the Marketplace is told by its number',
        },
      ]
    : []),
];

/** As a person would type it. */
export const typed = ({ args }: Step): string =>
  ['clasp -P "$PWD"', ...args.map((arg) => (/^[\w./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`))].join(
    ' ',
  );
