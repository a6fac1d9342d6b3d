// The preview of a phase before it starts: the mails and forms that it will send and make, as people will see them.
import { useState } from 'preact/hooks';
import type { FormPreview, PhaseName, Preview } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/fields.tsx';
import { FormView } from '../../components/formView.tsx';
import { Heading } from '../../components/heading.tsx';
import { Paged } from '../../components/pager.tsx';
import { Fold, MailFrame, Problems, Section } from '../../components/texts.tsx';
import { call, Refused } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { usePageData } from '../../state/usePageData.ts';

export const PhasePage = ({ phase, onBack }: { phase: PhaseName; onBack: () => void }) => {
  const { labels, go } = useShell();
  const words = labels.phase;
  const { data } = usePageData(() => call('previewPhase', phase), phase);
  return (
    <>
      <Button kind="link" onClick={onBack}>
        ‹ {labels.common.back}
      </Button>
      <Heading>{words.titles[phase]}</Heading>
      <p class="quiet">{words.explained[phase]}</p>
      {data ? (
        <>
          {data.mails.map((mail) => (
            <Mails key={mail.kind} mail={mail} />
          ))}
          {data.forms.length > 0 ? <Forms forms={data.forms} docs={data.docs.length} /> : null}
          {data.waiting.length > 0 ? (
            <Section title={words.waiting}>
              {data.waiting.map(({ reason, count }) => (
                <p key={reason} class="warning">
                  {labels.overview.heldUpBy(reason, count)}
                </p>
              ))}
              <Button onClick={() => go('prepare')}>{labels.overview.goTo(labels.common.pages.prepare)}</Button>
            </Section>
          ) : null}
          <Start phase={phase} preview={data} onStarted={onBack} />
        </>
      ) : null}
    </>
  );
};

const Mails = ({ mail: { kind, count, recipients, example } }: { mail: Preview['mails'][number] }) => {
  const { labels } = useShell();
  const words = labels.phase;
  return (
    <Section title={words.mails(kind, count)}>
      {example ? (
        <>
          <p class="tight">{words.mail(example.to)}</p>
          <p class="quiet tight">{words.subject(example.subject)}</p>
          <MailFrame subject={example.subject} html={example.html} />
        </>
      ) : null}
      <Fold title={words.recipients(recipients.length)}>
        <ul>
          {recipients.map((recipient) => (
            <li key={recipient}>{recipient}</li>
          ))}
        </ul>
      </Fold>
    </Section>
  );
};

const Forms = ({ forms, docs }: { forms: Preview['forms']; docs: number }) => {
  const { labels } = useShell();
  const words = labels.phase;
  return (
    <Section title={words.forms(forms.length)}>
      <p class="quiet">{words.docs(docs)}</p>
      <Paged list={forms}>{(form) => <OneForm key={form.employeeId} form={form} />}</Paged>
    </Section>
  );
};

const OneForm = ({ form: { employeeId, name, differences } }: { form: Preview['forms'][number] }) => {
  const { labels, run } = useShell();
  const words = labels.phase;
  const [seen, setSeen] = useState<FormPreview | null>(null);
  const see = () =>
    run(async () => {
      setSeen(await call('previewForm', employeeId));
    });
  return (
    <li>
      <details class="inner">
        <summary>{words.differences(name, differences.length)}</summary>
        <div class="fold">
          {differences.length === 0 ? <p class="quiet">{words.noDifferences}</p> : null}
          <ul class="dots">
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
          {seen ? (
            <>
              <Button onClick={() => setSeen(null)}>{words.closeForm}</Button>
              <FormView form={seen} />
            </>
          ) : (
            <Button label={words.seeFormOf(name)} onClick={see}>
              {words.seeForm}
            </Button>
          )}
        </div>
      </details>
    </li>
  );
};

interface StartProps {
  phase: PhaseName;
  preview: Preview;
  onStarted: () => void;
}

const Start = ({ phase, preview, onStarted }: StartProps) => {
  const { labels, run, work } = useShell();
  const words = labels.phase;
  const [blocked, setBlocked] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const mails = preview.mails.reduce((sum, { count }) => sum + count, 0);
  const isNothing = mails + preview.forms.length + preview.docs.length === 0;

  const start = async () => {
    if (blocked.length > 0 && reason.trim() === '') {
      setReasonMissing(true);
      return;
    }
    const isStarted = await run(async () => {
      try {
        await call('startPhase', phase, reason);
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== 'meetingNotHeld') throw error;
        // It can be started all the same with a reason, which the server stores.
        setBlocked(error.problems);
        return;
      }
      await work(words.doing[phase]);
      onStarted();
    });
    if (isStarted) setReasonMissing(false);
  };

  if (blocked.length > 0) {
    return (
      <Problems problems={blocked}>
        <Field
          label={words.reason}
          hint={words.reasonHint}
          problems={isReasonMissing ? [words.reasonMissing] : []}
          value={reason}
          onInput={setReason}
          isLong
          isRequired
        />
        <Button kind="primary" onClick={start}>
          {words.startAnyway}
        </Button>
      </Problems>
    );
  }
  if (isNothing) {
    return (
      <div class="empty">
        <p>{preview.waiting.length > 0 ? words.nothingYet : words.nothing}</p>
        <p class="quiet">{words.startEmptyExplained}</p>
        <Button onClick={start}>{words.startEmpty}</Button>
      </div>
    );
  }
  return (
    <div class="actions">
      <Button kind="primary" onClick={start}>
        {mails > 0
          ? words.sendMails(mails)
          : preview.forms.length > 0
            ? words.makeForms(preview.forms.length)
            : words.start}
      </Button>
    </div>
  );
};
