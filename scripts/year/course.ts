// The course of a year: each thing at its moment, by the door of whoever does it, while the clock runs on in between.
import type { Office } from './office.ts';
import { playForms } from './phases/forms.ts';
import type { YearPlan } from './plan.ts';
import { type Given, Stage } from './stage.ts';

/** Plays the year after its set-up, to noon of its last day. */
export const play = (office: Office, plan: YearPlan): Given => {
  if (plan.settings) office.must('saveSettings', plan.settings);
  const stage = new Stage(office, plan);
  playForms(stage);
  stage.playTo(`${plan.course.until}T12:00`);
  return stage.given;
};
