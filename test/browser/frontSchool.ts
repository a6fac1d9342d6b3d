// A school in the autumn: some have answered, one conversation is over, and something has been agreed.
import { ANNA, newAgreement, type School, schoolAt } from '../flows/school.ts';

export const talkedSchool = (): School => {
  const school = schoolAt('talked');
  const anna = school.idOf(ANNA);
  school.call('passEffectReview', anna, 'Ny i stillingen');
  school.call('registerConversation', anna, '2026-09-28', ['F1', 'F2']);
  school.call('saveAgreements', anna, [
    newAgreement('Læseklub', 'employee', '2027-03-01'),
    newAgreement('Makkertimer', 'both', '2027-04-01'),
  ]);
  return school;
};
