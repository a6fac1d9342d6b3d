// Modules that most runs do not need: carried as packed text, and made into code when one of their functions is first called.
// What is evaluated is the build's own text; nothing that people write ever comes near it. That Apps Script's V8 evaluates
// code at run time is seen in public scripts that load whole libraries so (tanaikech's PDFApp: pdf-lib).
import { inflate } from './inflate.ts';

/** Put in by the build: letters and size of each group. */
declare const LATE_GROUPS: Readonly<Record<string, readonly [letters: string, size: number]>>;

type Modules = Record<string, Record<string, (...args: unknown[]) => unknown>>;

/** Gives the group's modules, made when first asked for with what they need from outside. */
export const late = (group: string, needs: () => unknown[]): (() => Modules) => {
  let modules: Modules | undefined;
  return () => {
    modules ??= evaluated(group)(...needs());
    return modules;
  };
};

const evaluated = (group: string): ((...needs: unknown[]) => Modules) => {
  const [letters = '', size = 0] = LATE_GROUPS[group] ?? [];
  return new Function(`return ${inflate(letters, size)}`)();
};
