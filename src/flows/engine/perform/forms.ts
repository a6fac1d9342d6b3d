// Makes the personal preparation forms: one wave of requests a stage, so that many forms cost no more than a few.

import { areaMarks, formRequests, questionnaireOf } from '../../../domain/forms/questionnaire.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { FileWork } from '../../../domain/work/work.ts';
import type { Desk } from '../unitOfWork.ts';
import { settlePublishedForms } from './publishedForms.ts';

export const makeForms = (desk: Desk, works: FileWork[]): Problem[] =>
  settlePublishedForms(
    desk,
    works.map((work) => {
      const questionnaire = questionnaireOf(desk.unit, desk.employee(work.employeeId));
      return {
        work,
        title: questionnaire.title,
        requests: formRequests(questionnaire),
        facts: { areas: areaMarks(desk.unit) },
      };
    }),
  );
