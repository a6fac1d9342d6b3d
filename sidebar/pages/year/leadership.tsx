// A change of manager: the one who leaves gives access to the files, the successor takes the Sheet over.
import { useState } from 'preact/hooks';
import { Confirm } from '../../components/confirm.tsx';
import { Field } from '../../components/fields.tsx';
import { Section } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';

export const HandOver = () => {
  const { labels, run, announce } = useShell();
  const words = labels.year;
  const [email, setEmail] = useState('');
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(email.trim());
  const share = () =>
    run(async () => {
      const { files } = await call('handOver', email.trim());
      setEmail('');
      announce(words.shared(files));
    });
  return (
    <Section title={words.handOver}>
      <p>{words.handOverExplained}</p>
      <Field label={words.email} type="email" value={email} onInput={setEmail} />
      <Confirm
        label={words.share}
        question={words.shareQuestion(email.trim())}
        yes={words.share}
        disabled={!isAddress}
        onYes={share}
      />
    </Section>
  );
};

export const TakeOver = () => {
  const { labels, run, reload, announce } = useShell();
  const words = labels.year;
  const [name, setName] = useState('');
  const take = () =>
    run(async () => {
      await call('takeOver', name.trim());
      await reload();
      announce(words.tookOver);
    });
  return (
    <Section title={words.takeOver}>
      <p>{words.takeOverExplained}</p>
      <Field label={words.yourName} value={name} onInput={setName} />
      <Confirm
        kind="primary"
        label={words.takeOver}
        question={words.takeOverQuestion}
        yes={words.takeOverYes}
        disabled={name.trim() === ''}
        onYes={take}
      />
    </Section>
  );
};
