// The log's rows of mails by the clock, as the engine notes them.

import { calendarSent } from '../../src/domain/appointments/managersCalendar.ts';
import type { LogRow } from '../../src/domain/unit/unit.ts';
import { storedDetails } from '../../src/domain/work/logEntries.ts';
import type { LogKey } from '../../src/domain/work/logKeys.ts';
import type { UnitIndex } from '../../src/domain/work/unitIndex.ts';
import type { MailKind } from '../../src/domain/work/work.ts';
import { digestClaim } from '../../src/domain/year/digest.ts';

export const sentRow = (
  index: UnitIndex,
  key: LogKey,
  { to, on, state = 'done' }: { to: string; on: string; state?: LogRow['state'] },
): LogRow => {
  const now = { date: on, time: '08:05' };
  const claimed = { ...digestClaim(index, now, key), ...calendarSent(index, key as LogKey<MailKind>, now) };
  return { id: key, state, at: `${on}T08:05`, details: { to, on, ...storedDetails(key, claimed) } };
};
