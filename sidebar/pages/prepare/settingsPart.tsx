// The settings that matter now, in groups; the strategy meeting has a part of its own.
import { Fold } from '../../components/texts.tsx';
import { useShell } from '../../shell.ts';
import type { PartProps } from './parts.ts';
import { groupsOf, OPEN_GROUPS } from './settingGroups.ts';
import { SettingsForm } from './settingsForm.tsx';

export const SettingsPart = ({ page, reload }: PartProps) => {
  const words = useShell().labels.prepare.settings;
  return (
    <SettingsForm about="settings" page={page} reload={reload}>
      {(field) =>
        groupsOf(page.settings).map(({ name, settings }) => (
          <Fold key={name} title={words.groups[name]} isOpen={OPEN_GROUPS.includes(name)}>
            {settings.map(({ id }) => field(id))}
          </Fold>
        ))
      }
    </SettingsForm>
  );
};
