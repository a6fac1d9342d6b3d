// Files that cannot be read say what they are.
import { refusalOf } from '../../importedFile.ts';

test.each([
  [
    'liste.xlsx',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    /adgangskode/,
  ],
  [
    'liste.xls',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('Workbook', 'utf16le')]),
    /gamle Excel-format/,
  ],
  ['liste.xlsx', Buffer.from('<html><table><tr><td>Navn</td></tr></table></html>'), /en webside/],
  ['liste.xls', Buffer.from('\ufeff <!DOCTYPE html><html></html>'), /en webside/],
  ['liste.pdf', Buffer.from('%PDF-1.4'), /en PDF/],
])('%s that cannot be read says what it is', (name, content, sentence) => {
  expect(refusalOf(content, name)).toMatch(sentence);
});
