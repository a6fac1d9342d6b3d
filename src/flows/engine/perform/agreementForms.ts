// Makes, or brings to a new version, the form in which the employee confirms the agreements.
import { agreementFormRequests, agreementFormTitle } from '../../../domain/agreements/confirmationForm.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { FileWork } from '../../../domain/work/work.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { settlePublishedForms } from './publishedForms.ts';

export const makeAgreementForms = (unitOfWork: UnitOfWork, works: FileWork<'agreementForm'>[]): Problem[] =>
  settlePublishedForms(
    unitOfWork,
    works.map((work) => {
      const employee = unitOfWork.employee(work.employeeId);
      return {
        work,
        title: agreementFormTitle(unitOfWork.unit, employee),
        requests: agreementFormRequests(unitOfWork.unit, employee, work.version),
      };
    }),
  );
