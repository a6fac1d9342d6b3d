// SpreadsheetApp: opens spreadsheets and makes builders. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app

import { EmulatedObject, type Execution } from '../../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import { requireSpaceFor } from '../../rest/driveStates.ts';
import { createSpreadsheet } from '../../state/createSpreadsheet.ts';
import { Ui } from '../ui.ts';
import { Book } from './book.ts';
import { ConditionalFormatRuleBuilder } from './conditionalFormat.ts';
import * as enums from './enums.ts';
import { FilterCriteriaBuilder } from './filter.ts';
import type { Range } from './range.ts';
import { RichTextValueBuilder, TextStyleBuilder } from './richText.ts';
import type { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';
import type { EmulationOf } from './typings.ts';
import { DataValidationBuilder } from './validation.ts';

const ALL = 'https://www.googleapis.com/auth/spreadsheets';
const CURRENT_ONLY = 'https://www.googleapis.com/auth/spreadsheets.currentonly';

export class SpreadsheetApp extends EmulatedObject implements EmulationOf<GoogleAppsScript.Spreadsheet.SpreadsheetApp> {
  readonly BooleanCriteria = enums.BOOLEAN_CRITERIA;
  readonly BorderStyle = enums.BORDER_STYLE;
  readonly CopyPasteType = enums.COPY_PASTE_TYPE;
  readonly DataValidationCriteria = enums.VALIDATION_CRITERIA;
  readonly DeveloperMetadataLocationType = enums.METADATA_LOCATION;
  readonly DeveloperMetadataVisibility = enums.METADATA_VISIBILITY;
  readonly Dimension = enums.DIMENSION;
  readonly Direction = enums.DIRECTION;
  readonly ProtectionType = enums.PROTECTION_TYPE;
  readonly RecalculationInterval = enums.RECALCULATION_INTERVAL;
  readonly RelativeDate = enums.RELATIVE_DATE;
  readonly SheetType = enums.SHEET_TYPE;
  readonly TextDirection = enums.TEXT_DIRECTION;
  readonly ValueType = enums.VALUE_TYPE;
  readonly WrapStrategy = enums.WRAP_STRATEGY;

  constructor(private readonly execution: Execution) {
    super();
  }

  /** null where the script runs in no spreadsheet. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#getActiveSpreadsheet() */
  getActiveSpreadsheet(): Spreadsheet | null {
    return this.#active('getActiveSpreadsheet');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#getActive() */
  getActive(): Spreadsheet | null {
    return this.#active('getActive');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#getActiveSheet() */
  getActiveSheet(): Sheet | null {
    return this.#active('getActiveSheet')?.getActiveSheet() ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#getActiveRange() */
  getActiveRange(): Range | null {
    return this.#active('getActiveRange')?.getActiveRange() ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#setActiveSheet(Sheet) */
  setActiveSheet(sheet: Sheet, _restoreSelection = false): Sheet {
    return sheet.activate();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#setActiveRange(Range) */
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#openById(String) */
  openById(id: string): Spreadsheet {
    this.#enter('openById', [ALL]);
    const { workspace, user } = this.execution;
    const book = new Book(this.execution, id);
    const { id: known } = book.record;
    if (!workspace.hasRole(known, user, 'reader')) throw new GoogleError(GOOGLE.noDocumentAccess);
    return new Spreadsheet(book);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#openByUrl(String) */
  openByUrl(url: string): Spreadsheet {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1];
    if (!id) throw new GoogleError(GOOGLE.invalidArgument('url'));
    return this.openById(id);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#create(String,Integer,Integer) */
  create(name: string, rows = 1000, columns = 26): Spreadsheet {
    this.#enter('create', [ALL]);
    const { workspace, user, timeZone, script } = this.execution;
    requireSpaceFor('SpreadsheetApp.create', workspace);
    const locale = workspace.account(user)?.locale.startsWith('da') ? 'da_DK' : 'en_US';
    const id = createSpreadsheet(workspace, {
      name,
      owner: user,
      locale,
      timeZone,
      rows,
      columns,
      createdBy: script.id,
    });
    return new Spreadsheet(new Book(this.execution, id));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush() */
  flush(): void {
    this.execution.flush();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#getUi() */
  getUi(): Ui {
    if (!this.execution.containerId || this.execution.isUnattended) throw new GoogleError(GOOGLE.noUi);
    return new Ui(this.execution, this.execution.containerId);
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#newDataValidation() */
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution.timeZone);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#newConditionalFormatRule() */
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution.timeZone);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#newFilterCriteria() */
  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#newRichTextValue() */
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#newTextStyle() */
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }

  #active(member: string): Spreadsheet | null {
    this.#enter(member, [CURRENT_ONLY, ALL]);
    const { containerId } = this.execution;
    return containerId ? new Spreadsheet(new Book(this.execution, containerId)) : null;
  }

  #enter(member: string, scopes: readonly string[]): void {
    this.execution.requireAuth(`SpreadsheetApp.${member}`);
    this.execution.requireScope(`SpreadsheetApp.${member}`, scopes);
  }
}
