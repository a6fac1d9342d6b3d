// New agreements: typed here and checked while typing, or read from the conversation's Doc.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AgreementInput, AgreementsResult } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Link, Problems, Quiet, Section } from '../../components/texts.tsx';
import { draftsLeft, rowsOf, withNewRow, withoutRow, withRow } from '../../state/rowDrafts.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { cellsOf, isSaved } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import { AgreementCard } from './agreementCard.tsx';
import { BLANK_AGREEMENT, isBlankAgreement, rowsToSave } from './agreementDrafts.ts';
import { agreementDrafts } from './conversationDrafts.ts';
import type { PartProps } from './parts.ts';
import { useAgreementChecks } from './useAgreementChecks.ts';

const idOf = ({ id }: AgreementInput): string => id;

export const AgreementsPart = ({ view, reload, go }: PartProps) => {
  const { labels, announce } = useShell();
  const { employeeId, agreements: stored } = view;
  const { draft, change, isThere, shown } = useDraft(agreementDrafts, employeeId, cellsOf(stored, idOf));
  const list = useRef<HTMLDivElement>(null);
  const isAdding = useRef(false);
  const words = labels.conversation.agreements;
  const rows = rowsOf(stored, draft);
  const checks = useAgreementChecks(employeeId, rows);
  const changed = rows.filter(({ row, isChanged }) => isChanged && !isBlankAgreement(row)).length;

  const set = (key: string, change_: (row: AgreementInput) => AgreementInput): void =>
    change((now) => {
      const current = rowsOf(stored, now).find((one) => one.key === key)?.row;
      return current ? withRow(now, stored, key, change_(current)) : now;
    });
  const save = async (): Promise<void> => {
    const sent = agreementDrafts.of(employeeId);
    const seen = shown();
    const result = await call('saveAgreements', employeeId, rowsToSave(rowsOf(stored, sent)), seen);
    const { agreements: fresh } = await reload();
    const isTaken = (one: AgreementInput, now: AgreementInput): boolean => isSaved(seen.cells, one.id, one, now);
    change((now) => draftsLeft(now, sent, { before: stored, stored: fresh, isBlank: isBlankAgreement, isTaken }));
    agreementDrafts.showAnew(employeeId, cellsOf(fresh, idOf));
    announce(words.result(result.added, result.updated));
  };
  const add = (): void => {
    isAdding.current = true;
    change((now) => withNewRow(now, BLANK_AGREEMENT));
  };
  useLayoutEffect(() => {
    // The form that was just added gets the focus.
    if (isAdding.current) list.current?.lastElementChild?.querySelector('textarea')?.focus();
    isAdding.current = false;
  }, [rows.length]);
  const { ofDoc, ofPage } = view.problems;

  return (
    <>
      <p>{words.lead}</p>
      {view.isLocked ? (
        <div class="warning">
          <p>
            {labels.conversation.review.locked} {words.kept}
          </p>
          <Button kind="link" onClick={() => go('review')}>
            {labels.conversation.parts.review}
          </Button>
        </div>
      ) : null}
      <div ref={list}>
        {rows.map((shown, index) => (
          <AgreementCard
            key={shown.key}
            shown={shown}
            number={index + 1}
            choices={view.choices}
            problems={checks.of(shown)}
            isChecking={checks.isChecking}
            onChange={(field, value) => set(shown.key, (row) => ({ ...row, [field]: value }))}
            onRemove={() => change((now) => withoutRow(now, shown.key))}
          />
        ))}
      </div>
      <Button onClick={add}>{words.add}</Button>
      {/* Rows with unsaved text show their own problems. */}
      <Problems problems={isThere && ofPage.length > 0 ? [labels.conversation.notTaken] : ofPage} />
      <FromDoc view={view} reload={reload} problems={ofDoc} onWriteHere={add} />
      <SaveBar
        save={save}
        label={words.save(changed)}
        isTyped={isThere}
        // With nothing typed, saving clears the problems of a row that no longer exists.
        isUnready={view.isLocked || (changed === 0 && ofPage.length === 0)}
        onUndo={() => agreementDrafts.clear(employeeId)}
      />
    </>
  );
};

/** Reads the table in the Doc, and shows the problems to be solved there or here. */
const FromDoc = ({
  view: { employeeId, docLink },
  reload,
  problems,
  onWriteHere,
}: Pick<PartProps, 'view' | 'reload'> & { problems: readonly string[]; onWriteHere: () => void }) => {
  const { labels, run } = useShell();
  const [result, setResult] = useState<AgreementsResult | null>(null);
  const words = labels.conversation.agreements;
  const read = async (): Promise<void> => {
    const found = await call('readAgreements', employeeId);
    await reload();
    setResult(found);
  };
  if (docLink === '') return <Quiet>{words.noDoc}</Quiet>;
  return (
    <Section title={words.fromDoc}>
      <Button onClick={() => run(read)}>{words.read}</Button>
      <p role="status">{result ? words.readResult(result.added, result.updated, result.unchanged) : ''}</p>
      {problems.length > 0 ? (
        <Problems problems={problems}>
          <Link href={docLink}>{words.mendInDoc}</Link>{' '}
          <Button kind="link" onClick={onWriteHere}>
            {words.mendHere}
          </Button>
        </Problems>
      ) : null}
    </Section>
  );
};
