// The strategy meeting: when and where, and the reason if invitations must go out before it.
import { Fold } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';
import type { PartProps } from './parts.ts';
import { ProposeDatesButton } from './proposeDatesButton.tsx';
import { groupsOf } from './settingGroups.ts';
import { SettingsForm } from './settingsForm.tsx';

const DATES = ['meetingDate'] as const;
const OVERRIDE = 'meetingOverrideReason';

export const MeetingPart = ({ page, reload }: PartProps) => {
  const words = useShell().labels.prepare.meeting;
  const { meeting } = groupsOf(page.settings);
  const overrides = meeting.filter(({ id }) => id === OVERRIDE);
  return (
    <SettingsForm about="meeting" page={page} reload={reload}>
      {(field, filling) => (
        <>
          <p>{words.lead}</p>
          <p>
            <strong>{page.isMeetingHeld ? words.isHeld : words.isAhead}</strong>
          </p>
          <ProposeDatesButton page={page} filling={filling} dates={DATES} />
          {meeting.filter(({ id }) => id !== OVERRIDE).map(field)}
          <Fold title={words.override} isOpen={overrides.some(({ value }) => value !== '')}>
            {overrides.map(field)}
          </Fold>
        </>
      )}
    </SettingsForm>
  );
};
