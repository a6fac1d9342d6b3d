// Which page an address shows.
import type { ComponentChildren } from 'preact';
import { ConsentPage } from './consentPage.tsx';
import { DocPage } from './docPage.tsx';
import { DrivePage } from './drivePage.tsx';
import { FormPage } from './formPage.tsx';
import { InboxPage } from './inboxPage.tsx';
import { SheetPage } from './sheetPage.tsx';
import { StartPage } from './startPage.tsx';

const ROUTES: readonly (readonly [pattern: RegExp, page: (id: string) => ComponentChildren])[] = [
  [/^$/, () => <StartPage />],
  [/^spreadsheets\/d\/([\w-]+)/, (id) => <SheetPage id={id} />],
  [/^forms\/d\/e\/([\w-]+)/, (id) => <FormPage id={id} />],
  [/^forms\/d\/([\w-]+)/, (id) => <FormPage id={id} />],
  [/^document\/d\/([\w-]+)/, (id) => <DocPage id={id} />],
  [/^consent\/([\w-]+)/, (id) => <ConsentPage scriptId={id} />],
  [/^inbox\b/, () => <InboxPage />],
  [/^drive\b/, () => <DrivePage />],
];

/** Undefined where nothing is shown at the address. */
export const pageAt = (shown: string): ComponentChildren | undefined => {
  for (const [pattern, page] of ROUTES) {
    const found = pattern.exec(shown);
    if (found) return page(found[1] ?? '');
  }
  return undefined;
};
