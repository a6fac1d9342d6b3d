// The choice of other employees who get the same tailoring.
import type { SlotView } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Tick } from '../../components/fields.tsx';
import { Fold, Quiet } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';

export const OthersFold = ({
  people,
  chosen,
  onChange,
}: {
  people: readonly SlotView[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) => {
  const words = useShell().labels.prepare.tailoring;
  if (people.length === 0) return null;
  return (
    <Fold title={words.others}>
      <Quiet>{words.othersHelp}</Quiet>
      <Button kind="link" onClick={() => onChange(people.map(({ employeeId }) => employeeId))}>
        {words.all}
      </Button>
      {people.map(({ employeeId, name }) => (
        <Tick
          key={employeeId}
          label={name}
          isTicked={chosen.includes(employeeId)}
          onChange={(isOn) => onChange(isOn ? [...chosen, employeeId] : chosen.filter((id) => id !== employeeId))}
        />
      ))}
    </Fold>
  );
};
