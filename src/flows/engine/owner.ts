// Whether the person at the screen, or whose trigger runs, is the one in whose name the work runs.
import { settingsOf } from '../../domain/settings/settingsList.ts';
import { userEmail } from '../../google/host/sidebar.ts';
import type { UnitOfWork } from './unitOfWork.ts';

/** The trigger's owner is recorded; whoever else still has one stops by finding the record. */
export const isOwner = (unitOfWork: UnitOfWork): boolean => {
  const { settings } = settingsOf([...unitOfWork.table('settings')]);
  return settings.triggerOwner !== '' && settings.triggerOwner.toLowerCase() === userEmail().toLowerCase();
};
