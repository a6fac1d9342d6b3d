// One employee's own data as two files, which only the manager can open, to hand over to the employee.

import type { PersonalDataFiles } from '../../contract.ts';
import { docUrl, fileUrl } from '../../domain/formats/links.ts';
import { questionTextOf } from '../../domain/forms/answering.ts';
import { hadNoRoom } from '../../domain/forms/keptFeedback.ts';
import { nameShown } from '../../domain/people/tellApart.ts';
import {
  nameOfRow,
  OWN_TABLES,
  type PersonalData,
  personalDataHtml,
  personalDataOf,
  rowsOf,
  type TabAboutPeople,
} from '../../domain/privacy/personalData.ts';
import type { Row } from '../../domain/unit/tables.ts';
import { wordsFor } from '../../domain/words/words.ts';
import { isKind, type LogEntry } from '../../domain/work/logEntries.ts';
import type { UnitIndex } from '../../domain/work/unitIndex.ts';
import { keyOf } from '../../domain/work/work.ts';
import { keptFeedback } from '../../google/host/keptFeedback.ts';
import { bytesOf } from '../../google/host/mail.ts';
import * as drive from '../../google/rest/drive.ts';
import { ownCellsOf } from '../../google/sheet/extraColumns.ts';
import { isFresh } from '../engine/fresh.ts';
import { asOwner } from '../engine/owner.ts';
import { makeAskedFor } from '../engine/perform/askedFor.ts';
import type { Clock, UnitOfWork } from '../engine/unitOfWork.ts';

export const exportPersonalData = (clock: Clock, employeeId: string): PersonalDataFiles =>
  asOwner(
    clock,
    (unitOfWork) => {
      const { unit } = unitOfWork;
      const employee = unitOfWork.employee(employeeId);
      const keys = exportKeys(unitOfWork.index, employeeId, stampOf(unitOfWork, employeeId));
      const [key, machineKey] = keys;
      const stored = personalDataOf(unit, employee, unitOfWork.moment, fileUrl, keys);
      const data = {
        ...stored,
        ownColumns: ownColumnsOf(unitOfWork, employeeId, stored),
        ...keptOf(unitOfWork, employeeId),
      };
      const title = wordsFor(unit, employee).people.personalData.title(nameShown(unit, employee));
      const html = personalDataHtml(unit, employee, data, (key, language) => questionTextOf(unit, key, language));
      const bytes = bytesOf(JSON.stringify(data, null, 2));
      const [readable = '', machine = ''] = makeAskedFor(unitOfWork, [
        { key, make: () => drive.createDocs([{ key, title, html }]), renew: (id) => drive.replaceDocs([{ id, html }]) },
        {
          key: machineKey,
          make: () => drive.saveFiles([{ key: machineKey, name: `${title}.json`, mimeType: JSON_TYPE, bytes }]),
          renew: (id) => drive.replaceFiles([{ id, mimeType: JSON_TYPE, bytes }]),
        },
      ]);
      return { readable: docUrl(readable), machine: fileUrl(machine) };
    },
    10_000,
  );

/** Of what was written to a former manager only that it is there. */
const keptOf = ({ unit, index }: UnitOfWork, employeeId: string): Pick<PersonalData, 'keptFeedback'> => {
  const stored = keptFeedback(unit.settings.year, employeeId).length;
  const inFormersForm = hadNoRoom(index, employeeId);
  return stored > 0 || inFormersForm ? { keptFeedback: { stored, inFormersForm } } : {};
};

/** What people have written beside our columns, in the rows of every tab about the person. */
const ownColumnsOf = ({ unit }: UnitOfWork, employeeId: string, { log }: PersonalData): PersonalData['ownColumns'] => {
  const logged = new Set(log.map(({ id }) => id));
  const cellsIn = <Key extends TabAboutPeople>(key: Key, rows: readonly Row<Key>[]) =>
    [key, Object.fromEntries([...ownCellsOf(key, rows)].map(([row, cells]) => [nameOfRow(key, row), cells]))] as const;
  return Object.fromEntries([
    cellsIn(
      'employees',
      unit.employees.filter(({ id }) => id === employeeId),
    ),
    ...OWN_TABLES.map((key) => cellsIn<typeof key>(key, rowsOf(unit, key, employeeId))),
    cellsIn(
      'log',
      unit.log.filter(({ id }) => logged.has(id)),
    ),
  ]);
};

const JSON_TYPE = 'application/json';

/** Whoever was told of an error presses again: the pair that has just been begun is finished, and no second one made. */
const stampOf = (unitOfWork: UnitOfWork, employeeId: string): string => {
  const { index, moment } = unitOfWork;
  const begun = index.log.find(
    (entry): entry is LogEntry<'personalData'> =>
      isKind(entry, 'personalData') &&
      entry.parts.employeeId === employeeId &&
      isFresh(unitOfWork, entry.key) &&
      !exportKeys(index, employeeId, entry.parts.stamp).every(index.isDone),
  );
  return begun?.parts.stamp ?? moment.replace(':', '');
};

/** Of the file to read and the one for machines. */
const exportKeys = ({ unit }: UnitIndex, employeeId: string, stamp: string) => {
  const { year } = unit.settings;
  return [keyOf.personalData(year, employeeId, stamp), keyOf.personalData(year, employeeId, stamp, 'json')] as const;
};
