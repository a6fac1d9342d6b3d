// The tailoring of one person's form: marked, annotated, hidden and own questions, saved for this person or for several.
import { useState } from 'preact/hooks';
import type { TailoredQuestion } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/fields.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Fold, Quiet } from '../../components/texts.tsx';
import { draftsOf } from '../../state/drafts.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { shownToServer } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import { usePageData } from '../../state/usePageData.ts';
import { OthersFold } from './othersFold.tsx';
import type { PartProps } from './parts.ts';
import { QuestionRow } from './questionRow.tsx';
import { cellsOfTailoring, changedAlike, isChanged, newQuestion, rowsToSend } from './tailoringDraft.ts';

/** Null while nothing is typed. */
export const tailoringDrafts = draftsOf<readonly TailoredQuestion[] | null>(null, (draft) => draft === null);

let lastPerson = '';

export const TailoringPart = ({ page }: PartProps) => {
  const { labels } = useShell();
  const [employeeId, setEmployeeId] = useState(
    (page.slots.find((slot) => slot.employeeId === lastPerson) ?? page.slots[0])?.employeeId ?? '',
  );
  const words = labels.prepare;
  return (
    <>
      <p>{words.tailoring.lead}</p>
      <Choice
        label={words.person}
        value={employeeId}
        choices={page.slots.map(({ employeeId: id, name }) => ({
          value: id,
          title: tailoringDrafts.has(id) ? `${name} (${labels.common.drafts.unsaved.toLowerCase()})` : name,
        }))}
        onChange={(id) => {
          lastPerson = id;
          setEmployeeId(id);
        }}
      />
      <PersonTailoring key={employeeId} employeeId={employeeId} page={page} />
    </>
  );
};

const PersonTailoring = ({ employeeId, page }: { employeeId: string; page: PartProps['page'] }) => {
  const { labels, announce } = useShell();
  const { data, reload } = usePageData(() => call('tailoringOf', employeeId), employeeId);
  const { draft, change, isThere } = useDraft(tailoringDrafts, employeeId, cellsOfTailoring(data ? [data] : []));
  const [others, setOthers] = useState<readonly string[]>([]);
  const words = labels.prepare.tailoring;
  if (!data) return null;
  const before = data.questions;
  const questions = draft ?? before;
  const update = (next: (now: readonly TailoredQuestion[]) => readonly TailoredQuestion[]): void =>
    change((now) => {
      const after = next(now ?? before);
      // A new question that is still empty is no change, but must be kept to be typed in.
      return isChanged(before, after) || after.length !== before.length ? after : null;
    });
  const isOwnEmpty = questions.some(({ isOwn, text, id }) => isOwn && text.trim() === '' && !id.startsWith('new-'));

  const save = async (): Promise<void> => {
    const sent = tailoringDrafts.of(employeeId) ?? before;
    const theirs = await Promise.all(others.map((id) => call('tailoringOf', id)));
    const rows = [
      ...rowsToSend(employeeId, sent),
      ...theirs.flatMap((other) => rowsToSend(other.employeeId, changedAlike(other.questions, before, sent))),
    ];
    const seen = tailoringDrafts.shownWith(employeeId) ?? cellsOfTailoring([data]);
    await call('saveTailoring', [employeeId, ...others], rows, shownToServer({ ...cellsOfTailoring(theirs), ...seen }));
    const locked = theirs.filter(({ isLocked }) => isLocked).map(({ name }) => name);
    await reload();
    tailoringDrafts.saved(employeeId, sent);
    setOthers([]);
    announce([labels.common.saved, locked.length > 0 ? words.lockedOthers(locked.join(', ')) : ''].join(' ').trim());
  };

  const sections = [...new Set(questions.filter(({ isOwn }) => !isOwn).map(({ section }) => section))];
  const own = questions.filter(({ isOwn }) => isOwn);
  const set = (question: TailoredQuestion): void =>
    update((now) => now.map((one) => (one.id === question.id ? question : one)));
  return (
    <>
      {data.isLocked ? <p class="warning">{words.locked}</p> : null}
      {sections.map((section) => {
        const asked = questions.filter((question) => !question.isOwn && question.section === section);
        const marked = asked.filter(({ isMarked }) => isMarked).length;
        const hidden = asked.filter(({ isHidden }) => isHidden).length;
        const counts = `${marked > 0 ? ` · ★ ${marked}` : ''}${hidden > 0 ? ` · ${words.hide}: ${hidden}` : ''}`;
        return (
          <Fold key={section} title={`${section} (${asked.length})${counts}`}>
            {asked.map((question) => (
              <QuestionRow key={question.id} question={question} onChange={set} />
            ))}
          </Fold>
        );
      })}
      <Fold title={`${words.own} (${own.length})`} isOpen>
        {own.map((question, index) => (
          <QuestionRow
            key={question.id}
            question={question}
            number={index + 1}
            onChange={set}
            onRemove={() => update((now) => now.filter(({ id }) => id !== question.id))}
          />
        ))}
        <Button onClick={() => update((now) => [...now, newQuestion(words.own, nextNumber(now))])}>
          {words.addOwn}
        </Button>
      </Fold>
      <Fold title={words.differences}>
        {data.differences.length === 0 ? (
          <Quiet>{words.noDifferences}</Quiet>
        ) : (
          <ul class="dots">
            {data.differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        )}
      </Fold>
      {isThere ? (
        <OthersFold
          people={page.slots.filter((slot) => slot.employeeId !== employeeId)}
          chosen={others}
          onChange={setOthers}
        />
      ) : null}
      <SaveBar
        save={save}
        label={words.saveFor(others.length + 1)}
        isTyped={isThere}
        isUnready={!isThere || isOwnEmpty}
        onUndo={() => tailoringDrafts.clear(employeeId)}
      />
    </>
  );
};

const nextNumber = (questions: readonly TailoredQuestion[]): number =>
  1 + Math.max(0, ...questions.map(({ id }) => (id.startsWith('new-') ? Number(id.slice('new-'.length)) : 0)));
