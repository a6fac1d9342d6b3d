// The key under which an answer is kept: a question's id and, where the question asks about several things, which of them.

export interface QuestionKeyParts {
  questionId: string;
  /** An agreement or a focus area; empty where the question asks about one thing. */
  rowId: string;
}

/** `EFF1:A02`, or the question's id alone. */
export const partsOfQuestionKey = (questionKey: string): QuestionKeyParts => {
  const at = questionKey.indexOf(':');
  return at < 0
    ? { questionId: questionKey, rowId: '' }
    : { questionId: questionKey.slice(0, at), rowId: questionKey.slice(at + 1) };
};
