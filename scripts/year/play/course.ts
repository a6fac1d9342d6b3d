// The course of a year: each thing at its moment, by the door of whoever does it, while the clock runs on in between.
import type { Office } from '../office/office.ts';
import type { YearPlan } from '../plan/plan.ts';
import { playFollowUp } from './followUp.ts';
import { playForms } from './forms.ts';
import { playLeadership } from './leadership.ts';
import { playReplies } from './replies.ts';
import { playStaffChanges } from './staffChanges.ts';
import { Stage } from './stage.ts';

/** Everything that will happen in the year after its set-up, waiting for the clock. */
export const beginYear = (office: Office, plan: YearPlan): Stage => {
  if (plan.settings) office.must('saveSettings', plan.settings);
  const stage = new Stage(office, plan);
  playForms(stage);
  playReplies(stage);
  playFollowUp(stage);
  playStaffChanges(stage);
  playLeadership(stage);
  return stage;
};

/** Plays the year to noon of its last day. */
export const playYear = (office: Office, plan: YearPlan): Stage => {
  const stage = beginYear(office, plan);
  stage.playTo(`${plan.course.until}T12:00`);
  return stage;
};
