// The manager's calendar as a file, whenever she asks for it: what employees have been told of.
import { calendarName } from '../../domain/mails/attachments.ts';
import { managersFile } from '../../domain/mails/managersCalendar.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { calendarText } from '../engine/perform/mailFiles.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';

/** @throws ProblemError where nobody has been told of anything that is to come. */
export const calendarFile = (clock: Clock): { name: string; ics: string } => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  const entries = managersFile(unitOfWork);
  if (entries.length === 0) throw new ProblemError({ code: 'calendarEmpty' });
  return { name: calendarName(unitOfWork.unit.settings.year), ics: calendarText(unitOfWork, entries) };
};
