// What an employee will see: previews of the form and of each mail, and a test mail to the manager.
import { useState } from 'preact/hooks';
import type { FormPreview, PreviewMail } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/fields.tsx';
import { FormView } from '../../components/formView.tsx';
import { MailFrame, Section } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { useInSight } from '../../state/useInSight.ts';
import type { PartProps } from './parts.ts';

export const PreviewsPart = ({ page }: PartProps) => {
  const { labels, run, announce } = useShell();
  const [employeeId, setEmployeeId] = useState(page.slots[0]?.employeeId ?? '');
  const [kind, setKind] = useState(page.mailKinds[0]?.value ?? '');
  const [form, setForm] = useState<FormPreview | null>(null);
  const [mail, setMail] = useState<PreviewMail | null>(null);
  const formInSight = useInSight(form);
  const mailInSight = useInSight(mail);
  const words = labels.prepare.previews;
  const showForm = async (): Promise<void> => setForm(await call('previewForm', employeeId));
  const showMail = async (): Promise<void> => setMail(await call('previewMail', kind, employeeId));
  const test = async (): Promise<void> => {
    await call('sendTestMail', kind, employeeId);
    announce(words.tested);
  };
  return (
    <>
      <p>{words.lead}</p>
      <Choice
        label={labels.prepare.person}
        value={employeeId}
        choices={page.slots.map(({ employeeId: value, name: title }) => ({ value, title }))}
        onChange={(id) => {
          setEmployeeId(id);
          setForm(null);
          setMail(null);
        }}
      />
      <Section title={words.form}>
        <Button kind="primary" onClick={() => run(showForm)}>
          {words.showForm}
        </Button>
        {form ? (
          <div ref={formInSight}>
            <FormView form={form} />
          </div>
        ) : null}
      </Section>
      <Section title={words.mail}>
        <Choice
          label={words.kind}
          value={kind}
          choices={page.mailKinds}
          onChange={(value) => {
            setKind(value);
            setMail(null);
          }}
        />
        <Button onClick={() => run(showMail)}>{words.showMail}</Button>
        <Button onClick={() => run(test)}>{words.test}</Button>
        {mail ? (
          <div ref={mailInSight}>
            <dl class="mail-head">
              <dt>{words.to}</dt>
              <dd>{mail.to}</dd>
              <dt>{words.subject}</dt>
              <dd>{mail.subject}</dd>
            </dl>
            <MailFrame subject={mail.subject} html={mail.html} />
          </div>
        ) : null}
      </Section>
    </>
  );
};
