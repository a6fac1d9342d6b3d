// Makes the personal preparation forms: one wave of requests a stage, so that many forms cost no more than a few.
import type { Problem } from '../../domain/problem.ts';
import { areaMarks, formRequests, questionnaireOf } from '../../domain/questionnaire.ts';
import type { FileWork } from '../../domain/work.ts';
import type { Desk } from '../desk.ts';
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
