// Makes, or brings to a new version, the form in which the employee confirms the agreements.
import { agreementFormRequests, agreementFormTitle } from '../../../domain/agreements/confirmationForm.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { FileWork } from '../../../domain/work/work.ts';
import type { Desk } from '../unitOfWork.ts';
import { settlePublishedForms } from './publishedForms.ts';

export const makeAgreementForms = (desk: Desk, works: FileWork[]): Problem[] =>
  settlePublishedForms(
    desk,
    works.map((work) => {
      const employee = desk.employee(work.employeeId);
      return {
        work,
        title: agreementFormTitle(desk.unit, employee),
        requests: agreementFormRequests(desk.unit, employee, work.version),
      };
    }),
  );
