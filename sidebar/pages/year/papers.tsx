// The papers for the data protection officer.
import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Link, Section } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';

export const Papers = () => {
  const { labels, run, announce } = useShell();
  const words = labels.year;
  const [link, setLink] = useState('');
  const make = () =>
    run(async () => {
      setLink((await call('makePapers')).docLink);
      announce(words.papersMade);
    });
  return (
    <Section title={words.papers}>
      <p>{words.papersExplained}</p>
      <Button onClick={make}>{words.makePapers}</Button>
      {link === '' ? null : (
        <p class="links">
          <Link href={link}>{words.openPapers}</Link>
        </p>
      )}
    </Section>
  );
};
