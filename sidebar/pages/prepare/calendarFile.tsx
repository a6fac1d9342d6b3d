// The manager's calendar as a file to import: all that the employees have been called to.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Quiet } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';

export const CalendarFile = () => {
  const { labels, run, announce } = useShell();
  const words = labels.prepare.slots.calendar;
  const [file, setFile] = useState<{ name: string; address: string } | null>(null);
  useEffect(() => () => (file ? URL.revokeObjectURL(file.address) : undefined), [file]);
  const make = () =>
    run(async () => {
      const { name, ics } = await call('calendarFile');
      setFile({ name, address: URL.createObjectURL(new Blob([ics], { type: 'text/calendar' })) });
      announce(words.made);
    });
  return (
    <div>
      <Button onClick={make}>{words.make}</Button>
      <Quiet>{words.help}</Quiet>
      {file ? (
        <p>
          <a href={file.address} download={file.name}>
            {words.download(file.name)}
          </a>
        </p>
      ) : null}
    </div>
  );
};
