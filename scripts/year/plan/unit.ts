// The unit whose year is played: its manager, the files to import, and the settings.
import type { PlaceInFile } from '../../places.ts';

export interface GivenFile {
  name: string;
  bytes: Uint8Array;
  /** Where its table stands, where that was said. */
  place?: PlaceInFile;
}

export interface Unit {
  language: 'da' | 'en';
  manager: { name: string; email: string };
  sheetName: string;
  roster: GivenFile;
  strategy: GivenFile;
  agreements?: GivenFile;
  /** Corrections of what is recognised in the roster: our field → the file's heading. */
  columns?: Record<string, string>;
  /** Names that the manager pauses in the Sheet after the import. */
  onLeave: string[];
  settings: Record<string, string>;
}
