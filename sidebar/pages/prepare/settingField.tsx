// A setting as the form field for its kind.

import type { SettingView } from '../../../src/contract.ts';
import { assertNever } from '../../../src/domain/text/assertNever.ts';
import { Choice, Field, Tick } from '../../components/fields.tsx';
import { useShell } from '../../state/shell.ts';
import { LONG_TEXTS } from './settingGroups.ts';

export const SettingField = ({
  setting,
  value,
  onInput,
}: {
  setting: SettingView;
  value: string;
  onInput: (value: string) => void;
}) => {
  const { labels } = useShell();
  const words = labels.prepare.settings;
  const { id, title, kind, choices, byDefault } = setting;
  const explanation = byDefault === '' ? setting.explanation : `${setting.explanation} ${words.byDefault(byDefault)}`;
  const problems = setting.isMissing && value.trim() === '' ? [words.missing] : [];
  const about = { label: title, hint: explanation, value, onInput, problems };
  switch (kind) {
    case 'date':
      return <Field {...about} type="date" />;
    case 'time':
      return <Field {...about} type="time" />;
    case 'count':
      return <Field {...about} type="number" />;
    case 'choice':
      return <Choice {...about} onChange={onInput} choices={choices} />;
    case 'yesNo': {
      const [yes, no] = choices;
      if (!yes || !no) return <Choice {...about} onChange={onInput} choices={choices} />;
      return (
        <div class="field">
          <Tick
            label={title}
            isTicked={value === yes.value}
            onChange={(isOn) => onInput(isOn ? yes.value : no.value)}
          />
          <p class="hint">{explanation}</p>
        </div>
      );
    }
    case 'text':
    case 'list':
      return <Field {...about} isLong={LONG_TEXTS.includes(id)} />;
    default:
      return assertNever(kind);
  }
};
