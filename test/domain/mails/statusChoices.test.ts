// The agreements in a mail: each can be answered with one click, or says why there is nothing to answer.
import { startingQuestions } from '../../../src/domain/forms/questionBank.ts';
import { statusChoices } from '../../../src/domain/mails/agreementReminders.ts';
import type { Agreement } from '../../../src/domain/unit/unit.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';

const FORM = 'https://docs.google.com/forms/d/e/x/viewform';
const PROGRESS = ['notStarted', 'inProgress', 'done', 'offTrack'] as const;
const RESPONSIBLE = ['employee', 'manager', 'both'] as const;
const DEADLINE = { da: '(frist: mandag den 1. marts 2027)', en: '(deadline: Monday 1 March 2027)' };
const IS_DONE = { da: 'Gennemført.', en: 'Done.' };
const IS_MANAGERS = { da: 'Den tager jeg mig af.', en: 'I will see to it.' };

const choicesOf = (parts: Partial<Agreement>, language: 'da' | 'en', hasAccount = true) => {
  const anna = employee({ language, hasAccount });
  const unit = emptyUnit({ questions: startingQuestions(), employees: [anna] });
  const one = agreement({ id: 'A08', year: settings.year, text: 'Læseklub', deadline: '2027-03-01', ...parts });
  const block = statusChoices(unit, anna, [one], FORM);
  return block.kind === 'choices' ? block.items : [];
};

describe.each(['da', 'en'] as const)('in %s', (language) => {
  test.each(PROGRESS.flatMap((progress) => RESPONSIBLE.map((responsible) => [progress, responsible] as const)))(
    '%s, responsible: %s',
    (progress, responsible) => {
      const [item] = choicesOf({ progress, responsible }, language);
      const said = progress === 'done' ? IS_DONE : responsible === 'manager' ? IS_MANAGERS : undefined;
      expect(item?.text).toBe(['Læseklub', DEADLINE[language], ...(said ? [said[language]] : [])].join(' '));
      expect(item?.links.length).toBe(said ? 0 : 3);
    },
  );

  test('what is done is said to be done on paper too', () => {
    const [item] = choicesOf({ progress: 'done', responsible: 'employee' }, language, false);
    expect(item?.text).toContain(IS_DONE[language]);
  });
});
