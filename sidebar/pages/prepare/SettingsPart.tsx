// The settings that matter now, in groups; only what was changed is saved.
import { draftsOf } from '../../drafts.ts';
import { call } from '../../server.ts';
import { SaveButton, TaskNews, useTask } from '../../task.tsx';
import { useDraft } from '../../useDraft.ts';
import { Discard } from './Discard.tsx';
import type { PartProps } from './parts.ts';
import { SettingField } from './SettingField.tsx';
import { groupsOf, OPEN_GROUPS } from './settingGroups.ts';

export type Values = Readonly<Record<string, string>>;

export const settingDrafts = draftsOf<Values>({}, (values) => Object.keys(values).length === 0);

/** What is typed, without what says the same as before. */
export const withValue = (values: Values, id: string, value: string, before: string): Values => {
  const { [id]: _, ...others } = values;
  return value === before ? others : { ...others, [id]: value };
};

export const SettingsPart = ({ page, words, reload }: PartProps) => {
  const { draft, change, isThere } = useDraft(settingDrafts, 'settings');
  const task = useTask();
  const save = (): Promise<void> =>
    task.run(async () => {
      await call('saveSettings', { ...draft });
      await reload();
      change((now) => Object.fromEntries(Object.entries(now).filter(([id, value]) => draft[id] !== value)));
      return words.saved;
    });
  return (
    <>
      <p>{words.settings.lead}</p>
      {groupsOf(page.settings).map(({ name, settings }) => (
        <details key={name} open={OPEN_GROUPS.includes(name)}>
          <summary>{words.settings.groups[name]}</summary>
          {settings.map((setting) => (
            <SettingField
              key={setting.id}
              setting={setting}
              value={draft[setting.id] ?? setting.value}
              words={words}
              onInput={(value) => change((now) => withValue(now, setting.id, value, setting.value))}
            />
          ))}
        </details>
      ))}
      <div class="actions">
        <SaveButton task={task} label={words.save} onSave={() => void save()} disabled={!isThere} />
        <Discard isThere={isThere} words={words} onDiscard={() => settingDrafts.clear('settings')} />
      </div>
      <TaskNews task={task} />
    </>
  );
};
