// The unit whose year is played: its manager, the files to import, and the settings.
import type { GivenFile } from '../../givenFiles.ts';

export interface Unit {
  language: 'da' | 'en';
  manager: { name: string; email: string };
  sheetName: string;
  roster: GivenFile;
  strategy: GivenFile;
  agreements?: GivenFile;
  /** Names that the manager pauses in the Sheet after the import. */
  onLeave: string[];
  settings: Record<string, string>;
}
