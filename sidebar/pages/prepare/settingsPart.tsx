// The settings: first those that the year cannot begin without, then the others folded by subject, each with its default. The
// strategy meeting has a part of its own.
import { Fold, Section } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';
import type { PartProps } from './parts.ts';
import { ProposeDatesButton } from './proposeDatesButton.tsx';
import { groupsOf } from './settingGroups.ts';
import { SettingsForm } from './settingsForm.tsx';

const GROUPS = ['unit', 'dates', 'talks', 'automatic', 'privacy'] as const;
const DATES = ['answerDeadline', 'windowFrom', 'windowTo'] as const;

export const SettingsPart = ({ page, reload }: PartProps) => {
  const words = useShell().labels.prepare.settings;
  const groups = groupsOf(page.settings);
  return (
    <SettingsForm about="settings" page={page} reload={reload}>
      {(field, filling) => (
        <>
          <Section title={words.first}>
            {page.settings.filter(({ isFirst }) => isFirst).map(field)}
            <ProposeDatesButton page={page} filling={filling} dates={DATES} />
          </Section>
          <Section title={words.others}>
            <p class="quiet">{words.othersLead}</p>
            {GROUPS.map((name) => (
              <Fold key={name} title={words.groups[name]} isOpen={groups[name].some(({ isMissing }) => isMissing)}>
                {groups[name].map(field)}
              </Fold>
            ))}
          </Section>
        </>
      )}
    </SettingsForm>
  );
};
