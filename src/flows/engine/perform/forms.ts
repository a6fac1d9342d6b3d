// Makes the personal preparation forms: one wave of requests a stage, so that many take hardly longer than a few.

import { areasOffered, formRequests, questionnaireOf } from '../../../domain/forms/questionnaire.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { FileWork } from '../../../domain/work/work.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { settlePublishedForms } from './publishedForms.ts';

export const makeForms = (unitOfWork: UnitOfWork, works: FileWork<'form'>[]): Problem[] =>
  settlePublishedForms(
    unitOfWork,
    works.map((work) => {
      const questionnaire = questionnaireOf(unitOfWork.unit, unitOfWork.employee(work.employeeId));
      return {
        work,
        title: questionnaire.title,
        requests: formRequests(questionnaire),
        areas: areasOffered(unitOfWork.unit),
      };
    }),
  );
