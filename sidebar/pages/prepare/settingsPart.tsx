// The settings in groups, without the strategy meeting, which has a part of its own.
import { Fold } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';
import type { PartProps } from './parts.ts';
import { ProposeDatesButton } from './proposeDatesButton.tsx';
import { groupsOf } from './settingGroups.ts';
import { SettingsForm } from './settingsForm.tsx';

/** The first three are open, the others folded. */
const GROUPS = ['unit', 'dates', 'talks', 'automatic', 'privacy'] as const;
const DATES = ['answerDeadline', 'windowFrom', 'windowTo'] as const;

export const SettingsPart = ({ page, reload }: PartProps) => {
  const words = useShell().labels.prepare.settings;
  const groups = groupsOf(page.settings);
  return (
    <SettingsForm about="settings" page={page} reload={reload}>
      {(field, filling) =>
        GROUPS.map((name, index) => (
          <Fold key={name} title={words.groups[name]} isOpen={index < 3}>
            {name === 'dates' ? <ProposeDatesButton page={page} filling={filling} dates={DATES} /> : null}
            {groups[name].map(field)}
          </Fold>
        ))
      }
    </SettingsForm>
  );
};
