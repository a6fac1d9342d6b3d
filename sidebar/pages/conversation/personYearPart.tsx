// A person's year on one page: what happened when, the agreements now and before, the mails sent, and the papers.
import type { PersonYear } from '../../../src/contract.ts';
import { Fold, Link, Quiet, Section } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';
import type { PartProps } from './parts.ts';

export const PersonYearPart = ({ view: { personYear } }: PartProps) => {
  const words = useShell().labels.conversation.personYear;
  const { dates, agreements, mails, papers } = personYear;
  return (
    <>
      {dates.length === 0 ? <Quiet>{words.nothingYet}</Quiet> : null}
      <ul class="rows">
        {dates.map(({ title, day }) => (
          <li key={title}>
            <strong>{title}</strong> {day}
          </li>
        ))}
      </ul>
      {agreements.map((of) => (
        <Agreements key={of.year} of={of} />
      ))}
      {papers.length > 0 ? (
        <Section title={words.papers}>
          <ul class="rows">
            {papers.map(({ title, link }) => (
              <li key={link}>
                <Link href={link}>{title}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {mails.length > 0 ? (
        <Fold title={words.mails(mails.length)}>
          <ul class="rows">
            {mails.map(({ key, title, day }) => (
              <li key={key}>
                {title} <span class="quiet">{day}</span>
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </>
  );
};

const Agreements = ({ of: { year, agreements } }: { of: PersonYear['agreements'][number] }) => {
  const words = useShell().labels.conversation.personYear;
  return (
    <Section title={words.agreements(year, agreements.length)}>
      <ul class="rows">
        {agreements.map(({ id, text, state }) => (
          <li key={id}>
            {text}
            {state ? <p class="quiet tight">{state}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
};
