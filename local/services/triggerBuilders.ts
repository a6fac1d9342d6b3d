// The builders of ScriptApp.newTrigger: they collect what `create()` makes into a trigger.

import { EmulatedObject, EnumValue, type Execution, enumOf } from '../core/emulatedObject.ts';
import { assertMayCreate, planNext } from '../core/triggers.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import type { TriggerRecord } from '../state/records.ts';
import { instantOfText, isTimeZone } from './dateFormat.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

export const EVENT_TYPE = enumOf('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const TRIGGER_SOURCE = enumOf('TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
export const WEEK_DAY = enumOf('Weekday', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);

type Clock = NonNullable<TriggerRecord['clock']>;

/** https://developers.google.com/apps-script/reference/script/trigger */
export class Trigger
  extends EmulatedObject
  implements EmulationOf<Pick<GoogleAppsScript.Script.Trigger, 'getHandlerFunction' | 'getUniqueId'>>
{
  constructor(private readonly record: TriggerRecord) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/script/trigger#geteventtype */
  getEventType(): EnumValue {
    return EVENT_TYPE[this.record.type];
  }

  /** https://developers.google.com/apps-script/reference/script/trigger#gethandlerfunction */
  getHandlerFunction(): string {
    return this.record.handler;
  }

  /** https://developers.google.com/apps-script/reference/script/trigger#gettriggersource */
  getTriggerSource(): EnumValue {
    return this.record.type === 'CLOCK' ? TRIGGER_SOURCE.CLOCK : TRIGGER_SOURCE.SPREADSHEETS;
  }

  /** Null for a clock trigger. https://developers.google.com/apps-script/reference/script/trigger#gettriggersourceid */
  getTriggerSourceId(): string | null {
    return this.record.type === 'CLOCK' ? null : (this.record.documentId ?? null);
  }

  /** https://developers.google.com/apps-script/reference/script/trigger#getuniqueid */
  getUniqueId(): string {
    return this.record.id;
  }
}

const created = (
  { workspace, script, user }: Execution,
  handler: string,
  asked: Pick<TriggerRecord, 'type' | 'documentId' | 'clock'>,
): Trigger => {
  const trigger: TriggerRecord = { id: workspace.newId('t', 19), scriptId: script.id, owner: user, handler, ...asked };
  assertMayCreate(workspace, script, trigger);
  planNext(workspace, trigger);
  workspace.state.triggers.push(trigger);
  return new Trigger(trigger);
};

/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
export class ClockTriggerBuilder
  extends EmulatedObject
  implements EmulationOf<GoogleAppsScript.Script.ClockTriggerBuilder>
{
  readonly #clock: Clock = {};

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#afterdurationmilliseconds */
  after(durationMilliseconds: number): ClockTriggerBuilder {
    return this.#set({ at: this.execution.now() + whole('durationMilliseconds', durationMilliseconds) });
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#atdate */
  at(date: unknown): ClockTriggerBuilder {
    if (!(date instanceof Date)) throw signatureError('ClockTriggerBuilder.at', [date]);
    return this.#set({ at: date.getTime() });
  }

  /** At about midnight. https://developers.google.com/apps-script/reference/script/clock-trigger-builder#atdateyear,-month,-day */
  atDate(year: number, month: number, day: number): ClockTriggerBuilder {
    const zone = this.#clock.timeZone ?? this.execution.timeZone;
    const at = instantOfText(`${year}-${month}-${day}`, zone, 'yyyy-M-d', this.execution.now());
    if (at === undefined) throw new GoogleError(GOOGLE.invalidArgument('date'));
    return this.#set({ at });
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#athourhour */
  atHour(hour: number): ClockTriggerBuilder {
    return this.#set({ atHour: whole('hour', hour, 0, 23) });
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#everydaysn */
  everyDays(n: number): ClockTriggerBuilder {
    return this.#set({ everyDays: whole('n', n, 1) });
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#everyhoursn */
  everyHours(n: number): ClockTriggerBuilder {
    return this.#set({ everyHours: whole('n', n, 1) });
  }

  /** 1, 5, 10, 15 or 30. https://developers.google.com/apps-script/reference/script/clock-trigger-builder#everyminutesn */
  everyMinutes(n: number): ClockTriggerBuilder {
    if (![1, 5, 10, 15, 30].includes(n)) throw new GoogleError(GOOGLE.invalidArgument('n'));
    return this.#set({ everyMinutes: n });
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#everyweeksn */
  everyWeeks(n: number): ClockTriggerBuilder {
    return this.#set({ everyWeeks: whole('n', n, 1) });
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#intimezonetimezone */
  inTimezone(timezone: string): ClockTriggerBuilder {
    if (!isTimeZone(timezone)) throw new GoogleError(GOOGLE.invalidArgument('timezone'));
    return this.#set({ timeZone: timezone });
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#nearminuteminute */
  nearMinute(minute: number): ClockTriggerBuilder {
    return this.#set({ nearMinute: whole('minute', minute, 0, 59) });
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#onmonthdayday */
  onMonthDay(day: number): ClockTriggerBuilder {
    return this.#set({ monthDay: whole('day', day, 1, 31) });
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#onweekdayday */
  onWeekDay(day: unknown): ClockTriggerBuilder {
    if (!(day instanceof EnumValue)) throw signatureError('ClockTriggerBuilder.onWeekDay', [day]);
    return this.#set({ weekDay: day.name() });
  }

  /** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#create */
  create(): Trigger {
    const { containerId } = this.execution;
    const { timeZone: _zone, nearMinute: _minute, ...when } = this.#clock;
    if (Object.keys(when).length === 0) throw new GoogleError(GOOGLE.invalidArgument('trigger'));
    return created(this.execution, this.handler, {
      type: 'CLOCK',
      clock: { ...this.#clock },
      ...(containerId === undefined ? {} : { documentId: containerId }),
    });
  }

  #set(part: Clock): ClockTriggerBuilder {
    Object.assign(this.#clock, part);
    return this;
  }
}

const whole = (name: string, value: number, least = 0, most = Number.MAX_SAFE_INTEGER): number => {
  if (!Number.isInteger(value) || value < least || value > most) throw new GoogleError(GOOGLE.invalidArgument(name));
  return value;
};

/** https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder */
export class SpreadsheetTriggerBuilder
  extends EmulatedObject
  implements EmulationOf<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>
{
  #type: TriggerRecord['type'] | undefined;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
    private readonly documentId: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder#onchange */
  onChange(): SpreadsheetTriggerBuilder {
    this.#type = 'ON_CHANGE';
    return this;
  }

  /** https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder#onedit */
  onEdit(): SpreadsheetTriggerBuilder {
    this.#type = 'ON_EDIT';
    return this;
  }

  /** https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder#onformsubmit */
  onFormSubmit(): SpreadsheetTriggerBuilder {
    this.#type = 'ON_FORM_SUBMIT';
    return this;
  }

  /** https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder#onopen */
  onOpen(): SpreadsheetTriggerBuilder {
    this.#type = 'ON_OPEN';
    return this;
  }

  /** https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder#create */
  create(): Trigger {
    if (!this.#type) throw new GoogleError(GOOGLE.invalidArgument('eventType'));
    return created(this.execution, this.handler, { type: this.#type, documentId: this.documentId });
  }
}

/** https://developers.google.com/apps-script/reference/script/trigger-builder */
export class TriggerBuilder extends EmulatedObject implements EmulationOf<GoogleAppsScript.Script.TriggerBuilder> {
  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/script/trigger-builder#timebased */
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }

  /** https://developers.google.com/apps-script/reference/script/trigger-builder#forspreadsheetsheet */
  forSpreadsheet(sheet: unknown): SpreadsheetTriggerBuilder {
    const id =
      sheet instanceof EmulatedObject && 'getId' in sheet && typeof sheet.getId === 'function' ? sheet.getId() : sheet;
    if (typeof id !== 'string') throw signatureError('TriggerBuilder.forSpreadsheet', [sheet]);
    const { workspace, user } = this.execution;
    if (!workspace.state.spreadsheets[id] || !workspace.hasRole(id, user, 'reader'))
      throw new GoogleError(GOOGLE.documentMissing(id));
    return new SpreadsheetTriggerBuilder(this.execution, this.handler, id);
  }
}
