// HtmlService: files, templates, and what becomes of inline scripts.
import { servedHtml } from '../../services/inlineScripts.ts';
import { tried } from './script.ts';

test('fills templates, escaping by where a value stands', () => {
  const files = {
    'Page.html':
      "<? for (const name of names) { ?><a href='<?= link ?>'><?= name ?></a><?!= name ?><script>x = '<?= name ?>'</script><? } ?>",
  };
  expect(
    tried(
      `const page = HtmlService.createTemplateFromFile('Page'); page.names = ["<b>'"]; page.link = 'javascript:alert(1)';
       return page.evaluate().setTitle('T').getContent()`,
      { files },
    ),
  ).toBe("<a href='#'>&lt;b&gt;&#39;</a><b>'<script>x = '\\u003cb\\u003e\\u0027'</script>");
});

test('names the file that is not there', () => {
  expect(() => tried("HtmlService.createHtmlOutputFromFile('Nope')")).toThrow('No HTML file named Nope was found.');
});

test('strips what looks like a comment inside template literals, as Google does', () => {
  const page = (script: string) => `<p>https://a</p><script>${script}</script>`;
  expect(servedHtml(page('x = `https://a`;\ny = 1;'))).toBe(page('x = `https:\ny = 1;'));
  expect(servedHtml(page('x = `a /* b */ c`; y = "https://a" // kept'))).toBe(
    page('x = `a  c`; y = "https://a" // kept'),
  );
  expect(servedHtml(page('x = "https://a";'))).toBe(page('x = "https://a";'));
});

test('tells the code of a template, and no other member than it has; what a template breaks on is told', () => {
  const template = (call: string) => tried(`return HtmlService.createTemplate('<p><?= 1 + 1 ?></p>').${call}`);
  expect(template('getRawContent()')).toBe('<p><?= 1 + 1 ?></p>');
  expect(template('getCode()')).toContain('1 + 1');
  expect(template('getCodeWithComments()')).toContain('// <?= 1 + 1 ?>');
  expect(() => tried("return HtmlService.createTemplate('<?= none ?>').evaluate()")).toThrow('none is not defined');
});
