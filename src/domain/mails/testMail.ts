// A mail as a test to the manager: subject and first line say that it is one.
import { html } from '../text/html.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import { words } from '../words/words.ts';
import type { MailText } from './letter.ts';

export const testMail = (mail: MailText, name: string, language: Language): MailText => {
  const { test } = words(language).pages;
  const lead = test.lead(tidy(name));
  const banner = html`<p style="margin:0;padding:12px 24px;background:#fef7e0;color:#202124;font-family:Arial,sans-serif;">${lead}</p>`;
  return {
    subject: test.subject(mail.subject),
    html: mail.html.replace(/<body[^>]*>/, (tag) => `${tag}\n${banner}`),
    text: `${lead}\n\n${mail.text}`,
  };
};
