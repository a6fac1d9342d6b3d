// The address that opens a form with answers already chosen, as Google's own "Get pre-filled link" makes it.

/** `entry.` and the question's id, which the Forms API writes in hexadecimal digits, in decimal ones. */
const entryOf = (questionId: string): string => `entry.${Number.parseInt(questionId, 16)}`;

/** Where prefilling is not taken, whatever the reason, it opens the same form without. Empty where there is no form. */
export const prefilledUrl = (formUrl: string, answers: Readonly<Record<string, string>>): string => {
  if (formUrl === '') return '';
  const entries = Object.entries(answers).map(([id, answer]) => `${entryOf(id)}=${encodeURIComponent(answer)}`);
  return `${formUrl}${formUrl.includes('?') ? '&' : '?'}${['usp=pp_url', ...entries].join('&')}`;
};
