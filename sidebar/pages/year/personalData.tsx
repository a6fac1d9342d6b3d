// The export of one employee's personal data.
import { useState } from 'preact/hooks';
import type { PersonalDataFiles } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/fields.tsx';
import { Link, Section } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';

export const PersonalData = () => {
  const { labels, overview, run, announce } = useShell();
  const words = labels.year;
  const [employeeId, setEmployeeId] = useState('');
  const [files, setFiles] = useState<PersonalDataFiles | null>(null);
  const make = () =>
    run(async () => {
      setFiles(await call('exportPersonalData', employeeId));
      announce(words.exported);
    });
  return (
    <Section title={words.personalData}>
      <p>{words.personalDataExplained}</p>
      <Choice
        label={words.person}
        value={employeeId}
        none={words.choosePerson}
        choices={overview.people.map(({ id, name }) => ({ value: id, title: name }))}
        onChange={(value) => {
          setEmployeeId(value);
          setFiles(null);
        }}
      />
      <Button disabled={employeeId === ''} onClick={make}>
        {words.export}
      </Button>
      {files ? (
        <p class="links">
          <Link href={files.readable}>{words.readable}</Link>
          <Link href={files.machine}>{words.machine}</Link>
        </p>
      ) : null}
    </Section>
  );
};
