// The invitation to the mini-MUS: the day, the agreements it is about, and the form to tell how they are going.
import { agreementsInForce } from '../agreements/activeAgreements.ts';
import { tidy } from '../text/plainText.ts';
import type { Employee } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { Register } from '../work/unitIndex.ts';
import { statusLink } from './agreementReminders.ts';
import { type Mail, mailOf } from './letter.ts';
import { footer, greeting, paragraph, signature } from './parts.ts';

export const miniMusMail = (
  register: Register,
  employee: Employee,
  { date, formUrl, isMoved }: { date: string; formUrl: string; isMoved: boolean },
): Mail => {
  const { unit } = register;
  const language = readingLanguage(unit, employee);
  const told = words(language);
  const { miniMus, facts, followUp } = told.mail;
  const agreements = agreementsInForce(register, employee.id);
  return mailOf({
    subject: miniMus.subject,
    language,
    blocks: [
      greeting(employee.name, language),
      paragraph(isMoved ? miniMus.moved : miniMus.lead),
      { kind: 'facts', rows: [[facts.when, told.date(date)]] },
      paragraph(miniMus.attached),
      ...(agreements.length === 0
        ? []
        : [
            { kind: 'heading', text: facts.agreements } as const,
            {
              kind: 'list',
              items: agreements.map(({ text, deadline }) => followUp.line(tidy(text), deadline)),
            } as const,
            ...statusLink(unit, employee, formUrl, miniMus.ask),
          ]),
      signature(unit.settings, language),
      footer(unit.settings, language),
    ],
  });
};
