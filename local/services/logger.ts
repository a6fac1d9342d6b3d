// Logger and console: what a script logs.
import { format } from 'node:util';
import { EmulatedObject, type Execution } from '../core/emulatedObject.ts';
import { dateText } from './dateFormat.ts';
import { formatted } from './printf.ts';
import type { EmulationOf, Invented, NothingInvented } from './spreadsheet/typings.ts';

/** As Logger prints values, Java's way: `{a=1.0, b=[x, y]}`. */
const logged = (value: unknown, timeZone: string): string => {
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (value === null || value === undefined || typeof value !== 'object') return String(value);
  if (value instanceof Date) return dateText(value.getTime(), timeZone, "EEE MMM dd HH:mm:ss 'GMT'XXX yyyy");
  if (value instanceof EmulatedObject || value instanceof Error) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => logged(item, timeZone)).join(', ')}]`;
  const members = Object.entries(value).map(([key, member]) => `${key}=${logged(member, timeZone)}`);
  return `{${members.join(', ')}}`;
};

/** https://developers.google.com/apps-script/reference/base/logger */
export class Logger extends EmulatedObject implements EmulationOf<GoogleAppsScript.Base.Logger> {
  #lines: { at: number; text: string }[] = [];

  constructor(private readonly execution: Execution) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/base/logger#logdata */
  log(data: unknown, ...values: unknown[]): Logger {
    const show = (value: unknown) => logged(value, this.execution.timeZone);
    const text = typeof data === 'string' && values.length > 0 ? formatted(data, values, show) : show(data);
    this.#lines.push({ at: this.execution.now(), text });
    this.execution.log('INFO', text);
    return this;
  }

  /** https://developers.google.com/apps-script/reference/base/logger#getlog */
  getLog(): string {
    const stamp = (at: number) => dateText(at, this.execution.timeZone, "EEE MMM dd HH:mm:ss z yyyy 'INFO:' ");
    return this.#lines.map(({ at, text }) => `${stamp(at)}${text}\n`).join('');
  }

  /** https://developers.google.com/apps-script/reference/base/logger#clear */
  clear(): void {
    this.#lines = [];
  }
}

/** Apps Script's typings add to the host's console, which has more. */
type Google = Pick<typeof console, 'error' | 'info' | 'log' | 'time' | 'timeEnd' | 'warn'>;

/** https://developers.google.com/apps-script/reference/base/console */
export class Console extends EmulatedObject implements EmulationOf<Google> {
  readonly #timers = new Map<string, number>();

  constructor(private readonly execution: Execution) {
    super();
  }

  override get className(): string {
    return 'console';
  }

  /** https://developers.google.com/apps-script/reference/base/console#log */
  log(...values: unknown[]): void {
    this.execution.log('DEBUG', format(...values));
  }

  /** https://developers.google.com/apps-script/reference/base/console#info */
  info(...values: unknown[]): void {
    this.execution.log('INFO', format(...values));
  }

  /** https://developers.google.com/apps-script/reference/base/console#warn */
  warn(...values: unknown[]): void {
    this.execution.log('WARNING', format(...values));
  }

  /** https://developers.google.com/apps-script/reference/base/console#error */
  error(...values: unknown[]): void {
    this.execution.log('ERROR', format(...values));
  }

  /** https://developers.google.com/apps-script/reference/base/console#timelabel */
  time(label = 'default'): void {
    this.#timers.set(label, this.execution.now());
  }

  /** https://developers.google.com/apps-script/reference/base/console#timeendlabel */
  timeEnd(label = 'default'): void {
    const start = this.#timers.get(label);
    if (start === undefined) return;
    this.#timers.delete(label);
    this.execution.log('DEBUG', `${label}: ${this.execution.now() - start}ms`);
  }
}

export type Faithful = NothingInvented<Invented<Console, Google>>;
