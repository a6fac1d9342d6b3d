// Playing a year: each event of the plan at its moment, with the clock running on in between.
import type { Office } from '../office/office.ts';
import type { YearPlan } from '../plan/plan.ts';
import { playFollowUp } from './followUp.ts';
import { playForms } from './forms.ts';
import { playLeadership } from './leadership.ts';
import { playReplies } from './replies.ts';
import { playStaffChanges } from './staffChanges.ts';
import { Stage } from './stage.ts';

/** Plans every event of the year after its set-up; nothing has happened yet. */
export const beginYear = (office: Office, plan: YearPlan): Stage => {
  if (plan.settings) office.callOrStop('saveSettings', plan.settings);
  const stage = new Stage(office, plan);
  playForms(stage);
  playReplies(stage);
  playFollowUp(stage);
  playStaffChanges(stage);
  playLeadership(stage);
  return stage;
};

/** Plays the year until noon of its last day. */
export const playYear = (office: Office, plan: YearPlan): Stage => {
  const stage = beginYear(office, plan);
  stage.playTo(`${plan.course.until}T12:00`);
  return stage;
};
