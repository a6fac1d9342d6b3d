// Letters of DOS, old Macs and Windows, and lines in quotes whole.
import { imported, namesIn as names, refusalOf } from '../../importedFile.ts';
import { variantsOf } from './variants.ts';

describe('letters', () => {
  const text = 'Navn;E-mail;Afdeling\nSøren Ærø;soeren@solby.dk;Køkken\nÅse Bæk;aase@solby.dk;Rådhus\n';
  const written = (table: Record<string, number>): Buffer =>
    Buffer.from([...text].map((sign) => table[sign] ?? sign.charCodeAt(0)));

  variantsOf('h04').each([
    ['DOS', written({ æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f })],
    ['an old Mac', written({ æ: 0xbe, ø: 0xbf, å: 0x8c, Æ: 0xae, Ø: 0xaf, Å: 0x81 })],
    ['Windows', Buffer.from(text, 'latin1')],
    ['UTF-8 taken for Windows and saved again', Buffer.from(Buffer.from(text).toString('latin1'))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ])('of %s', (_, content) => {
    const { people } = imported(content);
    expect(people.map(({ Navn, Afdeling }) => [Navn, Afdeling])).toEqual([
      ['Søren Ærø', 'Køkken'],
      ['Åse Bæk', 'Rådhus'],
    ]);
  });

  test('that are lost before the file came here are told', () => {
    expect(imported('Navn;E-mail\nS?ren B\ufffdk;s@solby.dk\n').view.notes.join()).toMatch(/gået tabt.*række 2/);
  });

  test('that read otherwise in two encodings are asked about', () => {
    // ó in DOS and ¢ in Windows; in a Mac's file it is another letter as good.
    const doubt = Buffer.concat([Buffer.from('Navn;E-mail\nR'), Buffer.from([0x97]), Buffer.from('n Ek;r@solby.dk\n')]);
    expect(refusalOf(doubt, 'liste.csv')).toMatch(/Står der »R.n Ek« eller »R.n Ek«/);
  });
});

variantsOf('h06').each([
  ['"Navn,E-mail,Status"\r\n"Anna Sø,anna@solby.dk,Aktiv"\r\n"Bo Lind,bo@solby.dk,Aktiv"\r\n'],
  ['"Navn,E-mail,Status";;\r\n"Anna Sø,anna@solby.dk,Aktiv";;\r\n"Bo Lind,bo@solby.dk,Aktiv";;\r\n'],
  ['"Navn;E-mail;Note"\n"Anna Sø;anna@solby.dk;""en; to"""\n"Bo Lind;bo@solby.dk;"\n'],
  ['sep=;\n"Navn;E-mail"\n"Anna Sø;anna@solby.dk"\n"Bo Lind;bo@solby.dk"\n'],
  ['Navn|E-mail\nAnna Sø|anna@solby.dk\nBo Lind|bo@solby.dk\n'],
])('lines in quotes and odd separators: %j', (content) => {
  const result = imported(content);
  expect([names(result), result.view.badRows]).toEqual([['Anna Sø', 'Bo Lind'], []]);
});
