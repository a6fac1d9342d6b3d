// What people do not see of a workbook: filtered rows, hidden columns and sheets.
import { workbookBytes } from '../../../workbookBytes.ts';
import { imported, namesIn as names } from '../../importedFile.ts';
import { variantOf } from './variants.ts';

describe('what people do not see', () => {
  const rows = [
    ['Navn', 'E-mail', 'Afdeling', 'CPR'],
    ['Anna Sø', 'anna@solby.dk', 'Ind', '010180-1234'],
    ['Bo Lind', 'bo@solby.dk', 'Ud', '020290-4321'],
    ['Ida Ry', 'ida@solby.dk', 'Ud', '030390-4321'],
    ['Ulf Ek', 'ulf@solby.dk', 'Ind', '040490-4321'],
  ];
  const filtered = workbookBytes([{ rows, hiddenRows: [3, 4], hiddenColumns: [3, 4] }]);

  variantOf('h02')('stays out, told by count and name', () => {
    const result = imported(filtered);
    expect(names(result)).toEqual(['Anna Sø', 'Ulf Ek']);
    expect(result.view.asked).toEqual([{ key: 'hiddenRows', count: 2 }]);
    expect(result.view.leftOut).toEqual([
      { heading: 'Afdeling', because: 'hidden' },
      { heading: 'CPR', because: 'hidden' },
    ]);
    expect(result.view.notes.join()).toMatch(/2 rækker, som filen skjuler.*|»Afdeling«, »CPR«/);
  });

  variantOf('h02')('comes along where it is asked for, and a sensitive column only by its own name', () => {
    const result = imported(filtered, { takeAlong: ['hiddenRows'], beside: { Afdeling: true } });
    expect(names(result)).toEqual(['Anna Sø', 'Bo Lind', 'Ida Ry', 'Ulf Ek']);
    expect(result.people[1]).toMatchObject({ Afdeling: 'Ud' });
    expect(JSON.stringify(result.people)).not.toContain('010180');
  });

  variantOf('h02')('a hidden sheet is read only where no other has the people', () => {
    const hidden = { name: 'Skjult', rows, isHidden: true };
    expect(imported(workbookBytes([hidden, { name: 'A', rows: rows.slice(0, 2) }])).view.place.sheet).toBe('A');
    expect(imported(workbookBytes([hidden, { name: 'A', rows: [['Vejledning']] }])).view.place.sheet).toBe('Skjult');
  });
});
