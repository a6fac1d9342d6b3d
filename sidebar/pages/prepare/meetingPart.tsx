// The strategy meeting: when and where, and the reason where invitations go out before it.
import { Fold } from '../../components/texts.tsx';
import { useShell } from '../../shell.ts';
import { type PartProps, settingOf } from './parts.ts';
import { MEETING_OVERRIDE, MEETING_SETTINGS } from './settingGroups.ts';
import { SettingsForm } from './settingsForm.tsx';

export const MeetingPart = ({ page, reload }: PartProps) => {
  const words = useShell().labels.prepare.meeting;
  return (
    <SettingsForm about="meeting" page={page} reload={reload}>
      {(field) => (
        <>
          <p>{words.lead}</p>
          {MEETING_SETTINGS.map(field)}
          <Fold title={words.override} isOpen={settingOf(page, MEETING_OVERRIDE) !== ''}>
            {field(MEETING_OVERRIDE)}
          </Fold>
        </>
      )}
    </SettingsForm>
  );
};
