// When a run last looked through the Sheet: what was typed after it nobody has seen yet. Kept beside the Sheet, so that no cell changes each hour.
const LOOKED = 'looked';

/** `yyyy-MM-ddTHH:mm`, local to the unit; empty where no run is known to have looked, as in a copied Sheet. */
export const lastRead = (): string => PropertiesService.getDocumentProperties()?.getProperty(LOOKED) ?? '';

export const noteRead = (moment: string): void => {
  PropertiesService.getDocumentProperties()?.setProperty(LOOKED, moment);
};
