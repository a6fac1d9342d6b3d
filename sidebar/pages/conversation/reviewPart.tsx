// The review of the old agreements: status, reason and effect of each, before new ones are made.

import { useState } from 'preact/hooks';
import type { ReviewInput } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Field } from '../../components/fields.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Empty, Fold, Problems, Quiet } from '../../components/texts.tsx';
import { Unsaved } from '../../components/unsaved.tsx';
import { laidOver, withEdit } from '../../state/overlay.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { cellsOf, isSaved } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import { passDrafts, reviewDrafts } from './conversationDrafts.ts';
import type { PartProps } from './parts.ts';
import {
  isEffectAsked,
  isReasonAsked,
  onlyTyped,
  reviewMissing,
  reviewOf,
  reviewsLeft,
  reviewsToSave,
} from './reviewDrafts.ts';

const SCORES = ['1', '2', '3', '4', '5'].map((value) => ({ value, title: value }));

const idOf = ({ agreementId }: ReviewInput): string => agreementId;

export const ReviewPart = ({ view, reload }: PartProps) => {
  const { labels, announce } = useShell();
  const { employeeId, oldAgreements, choices, isLocked } = view;
  const [refused, setRefused] = useState<readonly string[]>([]);
  const words = labels.conversation.review;
  const stored = oldAgreements.map(reviewOf);
  const { draft, change, isThere, shown } = useDraft(reviewDrafts, employeeId, cellsOf(stored, idOf));
  const rows = laidOver(stored, draft, idOf);
  const set = (row: ReviewInput): void => change((now) => withEdit(now, stored, row, idOf));
  const save = async (): Promise<void> => {
    const sent = reviewDrafts.of(employeeId);
    const seen = onlyTyped(shown(), sent);
    const { problems } = await call('reviewAgreements', employeeId, reviewsToSave(stored, sent), seen);
    const fresh = await reload();
    const reviews = fresh.oldAgreements.map(reviewOf);
    const isTaken = (one: ReviewInput, now: ReviewInput): boolean => isSaved(seen.cells, one.agreementId, one, now);
    change((now) => reviewsLeft(now, sent, reviews, { isWhole: problems.length === 0, isTaken }));
    reviewDrafts.showAnew(employeeId, cellsOf(reviews, idOf));
    setRefused(problems);
    if (problems.length === 0) announce(labels.common.saved);
  };
  if (oldAgreements.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <>
      <p>{words.lead}</p>
      {isLocked ? <p class="warning">{words.locked}</p> : null}
      {view.overrideReason === '' ? null : <Quiet>{words.passed(view.overrideReason)}</Quiet>}
      {rows.map((row, index) => {
        const old = oldAgreements[index];
        const missing = reviewMissing(row);
        return (
          <fieldset key={row.agreementId} class="card">
            <legend>
              {index + 1}. {old?.text} <Unsaved isThere={row.agreementId in draft} />
            </legend>
            {old?.employeeSays ? (
              <p>
                <span class="quiet">{words.employeeSays}</span> {old.employeeSays}
              </p>
            ) : null}
            <Choice
              label={words.status}
              value={row.status}
              choices={choices.reviews}
              none={labels.common.none}
              onChange={(status) => set({ ...row, status })}
              isRequired
            />
            {isReasonAsked(row) ? (
              <Field
                label={words.reason}
                value={row.reason}
                onInput={(reason) => set({ ...row, reason })}
                problems={missing === 'reason' ? [words.reasonMissing] : []}
                isLong
              />
            ) : null}
            {isEffectAsked(row) ? (
              <>
                <Field
                  label={words.effect}
                  value={row.effect}
                  onInput={(effect) => set({ ...row, effect })}
                  problems={missing === 'effect' ? [words.effectMissing] : []}
                  isLong
                />
                <Choice
                  label={words.score}
                  value={row.score}
                  choices={SCORES}
                  none={labels.common.none}
                  onChange={(score) => set({ ...row, score })}
                />
              </>
            ) : null}
          </fieldset>
        );
      })}
      {refused.length > 0 ? <p>{labels.conversation.notTaken}</p> : null}
      <Problems problems={refused} />
      {isLocked ? <PassReview employeeId={employeeId} reload={reload} /> : null}
      <SaveBar
        save={save}
        isTyped={isThere}
        onUndo={() => {
          setRefused([]);
          reviewDrafts.clear(employeeId);
        }}
      />
    </>
  );
};

const PassReview = ({ employeeId, reload }: { employeeId: string; reload: () => Promise<unknown> }) => {
  const { labels, run, announce } = useShell();
  const { draft: reason, change } = useDraft(passDrafts, employeeId);
  const words = labels.conversation.review;
  const pass = async (): Promise<void> => {
    const sent = passDrafts.of(employeeId);
    await call('passEffectReview', employeeId, sent);
    await reload();
    passDrafts.saved(employeeId, sent);
    announce(labels.common.saved);
  };
  return (
    <Fold title={words.passLead}>
      <Field label={words.passReason} value={reason} onInput={(text) => change(() => text)} isLong isRequired />
      <Button onClick={() => run(pass)} disabled={reason.trim() === ''}>
        {words.pass}
      </Button>
    </Fold>
  );
};
