// Every problem that the pure rules can find, by its code; its sentences stand in problems.da.ts and problems.en.ts.

export const PROBLEM_CODES = [
  'importFieldUnknown',
  'importHeadingNotInFile',
  'importColumnMissing',
  'importNameMissing',
  'importEmailMissing',
  'importEmailMalformed',
  'importEmailTwice',
  'importEmailChanged',
  'importLanguageUnknown',
  'importStateUnknown',
  'importYesNoUnknown',
  'importDateImpossible',
  'importTimeImpossible',
  'importYearImpossible',
  'importYearsReversed',
  'importFocusAreaTitleMissing',
  'importFocusAreaTwice',
  'importEmployeeMissing',
  'importEmployeeUnknown',
  'importEmployeeAmbiguous',
  'importAgreementTextMissing',
  'importAgreementTwice',
  'importTypeUnknown',
  'importResponsibleUnknown',
  'agreementTableMissing',
  'agreementColumnMissing',
  'agreementTextMissing',
  'agreementTypeMissing',
  'agreementTypeUnknown',
  'agreementFocusAreaMissing',
  'agreementFocusAreaUnknown',
  'agreementDriftReasonMissing',
  'agreementResponsibleMissing',
  'agreementResponsibleUnknown',
  'agreementDeadlineMissing',
  'agreementDeadlineImpossible',
  'agreementDeadlinePast',
  'reviewAgreementUnknown',
  'reviewStatusUnknown',
  'reviewScoreImpossible',
  'reviewStatusMissing',
  'reviewReasonMissing',
  'reviewEffectMissing',
  'reviewReasonOrEffectMissing',
  'slotsTooFew',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What the sentence names; see `Problem.facts`. */
export type ProblemFacts = Readonly<Record<string, string | number>>;

/** A sentence of its facts. Where it is about (tab, row, column) is said before it. */
export type ProblemSentences = Readonly<Record<ProblemCode, (facts: ProblemFacts) => string>>;

/** A date among the facts, in the reader's words. */
export const dateFact = (facts: ProblemFacts, name: string): string => String(facts[name] ?? '');
