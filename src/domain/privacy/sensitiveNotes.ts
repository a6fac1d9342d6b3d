// What the writer is told of a text that others should perhaps not read, and what mails say in its place.
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import { words } from '../words/words.ts';
import { type Sensitivity, sensitivityOf } from './sensitiveText.ts';

/** So much of a text is quoted that its writer knows which one is meant. */
const QUOTED = 60;

const quoted = (text: string): string => {
  const whole = tidy(text);
  return whole.length > QUOTED ? `${whole.slice(0, QUOTED).trimEnd()} …` : whole;
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** One sentence for each text that was newly written and may be sensitive; `shown` is what stood there before. */
export const sensitiveNotes = (
  written: unknown,
  shown: { readonly cells: unknown } | undefined,
  language: Language,
): string[] => {
  const before = new Set(textsIn(shown?.cells ?? {}).map(tidy));
  return notesOf(
    textsIn(written).filter((text) => !before.has(tidy(text))),
    language,
  );
};

/** One sentence for each of the texts that may be sensitive, each text once. */
export const notesOf = (texts: readonly string[], language: Language): string[] => {
  const { sensitiveNote } = words(language);
  return [...new Set(texts.map(tidy))].flatMap((text) => {
    const why = sensitivityOf(text);
    return why ? [sensitiveNote(words(language).sensitivities[why], quoted(text))] : [];
  });
};

/** As a page names a text among others: shortened, and in quotation marks unless something stands in its place. */
export const textNamed = (text: string, language: Language): string => {
  const { pages, sensitiveNamed, sensitivities } = words(language);
  const why = sensitivityOf(text);
  return why ? sensitiveNamed(sensitivities[why]) : pages.quoted(quoted(text));
};

/** A text as a mail may carry it: a mail is read in more places than the Sheet and the Doc, and cannot be taken back. */
export const textInMail = (text: string, language: Language): string => {
  const why: Sensitivity | undefined = sensitivityOf(text);
  return why ? words(language).sensitiveInMail(words(language).sensitivities[why]) : tidy(text);
};
