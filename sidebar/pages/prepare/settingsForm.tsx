// Settings as fields in one form; only what was changed is saved.
import type { ComponentChildren } from 'preact';
import { SaveBar } from '../../components/saveBar.tsx';
import { draftsOf } from '../../drafts.ts';
import { call } from '../../server.ts';
import { useShell } from '../../shell.ts';
import { useDraft } from '../../useDraft.ts';
import type { PartProps } from './parts.ts';
import { SettingField } from './settingField.tsx';
import { type Values, valuesLeft, withValue } from './settingValues.ts';

export const settingDrafts = draftsOf<Values>({}, (values) => Object.keys(values).length === 0);

/** `fields` draws each setting by its id, where it is among those of the page. */
export const SettingsForm = ({
  about,
  page,
  reload,
  children,
}: Pick<PartProps, 'page' | 'reload'> & {
  about: 'settings' | 'meeting';
  children: (field: (id: string) => ComponentChildren) => ComponentChildren;
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
  return (
    <>
      {children(field)}
      <SaveBar save={save} isTyped={isThere} onUndo={() => settingDrafts.clear(about)} />
    </>
  );
};
