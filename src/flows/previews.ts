// Forms and mails as their readers will see them, before anything is made or sent.
import type { FormPreview, PreviewMail } from '../contract.ts';
import type { Clock } from './desk.ts';

export const previewForm = (_clock: Clock, _employeeId: string): FormPreview => {
  throw new Error('To come.');
};
export const previewMail = (_clock: Clock, _kind: string, _employeeId: string): PreviewMail => {
  throw new Error('To come.');
};
export const sendTestMail = (_clock: Clock, _kind: string, _employeeId: string): void => {
  throw new Error('To come.');
};
