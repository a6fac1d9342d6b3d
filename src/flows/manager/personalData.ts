// One employee's own data as two files, which only the manager can open, to hand over to the employee.
import type { PersonalDataFiles } from '../../contract.ts';
import { docUrl, fileUrl } from '../../domain/formats/links.ts';
import { personalDataHtml, personalDataOf } from '../../domain/privacy/personalData.ts';
import { wordsFor } from '../../domain/words/words.ts';
import { keyOf } from '../../domain/work/work.ts';
import { bytesOf } from '../../google/host/mail.ts';
import * as drive from '../../google/rest/drive.ts';
import { asOwner } from '../engine/owner.ts';
import { makeAskedFor } from '../engine/perform/askedFor.ts';
import type { Clock } from '../engine/unitOfWork.ts';

export const exportPersonalData = (clock: Clock, employeeId: string): PersonalDataFiles =>
  asOwner(
    clock,
    (unitOfWork) => {
      const { unit } = unitOfWork;
      const employee = unitOfWork.employee(employeeId);
      const data = personalDataOf(unit, employee, unitOfWork.moment, fileUrl);
      const title = wordsFor(unit, employee).people.personalData.title(employee.name);
      const { year } = unit.settings;
      const stamp = unitOfWork.moment.replace(':', '');
      const key = keyOf.personalData(year, employeeId, stamp);
      const machineKey = keyOf.personalData(year, employeeId, stamp, 'json');
      const bytes = bytesOf(JSON.stringify(data, null, 2));
      const [readable = '', machine = ''] = makeAskedFor(unitOfWork, [
        { key, make: () => drive.createDocs([{ key, title, html: personalDataHtml(unit, employee, data) }]) },
        {
          key: machineKey,
          make: () =>
            drive.saveFiles([{ key: machineKey, name: `${title}.json`, mimeType: 'application/json', bytes }]),
        },
      ]);
      return { readable: docUrl(readable), machine: fileUrl(machine) };
    },
    10_000,
  );
