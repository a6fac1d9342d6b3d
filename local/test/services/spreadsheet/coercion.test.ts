// What typed and written values become, in Danish and English.
import fc from 'fast-check';
import { instantOfSerial, serialOfDay, serialOfInstant } from '../../../core/serial.ts';
import { readTyped } from '../../../services/spreadsheet/coercion.ts';
import { displayOfValue } from '../../../services/spreadsheet/display.ts';

const context = (locale: string) => ({ locale, timeZone: 'Europe/Copenhagen', year: 2026 });
const SEPTEMBER_7 = serialOfDay(2026, 9, 7);

describe('readTyped', () => {
  test.each([
    ['da_DK', '7-9-2026', SEPTEMBER_7],
    ['da_DK', '07.09.2026', SEPTEMBER_7],
    ['da_DK', '7/9/2026', SEPTEMBER_7],
    ['da_DK', '7-9', SEPTEMBER_7],
    ['da_DK', '7. september 2026', SEPTEMBER_7],
    ['da_DK', '2026-09-07', SEPTEMBER_7],
    ['da_DK', '1,5', 1.5],
    ['da_DK', '1.234,5', 1234.5],
    ['da_DK', 'SAND', true],
    ['da_DK', '31-02-2026', '31-02-2026'],
    ['da_DK', '5 æbler', '5 æbler'],
    ['da_DK', "'007", '007'],
    ['da_DK', '007', 7],
    ['da_DK', '', ''],
    ['en_US', '9/7/2026', SEPTEMBER_7],
    ['en_US', '2026-09-07', SEPTEMBER_7],
    ['en_US', '1.5', 1.5],
    ['en_US', '1,234.5', 1234.5],
    ['en_US', '10%', 0.1],
    ['en_US', 'TRUE', true],
    ['en_US', '07.09.2026', '07.09.2026'],
  ])('in %s reads %j as %j', (locale, text, value) => {
    expect(readTyped(text, context(locale)).value).toBe(value);
  });

  test('keeps an equals sign as a formula and leaves a text cell as typed', () => {
    expect(readTyped('=SUM(A1)', context('da_DK'))).toEqual({ value: '', formula: '=SUM(A1)' });
    expect(readTyped('=SUM(A1)', context('da_DK'), '@')).toEqual({ value: '=SUM(A1)' });
  });

  test.each(['da_DK', 'en_US'])('in %s reads back every day that it shows', (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: serialOfDay(1950, 1, 1), max: serialOfDay(2080, 1, 1) }), (serial) => {
        const format = readTyped('2026-09-07', context(locale)).format;
        expect(readTyped(displayOfValue(serial, format, locale), context(locale)).value).toBe(serial);
      }),
    );
  });

  test.each(['da_DK', 'en_US'])('in %s reads back every number that it shows', (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (thousandths) => {
        const number = thousandths / 1000;
        expect(readTyped(displayOfValue(number, undefined, locale), context(locale)).value).toBeCloseTo(number, 9);
      }),
    );
  });
});

test('an instant survives the spreadsheet, across summer time', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }), (instant) => {
      const zone = 'Europe/Copenhagen';
      const back = instantOfSerial(serialOfInstant(instant, zone), zone);
      expect([instant, instant - 3_600_000, instant + 3_600_000]).toContain(back);
      expect(serialOfInstant(back, zone)).toBe(serialOfInstant(instant, zone));
    }),
  );
});
