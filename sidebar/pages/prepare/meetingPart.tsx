// The strategy meeting: when and where, and the reason where invitations go out before it.
import { Button } from '../../components/button.tsx';
import { Discard } from '../../components/discard.tsx';
import { Fold, Quiet } from '../../components/texts.tsx';
import { call } from '../../server.ts';
import { useShell } from '../../shell.ts';
import { useDraft } from '../../useDraft.ts';
import { type PartProps, settingOf } from './parts.ts';
import { settingDrafts, valuesLeft, withValue } from './settingDrafts.ts';
import { SettingField } from './settingField.tsx';
import { MEETING_OVERRIDE, MEETING_SETTINGS } from './settingGroups.ts';

export const MeetingPart = ({ page, reload }: PartProps) => {
  const { labels, run, say } = useShell();
  const { draft, change, isThere } = useDraft(settingDrafts, 'meeting');
  const words = labels.prepare.meeting;
  const field = (id: string) => {
    const setting = page.settings.find((candidate) => candidate.id === id);
    return setting ? (
      <SettingField
        key={id}
        setting={setting}
        value={draft[id] ?? setting.value}
        onInput={(value) => change((now) => withValue(now, id, value, setting.value))}
      />
    ) : null;
  };
  const save = async (): Promise<void> => {
    const sent = settingDrafts.of('meeting');
    await call('saveSettings', { ...sent });
    await reload();
    change((now) => valuesLeft(now, sent));
    say(labels.common.saved);
  };
  return (
    <>
      <p>{words.lead}</p>
      {MEETING_SETTINGS.map(field)}
      <Quiet>{words.held}</Quiet>
      <Fold title={words.override} isOpen={settingOf(page, MEETING_OVERRIDE) !== ''}>
        <p>{words.overrideHelp}</p>
        {field(MEETING_OVERRIDE)}
      </Fold>
      <div class="actions">
        <Button kind="primary" onClick={() => run(save)} disabled={!isThere}>
          {labels.common.save}
        </Button>
        <Discard isThere={isThere} onDiscard={() => settingDrafts.clear('meeting')} />
      </div>
    </>
  );
};
