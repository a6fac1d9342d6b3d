// An agreement as the sidebar sends it: good as it is, but for what a test says otherwise.
import type { AgreementInput } from '../../src/contract.ts';

export const agreementInput = (parts: Partial<AgreementInput> = {}): AgreementInput => ({
  id: '',
  text: 'Makkerlæsning i 4.a',
  type: 'goal',
  focusArea: 'F1',
  driftReason: '',
  responsible: 'employee',
  deadline: '2027-03-01',
  signOfSuccess: '',
  ...parts,
});
