// Whether the current user, at the screen or by trigger, is the person on whose behalf the work is done.
import { settingsOf } from '../../domain/settings/settingsList.ts';
import { userEmail } from '../../google/host/sidebar.ts';
import type { UnitOfWork } from './unitOfWork.ts';

/** The settings name the owner. The trigger of anybody else finds that out here, and stops. */
export const isOwner = (unitOfWork: UnitOfWork): boolean => {
  const { settings } = settingsOf([...unitOfWork.table('settings')]);
  return settings.triggerOwner !== '' && settings.triggerOwner.toLowerCase() === userEmail().toLowerCase();
};
