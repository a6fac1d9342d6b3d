// The strategy meeting: when and where, and the reason where invitations go out before it.
import { call } from '../../server.ts';
import { SaveButton, TaskNews, useTask } from '../../task.tsx';
import { useDraft } from '../../useDraft.ts';
import { Discard } from './Discard.tsx';
import type { PartProps } from './parts.ts';
import { SettingField } from './SettingField.tsx';
import { settingDrafts, withValue } from './SettingsPart.tsx';
import { MEETING_OVERRIDE, MEETING_SETTINGS } from './settingGroups.ts';

export const MeetingPart = ({ page, words, reload }: PartProps) => {
  const { draft, change, isThere } = useDraft(settingDrafts, 'meeting');
  const task = useTask();
  const field = (id: string) => {
    const setting = page.settings.find((candidate) => candidate.id === id);
    return setting ? (
      <SettingField
        key={id}
        setting={setting}
        value={draft[id] ?? setting.value}
        words={words}
        onInput={(value) => change((now) => withValue(now, id, value, setting.value))}
      />
    ) : null;
  };
  const save = (): Promise<void> =>
    task.run(async () => {
      await call('saveSettings', { ...draft });
      await reload();
      change((now) => Object.fromEntries(Object.entries(now).filter(([id, value]) => draft[id] !== value)));
      return words.saved;
    });
  const reason = page.settings.find(({ id }) => id === MEETING_OVERRIDE)?.value ?? '';
  return (
    <>
      <p>{words.meeting.lead}</p>
      {MEETING_SETTINGS.map(field)}
      <p class="quiet">{words.meeting.held}</p>
      <details open={reason !== ''}>
        <summary>{words.meeting.override}</summary>
        <p class="quiet">{words.meeting.overrideHelp}</p>
        {field(MEETING_OVERRIDE)}
      </details>
      <div class="actions">
        <SaveButton task={task} label={words.save} onSave={() => void save()} disabled={!isThere} />
        <Discard isThere={isThere} words={words} onDiscard={() => settingDrafts.clear('meeting')} />
      </div>
      <TaskNews task={task} />
    </>
  );
};
