// What a spreadsheet's locale decides: separators, the order of a date's parts, default formats. Data from numfmt.
import { getLocale } from 'numfmt';

export interface SheetLocale {
  /** BCP 47, as numfmt wants it. */
  readonly tag: string;
  readonly decimal: string;
  readonly dayFirst: boolean;
  readonly date: string;
  readonly time: string;
}

/** `M/d/yyyy` is what Google shows in en_US; elsewhere padded parts in the locale's order. */
const dateFormatOf = (tag: string): string => {
  if (tag === 'en-US') return 'm/d/yyyy';
  const { dateOrder = 0, dateSep = '/' } = getLocale(tag)?.format ?? {};
  const order = [
    ['mm', 'dd', 'yyyy'],
    ['dd', 'mm', 'yyyy'],
    ['yyyy', 'mm', 'dd'],
  ][dateOrder] ?? ['yyyy', 'mm', 'dd'];
  return order.join(dateSep);
};

const known = new Map<string, SheetLocale>();

/** @param locale As the spreadsheet names it: `da_DK`, `en_US`. */
export const sheetLocale = (locale: string): SheetLocale => {
  let found = known.get(locale);
  if (!found) {
    const tag = locale.replace('_', '-');
    const data = getLocale(tag);
    found = {
      tag,
      decimal: data?.decimal ?? '.',
      dayFirst: (data?.format?.dateOrder ?? 0) === 1,
      date: dateFormatOf(tag),
      time: tag === 'en-US' ? 'h:mm:ss' : 'hh:mm:ss',
    };
    known.set(locale, found);
  }
  return found;
};
