// A form of settings, of which only those that were changed are saved.
import type { ComponentChildren } from 'preact';
import type { SettingView } from '../../../src/contract.ts';
import { SaveBar } from '../../components/saveBar.tsx';
import { draftsOf } from '../../state/drafts.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { cellsOf } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import { type PartProps, settingOf } from './parts.ts';
import { SettingField } from './settingField.tsx';
import { type Values, valuesLeft, withValue } from './settingValues.ts';

export const settingDrafts = draftsOf<Values>({}, (values) => Object.keys(values).length === 0);

/** Reads the fields of the form, and fills in some of them. */
export interface Filling {
  typed: (id: string) => string;
  fill: (values: Values) => void;
}

export const SettingsForm = ({
  about,
  page,
  reload,
  children,
}: Pick<PartProps, 'page' | 'reload'> & {
  about: 'settings' | 'meeting';
  /** Called with a function that draws a setting. */
  children: (field: (setting: SettingView) => ComponentChildren, filling: Filling) => ComponentChildren;
}) => {
  const { labels, announce } = useShell();
  const { draft, change, isThere, shown } = useDraft(
    settingDrafts,
    about,
    cellsOf(
      page.settings.map(({ id, value }) => ({ id, value })),
      ({ id }) => id,
    ),
  );
  const save = async (): Promise<void> => {
    const sent = settingDrafts.of(about);
    await call('saveSettings', { ...sent }, shown());
    const fresh = await reload();
    change((now) => valuesLeft(now, sent));
    const missing = fresh.settings.filter(({ isMissing }) => isMissing).map(({ title }) => title);
    announce(missing.length === 0 ? labels.common.saved : labels.prepare.settings.savedBut(missing.join(', ')));
  };
  const typed = (id: string): string => draft[id] ?? settingOf(page, id);
  const set = (id: string, value: string): void => change((now) => withValue(now, id, value, settingOf(page, id)));
  const field = (setting: SettingView) => (
    <SettingField
      key={setting.id}
      setting={setting}
      value={typed(setting.id)}
      onInput={(value) => set(setting.id, value)}
    />
  );
  const fill = (values: Values): void => {
    for (const [id, value] of Object.entries(values)) set(id, value);
  };
  return (
    <>
      {children(field, { typed, fill })}
      <SaveBar save={save} isTyped={isThere} onUndo={() => settingDrafts.clear(about)} />
    </>
  );
};
