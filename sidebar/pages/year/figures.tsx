// Anonymous figures: this unit's, for the leadership, and those of several units combined.
import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Field, FileField } from '../../components/fields.tsx';
import { FileLink, useMadeFile } from '../../components/madeFile.tsx';
import { Link, Quiet, Section } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { linesOf } from './lines.ts';

export const UnitFigures = () => {
  const { labels, run, announce } = useShell();
  const words = labels.year;
  const { file, keep } = useMadeFile();
  const make = () =>
    run(async () => {
      const { name, json } = await call('unitFigures');
      keep(name, json, 'application/json');
      announce(words.figuresMade);
    });
  return (
    <Section title={words.figures}>
      <p>{words.figuresExplained}</p>
      <Button onClick={make}>{words.makeFigures}</Button>
      <FileLink file={file} label={words.download} />
    </Section>
  );
};

export const RollUp = () => {
  const { labels, run, announce } = useShell();
  const words = labels.year;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [units, setUnits] = useState('');
  const [made, setMade] = useState<{ docLink: string; missing: string[] } | null>(null);
  const gather = () =>
    run(async () => {
      const read = await Promise.all(files.map(async (file) => ({ name: file.name, json: await file.text() })));
      setMade(await call('rollUp', read, linesOf(units)));
      announce(words.rolledUp);
    });
  return (
    <Section title={words.rollUp}>
      <p>{words.rollUpExplained}</p>
      <FileField label={words.files} endings=".json,application/json" isMany onFiles={setFiles} />
      {files.length > 0 ? <Quiet>{words.filesChosen(files.length)}</Quiet> : null}
      <Field label={words.units} hint={words.unitsHint} value={units} onInput={setUnits} isLong />
      <Button disabled={files.length === 0} onClick={gather}>
        {words.makeRollUp}
      </Button>
      {made ? (
        <p>
          <Link href={made.docLink}>{words.openRollUp}</Link>
        </p>
      ) : null}
      {made && made.missing.length > 0 ? <p class="warning">{words.missing(made.missing.join(', '))}</p> : null}
    </Section>
  );
};
