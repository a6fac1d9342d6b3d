// The unit whose year is played: its manager, the files to import, and the settings.

export interface GivenFile {
  name: string;
  bytes: Uint8Array;
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
