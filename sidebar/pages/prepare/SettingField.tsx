// One setting as a field of its kind.
import type { SettingView } from '../../../src/contract.ts';
import { CheckField, ChoiceField, TextArea, TextField } from '../../fields.tsx';
import type { PrepareLabels } from '../../labels.prepare.da.ts';
import { isMissing, LONG_TEXTS } from './settingGroups.ts';

export const SettingField = ({
  setting,
  value,
  words,
  onInput,
}: {
  setting: SettingView;
  value: string;
  words: PrepareLabels;
  onInput: (value: string) => void;
}) => {
  const { id, title, explanation, kind, choices } = setting;
  const about = {
    label: title,
    help: explanation,
    value,
    onInput,
    problem: isMissing({ id, value }) ? words.settings.missing : undefined,
  };
  switch (kind) {
    case 'date':
      return <TextField {...about} type="date" />;
    case 'time':
      return <TextField {...about} type="time" />;
    case 'count':
      return <TextField {...about} inputMode="numeric" />;
    case 'choice':
      return <ChoiceField {...about} choices={choices} />;
    case 'yesNo': {
      const [yes, no] = choices;
      if (!yes || !no) return <ChoiceField {...about} choices={choices} />;
      return (
        <div class="field">
          <CheckField
            label={title}
            isChecked={value === yes.value}
            onChange={(isOn) => onInput(isOn ? yes.value : no.value)}
          />
          <div class="quiet">{explanation}</div>
        </div>
      );
    }
    case 'text':
    case 'list':
      return LONG_TEXTS.includes(id) ? <TextArea {...about} /> : <TextField {...about} />;
    default: {
      const never: never = kind;
      return never;
    }
  }
};
