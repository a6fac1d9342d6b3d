// The lines of the proof, in the order of the table.
import type { Line } from './line.ts';
import { access } from './lines/access.ts';
import { crash, twice, unflushed } from './lines/crash.ts';
import { faults } from './lines/faults.ts';
import { hidden } from './lines/hidden.ts';
import { hostile } from './lines/hostile.ts';
import { lasting } from './lines/lasting.ts';
import { mutations } from './lines/mutations.ts';
import { names } from './lines/names.ts';
import { odd } from './lines/odd.ts';
import { people } from './lines/people.ts';
import { saving } from './lines/saving.ts';
import { silence } from './lines/silence.ts';
import { together } from './lines/together.ts';

export const LINES: readonly Line[] = [
  crash,
  unflushed,
  twice,
  faults,
  lasting,
  together,
  people,
  silence,
  hostile,
  odd,
  access,
  names,
  hidden,
  saving,
  mutations,
];

/** @throws naming the lines there are */
export const lineNamed = (name: string): Line => {
  const found = LINES.find((line) => line.name === name);
  if (!found) throw new Error(`There is no line ${name}; there are ${LINES.map((line) => line.name).join(', ')}.`);
  return found;
};
