// New agreements: typed here while talking, checked as one types, or read from the conversation's Doc.
import { useEffect, useState } from 'preact/hooks';
import type { AgreementInput, AgreementsResult } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Link, Problems, Quiet, Section } from '../../components/texts.tsx';
import { draftsLeft, rowsOf, withNewRow, withoutRow, withRow } from '../../rowDrafts.ts';
import { call } from '../../server.ts';
import { useShell } from '../../shell.ts';
import { useDraft } from '../../useDraft.ts';
import { AgreementCard } from './agreementCard.tsx';
import { BLANK_AGREEMENT, isBlankAgreement, rowsToSave } from './agreementDrafts.ts';
import { agreementDrafts } from './conversationDrafts.ts';
import type { TalkPartProps } from './talkParts.ts';
import { useAgreementChecks } from './useAgreementChecks.ts';

export const AgreementsPart = ({ view, reload, go }: TalkPartProps) => {
  const { labels, say } = useShell();
  const { employeeId, agreements: stored } = view;
  const { draft, change, isThere } = useDraft(agreementDrafts, employeeId);
  const [refused, setRefused] = useState<readonly string[]>([]);
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
    const result = await call('saveAgreements', employeeId, rowsToSave(rowsOf(stored, sent)));
    const { agreements: fresh } = await reload();
    change((now) => draftsLeft(now, sent, { before: stored, stored: fresh, isBlank: isBlankAgreement }));
    setRefused(result.problems);
    const { added, updated } = result;
    if (result.problems.length === 0 || added + updated > 0) say(words.result(added, updated));
  };

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
      <Button onClick={() => change((now) => withNewRow(now, BLANK_AGREEMENT))}>{words.add}</Button>
      {refused.length > 0 ? <p>{labels.conversation.notTaken}</p> : null}
      <Problems problems={refused} />
      <FromDoc view={view} reload={reload} onWriteHere={() => change((now) => withNewRow(now, BLANK_AGREEMENT))} />
      <SaveBar
        save={save}
        label={words.save(changed)}
        isTyped={isThere}
        isUnready={changed === 0 || view.isLocked}
        onUndo={() => {
          setRefused([]);
          agreementDrafts.clear(employeeId);
        }}
      />
    </>
  );
};

/** The rows of the Doc's table: read now, with what is to be mended there or here. */
const FromDoc = ({
  view: { employeeId, docLink, problems },
  reload,
  onWriteHere,
}: Pick<TalkPartProps, 'view' | 'reload'> & { onWriteHere: () => void }) => {
  const { labels, run } = useShell();
  const [result, setResult] = useState<AgreementsResult | null>(null);
  const words = labels.conversation.agreements;
  useEffect(() => setResult(null), [employeeId]);
  const read = async (): Promise<void> => {
    const found = await call('readAgreements', employeeId);
    await reload();
    setResult(found);
  };
  if (docLink === '') return <Quiet>{words.noDoc}</Quiet>;
  const toMend = result ? result.problems : problems;
  return (
    <Section title={words.fromDoc}>
      <Button onClick={() => run(read)}>{words.read}</Button> <Link href={docLink}>{labels.conversation.openDoc}</Link>
      <p role="status">{result ? words.readResult(result.added, result.updated, result.unchanged) : ''}</p>
      {toMend.length > 0 ? (
        <Problems problems={toMend}>
          <Link href={docLink}>{words.mendInDoc}</Link>{' '}
          <Button kind="link" onClick={onWriteHere}>
            {words.mendHere}
          </Button>
        </Problems>
      ) : null}
    </Section>
  );
};
