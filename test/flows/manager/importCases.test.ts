// Files as people who do this job meet them, each a kind with its variants: what goes in, what stays out, what is told.
import './importCases/believed.ts';
import './importCases/earlier.ts';
import './importCases/hidden.ts';
import './importCases/letters.ts';
import './importCases/people.ts';
import './importCases/place.ts';
import './importCases/sensitive.ts';
import './importCases/systems.ts';
import './importCases/unreadable.ts';
import './importCases/values.ts';
import { CASE_KINDS, type CaseKind, variantsTried } from './importCases/variants.ts';

test.each(Object.entries(CASE_KINDS))('of %s, %s, at least three variants are tried', (kind) => {
  expect(variantsTried(kind as CaseKind)).toBeGreaterThanOrEqual(3);
});
