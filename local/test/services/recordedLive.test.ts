// The small services against what tests recorded on live Google say; each row is a script's expression and its live value.
import { createHash, createHmac } from 'node:crypto';
import { recorded } from './recordedScript.ts';

const signed = (bytes: Buffer): number[] => [...new Int8Array(bytes)];
const cache = 'CacheService.getScriptCache()';

test.each([
  [`${cache}.put('k', 'v')`, null],
  [`${cache}.putAll({ k: 'v' })`, null],
  [`${cache}.remove('k')`, null],
  [`${cache}.removeAll(['k'])`, null],
])('the cache: %s', (expression, live) => {
  expect(recorded(expression)).toBe(live);
});

test.each([
  [
    "Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'æ')",
    signed(createHash('sha256').update('?').digest()),
  ],
  [
    "Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'æ', Utilities.Charset.UTF_8)",
    signed(createHash('sha256').update('æ').digest()),
  ],
  ["Utilities.computeHmacSha256Signature('æ', 'ø')", signed(createHmac('sha256', '?').update('?').digest())],
  ['Utilities.base64Encode(25)', 'MjU='],
  ["Utilities.ungzip(Utilities.gzip(Utilities.newBlob('x', 'text/plain', 'a.txt'))).getContentType()", null],
])('utilities: %s', (expression, live) => {
  expect(recorded(expression)).toEqual(live);
});

const page = (template: string) => `HtmlService.createTemplate(${JSON.stringify(template)})`;
const given = (template: string, value: string) =>
  `((page) => { page.s = ${value}; return page.evaluate().getContent(); })(${page(template)})`;

test.each([
  ["HtmlService.createHtmlOutput('').appendUntrusted('<').getContent()", '&lt;'],
  ["HtmlService.createHtmlOutput('').appendUntrusted('a & b').getContent()", 'a &amp; b'],
  [given('<script>var s = <?= s ?>;</script>', "'it'"), '<script>var s = "it";</script>'],
  [given('<script>var s = "<?= s ?>";</script>', "'it'"), '<script>var s = "it";</script>'],
  [given("<script>// it's\nvar s = <?= s ?>;</script>", "'it'"), '<script>// it\'s\nvar s = "it";</script>'],
  [given('<p><?= s ?></p>', "'<'"), '<p>&lt;</p>'],
])('pages: %s', (expression, live) => {
  expect(recorded(expression)).toBe(live);
});

test('a quoted value within a script leaves neither its string nor the script', () => {
  const text = String(recorded(given('<script>var s = <?= s ?>;</script>', String.raw`'"</script>\\\n'`)));
  expect(text.match(/<\/script>/g)).toHaveLength(1);
  expect(new Function(`${text.slice('<script>'.length, -'</script>'.length)} return s;`)()).toBe('"</script>\\\n');
});

const FORM = 'application/x-www-form-urlencoded';

test.each([
  ["UrlFetchApp.getRequest('https://www.googleapis.com/').contentType", FORM],
  ["UrlFetchApp.getRequest('https://www.googleapis.com/', { method: 'post', payload: 'x' }).contentType", FORM],
  ["UrlFetchApp.getRequest('https://www.googleapis.com/', { contentType: 'text/plain' }).contentType", 'text/plain'],
  ["String(XmlService.parse('<root><a/></root>'))", '[Document:  No DOCTYPE declaration, Root is [Element: <root/>]]'],
  ["String(XmlService.parse('<root/>').getRootElement())", '[Element: <root/>]'],
  ['String(XmlService.parse(\'<r xmlns="u:x"/>\').getRootElement())', '[Element: <r [Namespace: u:x]/>]'],
])('requests and XML: %s', (expression, live) => {
  expect(recorded(expression)).toBe(live);
});

test.each([
  ['Utilities.newBlob()', '()', 'Utilities.newBlob'],
  ['Utilities.formatDate(new Date())', '(Date)', 'Utilities.formatDate'],
  [`${cache}.get()`, '()', 'Cache.get'],
  ["MailApp.sendEmail('a@b.dk')", '(String)', 'MailApp.sendEmail'],
  ["Utilities.newBlob('x').setBytes('x')", '(String)', 'Blob.setBytes'],
])('wrong arguments are an exception that scripts can catch: %s', (expression, types, member) => {
  expect(
    recorded(`(() => { try { ${expression}; } catch (error) { return [error.name, error.message]; } })()`),
  ).toEqual(['Exception', `The parameters ${types} don't match the method signature for ${member}.`]);
});
