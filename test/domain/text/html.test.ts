// Nothing that people wrote can become markup.
import fc from 'fast-check';
import { html, htmlLink, lines } from '../../../src/domain/text/html.ts';

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

test('any text put in a template is escaped, and can be read back whole', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('<script>', '" onload="x', "'&amp;'")), (text) => {
      const made = html`<p title="${text}">${text}</p>`.toString();
      expect(made.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
      expect(made.match(/"/g)).toHaveLength(2);
      expect(unescaped(made.slice('<p title="'.length, made.indexOf('">')))).toBe(text);
    }),
  );
});

test('html inside html, and lists of it, stay html', () => {
  expect(html`<ul>${['a<b', 'c'].map((item) => html`<li>${item}</li>`)}</ul>`.toString()).toBe(
    '<ul><li>a&lt;b</li><li>c</li></ul>',
  );
});

test('line breaks are kept, and what stands on the lines is escaped', () => {
  expect(lines('a\n<b>\r\nc\u2028d').toString()).toBe('a<br>&lt;b&gt;<br>c<br>d');
});

test('an address that is not of the web makes no link', () => {
  expect(htmlLink('javascript:alert(1)', 'Åbn').toString()).toBe('Åbn');
  expect(htmlLink('https://docs.google.com/?a=1&b=2', 'Åbn').toString()).toContain(
    'href="https://docs.google.com/?a=1&amp;b=2"',
  );
});
