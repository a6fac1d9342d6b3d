// The settings that matter now, in groups; only what was changed is saved.
import { Button } from '../../components/button.tsx';
import { Discard } from '../../components/discard.tsx';
import { Fold } from '../../components/texts.tsx';
import { call } from '../../server.ts';
import { useShell } from '../../shell.ts';
import { useDraft } from '../../useDraft.ts';
import type { PartProps } from './parts.ts';
import { settingDrafts, valuesLeft, withValue } from './settingDrafts.ts';
import { SettingField } from './settingField.tsx';
import { groupsOf, OPEN_GROUPS } from './settingGroups.ts';

export const SettingsPart = ({ page, reload }: PartProps) => {
  const { labels, run, say } = useShell();
  const { draft, change, isThere } = useDraft(settingDrafts, 'settings');
  const words = labels.prepare.settings;
  const save = async (): Promise<void> => {
    const sent = settingDrafts.of('settings');
    await call('saveSettings', { ...sent });
    await reload();
    change((now) => valuesLeft(now, sent));
    say(labels.common.saved);
  };
  return (
    <>
      <p>{words.lead}</p>
      {groupsOf(page.settings).map(({ name, settings }) => (
        <Fold key={name} title={words.groups[name]} isOpen={OPEN_GROUPS.includes(name)}>
          {settings.map((setting) => (
            <SettingField
              key={setting.id}
              setting={setting}
              value={draft[setting.id] ?? setting.value}
              onInput={(value) => change((now) => withValue(now, setting.id, value, setting.value))}
            />
          ))}
        </Fold>
      ))}
      <div class="actions">
        <Button kind="primary" onClick={() => run(save)} disabled={!isThere}>
          {labels.common.save}
        </Button>
        <Discard isThere={isThere} onDiscard={() => settingDrafts.clear('settings')} />
      </div>
    </>
  );
};
