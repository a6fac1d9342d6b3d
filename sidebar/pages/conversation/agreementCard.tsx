// One agreement: a form while it is new or being changed, else its words.
import { useState } from 'preact/hooks';
import type { AgreementInput, ConversationView } from '../../../src/contract.ts';
import { dateInWords } from '../../../src/domain/calendar/calendarDate.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Field } from '../../components/fields.tsx';
import { Unsaved } from '../../components/unsaved.tsx';
import type { ShownRow } from '../../state/rowDrafts.ts';
import { useShell } from '../../state/shell.ts';
import { isWholeDate } from '../../text/dates.ts';
import { missingFields, OPERATIONS, type RequiredField } from './agreementDrafts.ts';

interface AgreementCardProps {
  shown: ShownRow<AgreementInput>;
  number: number;
  choices: ConversationView['choices'];
  /** The problems that the server finds in the row as it is now; null while it has not been asked. */
  problems: readonly string[] | null;
  isChecking: boolean;
  onChange: (field: keyof AgreementInput, value: string) => void;
  onRemove: () => void;
}

export const AgreementCard = (props: AgreementCardProps) => {
  const { labels } = useShell();
  const { shown, number, choices, onRemove } = props;
  const [isOpen, setOpen] = useState(false);
  const words = labels.conversation.agreements;
  const isForm = shown.isNew || shown.isChanged || isOpen;
  return (
    <fieldset class="card">
      <legend>
        {words.one(number)} <Unsaved isThere={shown.isChanged} />
      </legend>
      {isForm ? <AgreementFields {...props} /> : <AgreementText row={shown.row} choices={choices} />}
      {shown.isNew ? <Button onClick={onRemove}>{words.remove}</Button> : null}
      {!shown.isNew && shown.isChanged ? <Button onClick={onRemove}>{labels.common.drafts.undo}</Button> : null}
      {!shown.isNew && !shown.isChanged ? (
        <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? labels.common.close : words.edit}
        </Button>
      ) : null}
    </fieldset>
  );
};

const AgreementText = ({ row, choices }: { row: AgreementInput; choices: ConversationView['choices'] }) => {
  const { overview } = useShell();
  const title = (among: readonly { value: string; title: string }[], value: string): string =>
    among.find((choice) => choice.value === value)?.title ?? value;
  const details = [
    title(choices.types, row.type),
    title(choices.focusAreas, row.focusArea),
    title(choices.responsible, row.responsible),
    isWholeDate(row.deadline) ? dateInWords(row.deadline, overview.language) : row.deadline,
  ];
  return (
    <>
      <p class="lines">{row.text}</p>
      <p class="quiet">{details.filter((detail) => detail !== '').join(' · ')}</p>
    </>
  );
};

const AgreementFields = ({ shown: { row }, choices, problems, isChecking, onChange }: AgreementCardProps) => {
  const { labels } = useShell();
  const words = labels.conversation.agreements;
  const missing = missingFields(row);
  const about = (field: RequiredField) => ({
    value: row[field],
    problems: missing.includes(field) ? [words.missing[field]] : [],
    isRequired: true,
  });
  return (
    <>
      <Field label={words.text} {...about('text')} onInput={(value) => onChange('text', value)} isLong />
      <Choice
        label={words.type}
        {...about('type')}
        choices={choices.types}
        none={labels.common.none}
        onChange={(value) => onChange('type', value)}
      />
      <Choice
        label={words.focusArea}
        {...about('focusArea')}
        choices={choices.focusAreas}
        none={labels.common.none}
        onChange={(value) => onChange('focusArea', value)}
      />
      {row.focusArea === OPERATIONS ? (
        <Field
          label={words.driftReason}
          {...about('driftReason')}
          onInput={(value) => onChange('driftReason', value)}
          isLong
        />
      ) : null}
      <Choice
        label={words.responsible}
        {...about('responsible')}
        choices={choices.responsible}
        none={labels.common.none}
        onChange={(value) => onChange('responsible', value)}
      />
      <Field
        label={words.deadline}
        {...about('deadline')}
        type="date"
        onInput={(value) => onChange('deadline', value)}
      />
      <Field
        label={words.sign}
        value={row.signOfSuccess}
        onInput={(value) => onChange('signOfSuccess', value)}
        isLong
      />
      <div role="status" class="check">
        {missing.length > 0 ? null : problems === null ? (
          isChecking ? (
            words.checking
          ) : null
        ) : problems.length === 0 ? (
          <span class="well">✓ {words.fine}</span>
        ) : (
          <ul class="field-problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
};
