// Cells that say nothing: what lists and programs write where there is nothing to write.

const NOTHING =
  /^(?:[-–—.?/*_]+|#?n\.?\/?a\.?!?|#value!|#værdi!|#i\/t|null|nil|\(?(?:tom|blank|empty)\)?|tbd|tba|ikke (?:oplyst|angivet|aftalt|relevant|udfyldt)|ukendt|unknown|not (?:set|given|known|available|applicable))$/iu;

export const saysNothing = (text: string): boolean => NOTHING.test(text.trim());
