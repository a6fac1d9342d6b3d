// Format strings as `Utilities.formatString` and `Logger.log` read them: `%s`, `%05.2f`, `%-10s`.
import { GOOGLE, GoogleError } from '../errors.ts';

const DIRECTIVE = /%(?:(\d+)\$)?([-+ 0]*)(\d+)?(?:\.(\d+))?([%a-zA-Z])/g;

const numberText = (conversion: string, value: number, precision: number | undefined): string => {
  switch (conversion) {
    case 'd':
    case 'i':
      return String(Math.trunc(value));
    case 'f':
      return value.toFixed(precision ?? 6);
    case 'e':
      return value.toExponential(precision ?? 6);
    case 'x':
      return (value >>> 0).toString(16);
    case 'X':
      return (value >>> 0).toString(16).toUpperCase();
    case 'o':
      return (value >>> 0).toString(8);
    case 'b':
      return (value >>> 0).toString(2);
    case 'c':
      return String.fromCodePoint(value);
    default:
      throw new GoogleError(GOOGLE.invalidArgument('template'));
  }
};

const padded = (text: string, flags: string, width: number): string => {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
};

const fieldOf = (
  conversion: string,
  flags: string,
  value: unknown,
  precision: number | undefined,
  show: (value: unknown) => string,
) => {
  if (conversion === 's') {
    const text = show(value);
    return precision === undefined ? text : text.slice(0, precision);
  }
  const number = Number(value);
  const text = numberText(conversion, number, precision);
  const positive = number >= 0 && 'dife'.includes(conversion);
  if (positive && flags.includes('+')) return `+${text}`;
  return positive && flags.includes(' ') ? ` ${text}` : text;
};

/** The template with its directives filled in; `show` says how `%s` prints a value. */
export const formatted = (
  template: string,
  values: readonly unknown[],
  show: (value: unknown) => string = String,
): string => {
  let next = 0;
  return template.replace(
    DIRECTIVE,
    (
      _directive,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      conversion: string,
    ) => {
      if (conversion === '%') return '%';
      const value = values[position === undefined ? next++ : Number(position) - 1];
      const field = fieldOf(conversion, flags, value, precision === undefined ? undefined : Number(precision), show);
      return padded(field, flags, Number(width ?? 0));
    },
  );
};
