// Settings as fields in one form; only what was changed is saved.
import type { ComponentChildren } from 'preact';
import type { SettingView } from '../../../src/contract.ts';
import { SaveBar } from '../../components/saveBar.tsx';
import { draftsOf } from '../../drafts.ts';
import { call } from '../../server.ts';
import { useShell } from '../../shell.ts';
import { useDraft } from '../../useDraft.ts';
import type { PartProps } from './parts.ts';
import { SettingField } from './settingField.tsx';
import { type Values, valuesLeft, withValue } from './settingValues.ts';

export const settingDrafts = draftsOf<Values>({}, (values) => Object.keys(values).length === 0);

export const SettingsForm = ({
  about,
  reload,
  children,
}: Pick<PartProps, 'reload'> & {
  about: 'settings' | 'meeting';
  /** Is given what draws a setting. */
  children: (field: (setting: SettingView) => ComponentChildren) => ComponentChildren;
}) => {
  const { labels, say } = useShell();
  const { draft, change, isThere } = useDraft(settingDrafts, about);
  const save = async (): Promise<void> => {
    const sent = settingDrafts.of(about);
    await call('saveSettings', { ...sent });
    await reload();
    change((now) => valuesLeft(now, sent));
    say(labels.common.saved);
  };
  const field = (setting: SettingView) => (
    <SettingField
      key={setting.id}
      setting={setting}
      value={draft[setting.id] ?? setting.value}
      onInput={(value) => change((now) => withValue(now, setting.id, value, setting.value))}
    />
  );
  return (
    <>
      {children(field)}
      <SaveBar save={save} isTyped={isThere} onUndo={() => settingDrafts.clear(about)} />
    </>
  );
};
