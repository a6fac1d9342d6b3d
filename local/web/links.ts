// Which local page shows what a Google address in a mail, a cell or a Doc leads to. Pure.

/** The path of a person's page; the person is part of every address. */
export const pathOf = (email: string, page = ''): string => `/as/${encodeURIComponent(email)}/${page}`;

/** Of a form's link only what it has chosen already is kept. */
const entriesOf = (query: string): string => {
  const entries = [...new URLSearchParams(query)].filter(([name]) => name.startsWith('entry.'));
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`;
};

const SHOWN: readonly (readonly [pattern: RegExp, page: (id: string, rest: string) => string])[] = [
  [/^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/, (id) => `spreadsheets/d/${id}`],
  [
    /^https:\/\/docs\.google\.com\/forms\/d\/e\/([\w-]+)[^?#]*(?:\?([^#]*))?/,
    (id, query) => `forms/d/e/${id}/viewform${entriesOf(query)}`,
  ],
  [/^https:\/\/docs\.google\.com\/forms\/d\/([\w-]+)/, (id) => `forms/d/${id}/edit`],
  [/^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)/, (id) => `document/d/${id}`],
  [/^https:\/\/drive\.google\.com\/drive\/folders\/([\w-]+)/, (id) => `drive/folders/${id}`],
  [/^https:\/\/drive\.google\.com\/drive\b/, () => 'drive'],
  [/^https:\/\/drive\.google\.com\/file\/d\/([\w-]+)/, (id) => `drive/file/${id}`],
  [/^https:\/\/drive\.google\.com\/open\?(?:.*&)?id=([\w-]+)/, (id) => `drive/file/${id}`],
  [/^https:\/\/script\.google\.com\/macros\/d\/([\w-]+)\/auth\b/, (id) => `consent/${id}`],
  [/^https:\/\/mail\.google\.com\//, () => 'inbox'],
];

/** The local page that shows to this person what Google would show at the address; undefined for any other address. */
export const localPathOf = (address: string, email: string): string | undefined => {
  for (const [pattern, page] of SHOWN) {
    const found = pattern.exec(address);
    if (found) return pathOf(email, page(found[1] ?? '', found[2] ?? ''));
  }
  return undefined;
};

export interface Destination {
  href: string;
  /** Outside the local Workspace: opened without a referrer or opener. */
  isElsewhere: boolean;
}

/** Where a link may lead; undefined for whatever is no address of the web or of mail (`javascript:` above all). */
export const destinationOf = (address: string, email: string): Destination | undefined => {
  const local = localPathOf(address, email);
  if (local !== undefined) return { href: local, isElsewhere: false };
  return /^(https?:\/\/|mailto:)/i.test(address) ? { href: address, isElsewhere: true } : undefined;
};
