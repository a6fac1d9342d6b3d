// Small services for trying the machinery without any of Google's.

import { EmulatedObject, type Execution, enumOf } from '../core/emulatedObject.ts';
import { GoogleError } from '../errors.ts';
import { installScript } from '../runtime/host.ts';
import { type RunOptions, type RunResult, run } from '../runtime/run.ts';
import type { ScriptRecord } from '../state/records.ts';
import { emptyState, Workspace } from '../state/workspace.ts';

export class Thing extends EmulatedObject {
  static override readonly hiddenMembers = ['secret'];
  readonly hidden = 'not for scripts';
  constructor(readonly values: unknown[][]) {
    super();
  }
  getValues(): unknown[][] {
    return this.values;
  }
  get Size(): string {
    return 'big';
  }
  secret(): string {
    return this.hidden;
  }
}

export class TestApp extends EmulatedObject {
  readonly Kind = enumOf('Kind', ['SMALL', 'BIG']);
  readonly #thing = new Thing([[1, 'a', new Date(0)]]);
  taken: unknown[] = [];

  constructor(readonly execution: Execution) {
    super();
  }
  getThing(): Thing {
    return this.#thing;
  }
  getThings(): Thing[] {
    return [this.#thing];
  }
  getOptions(): Record<string, unknown> {
    return { at: new Date(5), list: [1], none: null };
  }
  take(...values: unknown[]): string {
    this.taken = values;
    return values.map((value) => describeValue(value)).join(' ');
  }
  isBig(kind: unknown): boolean {
    return kind === this.Kind.BIG;
  }
  apply(change: (value: unknown) => unknown, value: unknown): unknown {
    return change(value);
  }
  refuse(): never {
    throw new GoogleError('Invalid argument: size');
  }
  fail(): never {
    return JSON.parse('{') as never;
  }
  write(text: string): void {
    this.execution.workspace.state.properties.written = {
      ...this.execution.workspace.state.properties.written,
      [text]: 'yes',
    };
  }
  wait(milliseconds: number): void {
    this.execution.spend(milliseconds);
  }
  fetchAll(requests: string[]): string[] {
    return requests.map((request) => {
      const fault = this.execution.point(`rest:${request}`);
      if (fault) return fault === 'quota' ? '429' : '503';
      this.write(request);
      this.execution.point(`rest:${request}`, 'after');
      return '200';
    });
  }
  needMail(): void {
    this.execution.requireScope('TestApp.needMail', ['https://www.googleapis.com/auth/script.send_mail']);
  }
}

/** Which host kind a service was given. */
const describeValue = (value: unknown): string => {
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (value instanceof EmulatedObject) return `EmulatedObject(${value.className})`;
  if (value instanceof Error) return `${value.name}(${value.message})`;
  if (Array.isArray(value)) return `Array(${value.map(describeValue).join(',')})`;
  if (value instanceof Object && typeof value === 'object') return `Object(${Object.keys(value).join(',')})`;
  return typeof value;
};

export class TestLog extends EmulatedObject {
  constructor(readonly execution: Execution) {
    super();
  }
  override get className(): string {
    return 'console';
  }
  log(value: unknown): void {
    this.execution.log('INFO', String(value));
  }
}

export const testServices = (execution: Execution): Record<string, EmulatedObject> => ({
  TestApp: new TestApp(execution),
  console: new TestLog(execution),
});

export const ANNA = 'anna@skolen.example';

export const testWorkspace = (now = '2026-08-17T06:00:00Z'): Workspace =>
  new Workspace(emptyState({ now, accounts: [{ email: ANNA, name: 'Anna', locale: 'da', kind: 'workspace' }] }));

/** Runs `main` of the given code among the test services. */
export const runCode = (
  code: string,
  options: Partial<RunOptions> & { workspace?: Workspace; manifest?: object } = {},
): RunResult & { workspace: Workspace } => {
  const { workspace = testWorkspace(), manifest, ...rest } = options;
  const script: ScriptRecord = installScript(workspace, {
    id: 'script',
    files: { 'Code.js': code, ...(manifest ? { 'appsscript.json': JSON.stringify(manifest) } : {}) },
  });
  const result = run(workspace, {
    script,
    user: ANNA,
    functionName: 'main',
    kind: 'editor',
    authMode: 'FULL',
    services: testServices,
    ...rest,
  });
  return { ...result, workspace };
};
