// The package's only entry: all that others may import of the local Workspace.

// What a Workspace is, and how it is kept.

export { createSpreadsheet, type NewSpreadsheet } from './state/createSpreadsheet.ts';
export type {
  Account,
  CellRecord,
  CellValue,
  DocRecord,
  ExecutionRecord,
  FileRecord,
  FormItemRecord,
  FormRecord,
  MailRecord,
  ScriptRecord,
  SheetRecord,
  SpreadsheetRecord,
  TriggerRecord,
  WorkspaceState,
} from './state/records.ts';
export { screenOf } from './state/screens.ts';
export { DamagedWorkspace, loadWorkspace, saveWorkspace, WORKSPACE_FILE } from './state/store.ts';
export { lockWorkspace, WorkspaceInUse } from './state/storeLock.ts';
export { emptyState, Workspace, type WorkspaceOptions } from './state/workspace.ts';

// What a built file owes to the packages in it.

export { noticesOf } from './exports/notices.ts';

// How harsh Google is.

export { HARSHNESS, mildest, type Weather, weatherOf, worst } from './core/harshness.ts';
export { LATENCY } from './core/latency.ts';

// How scripts are installed and started, and what a run costs.

export type { Fault } from './core/faults.ts';
export { callsOf } from './core/meter.ts';
export { serveRest } from './rest/server.ts';
export {
  advanceTo,
  authorize,
  callServer,
  clickMenu,
  fireTrigger,
  installScript,
  openDocument,
  type Project,
  type RunError,
  type RunResult,
  revoke,
  runFunction,
} from './runtime/host.ts';
export { type Installation, install } from './runtime/install.ts';
export { type Interleaved, interleave, type Rhythm } from './runtime/interleave.ts';
export { holdLockElsewhere } from './services/lock.ts';

// What people do.

export {
  answerForm,
  type FormAnswer,
  type FormRefusal,
  type ResponderView,
  responderView,
} from './people/answerForm.ts';
export { arrangeSheet, type SheetArrangement } from './people/arrangeSheet.ts';
export { createAccount } from './people/createAccount.ts';
export { type OpenDoc, openDoc } from './people/editDoc.ts';
export { closeForm, deleteQuestion } from './people/editForm.ts';
export { openWithApp } from './people/openWithApp.ts';
export { followedLink } from './people/prefilled.ts';
export { type Sharing, shareFile } from './people/shareFile.ts';
export {
  deleteForGood,
  type Handling,
  moveToMyDrive,
  restoreFile,
  trashFile,
  unshareFile,
} from './people/tidyDrive.ts';
export { type Typing, typeInSheet } from './people/typeInSheet.ts';

// What people see.

export { wallClockOf } from './core/serial.ts';
export { textOfDoc } from './docs/toText.ts';
export { outboxOf } from './people/readMail.ts';
export { displayOf, readSheet, type SheetReader } from './people/readSheet.ts';
export { holdsDate } from './services/spreadsheet/coercion.ts';

// What is exported from a Workspace as files.

export { htmlOfDoc } from './docs/toHtml.ts';
export { pdfOfDoc } from './docs/toPdf.ts';
export { type ChartPicture, chartPicturesOf } from './exports/chartSvg.ts';
export { csvOf } from './exports/csv.ts';
export { formHtmlOf } from './exports/formHtml.ts';
export { docxOf, emlOf, xlsxOf } from './exports/onDemand.ts';
export { encoded } from './services/charsets.ts';

// The pages in a browser.

export { type AppOptions, appOf } from './web/app.ts';
export { type Bundle, readBundle } from './web/bundle.ts';
export { pathOf } from './web/links.ts';
export { type Listening, listen, PortTaken } from './web/server.ts';
export { Session } from './web/session.ts';
export { dateAt, dateInWords, type Language } from './web/times.ts';
export { NEXT_RUN, type Tour, type TourPlace, type TourStep, tourView } from './web/tour.ts';
export { DA } from './web/words.da.ts';
export { EN } from './web/words.en.ts';

// What is thrown.

export { GoogleError, NotEmulated, ServiceFault } from './errors.ts';
