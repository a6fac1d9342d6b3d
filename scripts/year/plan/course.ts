// The course of a year: each thing at its moment, by the door of whoever does it, while the clock runs on in between.
import type { Office } from '../office.ts';
import { playComings } from './phases/comings.ts';
import { playFollowUp } from './phases/followUp.ts';
import { playForms } from './phases/forms.ts';
import { playLeadership } from './phases/leadership.ts';
import { playReplies } from './phases/replies.ts';
import type { YearPlan } from './plan.ts';
import { Stage } from './stage.ts';

/** Everything that will happen in the year after its set-up, waiting for the clock. */
export const begin = (office: Office, plan: YearPlan): Stage => {
  if (plan.settings) office.must('saveSettings', plan.settings);
  const stage = new Stage(office, plan);
  playForms(stage);
  playReplies(stage);
  playFollowUp(stage);
  playComings(stage);
  playLeadership(stage);
  return stage;
};

/** Plays the year to noon of its last day. */
export const play = (office: Office, plan: YearPlan): Stage => {
  const stage = begin(office, plan);
  stage.playTo(`${plan.course.until}T12:00`);
  return stage;
};
