// XmlService on the kind of XML that a workbook is made of.
import { tried } from './script.ts';

const SHEET = `<?xml version="1.0"?><worksheet xmlns="urn:main" xmlns:r="urn:rel"><row r="1"><c t="s" r:id="7"><v>0</v></c><c><is><t>a</t><t>b</t></is></c></row></worksheet>`;

test('finds children and attributes by name and namespace', () => {
  expect(
    tried(`const root = XmlService.parse('${SHEET}').getRootElement(), main = XmlService.getNamespace('urn:main');
      const cells = root.getChild('row', main).getChildren('c', main);
      return [root.getName(), root.getChild('row'), cells.length, cells[0].getAttribute('t').getValue(), cells[0].getAttribute('none'),
        cells[0].getAttribute('id', XmlService.getNamespace('r', 'urn:rel')).getValue(), cells[0].getChildText('v', main), cells[1].getValue(), cells[1].getText()]`),
  ).toEqual(['worksheet', null, 2, 's', null, '7', '0', 'ab', '']);
});

test('says in which line the XML is broken', () => {
  expect(() => tried("XmlService.parse('<a>\\n<b></a>')")).toThrow(/^Error on line \d+: /);
});
