// The manager's calendar as a file to import: all that the employees have been called to.
import { Button } from '../../components/button.tsx';
import { FileLink, useMadeFile } from '../../components/madeFile.tsx';
import { Quiet } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';

export const CalendarFile = () => {
  const { labels, run, announce } = useShell();
  const words = labels.prepare.slots.calendar;
  const { file, keep } = useMadeFile();
  const make = () =>
    run(async () => {
      const { name, ics } = await call('calendarFile');
      keep(name, ics, 'text/calendar');
      announce(words.made);
    });
  return (
    <div>
      <Button onClick={make}>{words.make}</Button>
      <Quiet>{words.help}</Quiet>
      <FileLink file={file} label={words.download} />
    </div>
  );
};
