// The spreadsheet that the script works in, its time zone, wall clock and properties; each is asked for once in an execution.
import { WallClock } from './cells.ts';

/** A script begins anew with every execution, and so do its services. */
export const perExecution = <T>(ask: () => T): { (): T; forget: () => void } => {
  let known: { services: unknown; value: T } | undefined;
  return Object.assign(
    (): T => {
      if (known?.services !== SpreadsheetApp) known = { services: SpreadsheetApp, value: ask() };
      return known.value;
    },
    {
      forget: (): void => {
        known = undefined;
      },
    },
  );
};

export const masterSpreadsheet = perExecution(() => SpreadsheetApp.getActive());

export const spreadsheetZone = perExecution(() => masterSpreadsheet().getSpreadsheetTimeZone());

/** As in `da_DK`: how the Sheet reads what people type. */
export const spreadsheetLocale = perExecution(() => masterSpreadsheet().getSpreadsheetLocale());

export const wallClock = (): WallClock => WallClock.in(spreadsheetZone());

/** What is known of the Sheet outside its cells. */
export const documentProperties = perExecution(() => PropertiesService.getDocumentProperties());
