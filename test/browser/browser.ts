// A browser as people have it: found where it is installed, and started without a window; the light one first, without Chrome's own surface.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const inFolders = (folders: readonly (string | undefined)[], names: readonly string[]): string[] =>
  folders.flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));

/** Where Chromium and Chrome are, on the machines that people have. */
const places = (): string[] => {
  switch (process.platform) {
    case 'darwin':
      return inFolders(
        ['/Applications', join(homedir(), 'Applications')],
        ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
      );
    case 'win32':
      return inFolders(
        [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA],
        ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'],
      );
    default:
      return inFolders(
        ['/usr/bin', '/usr/local/bin', '/snap/bin'],
        ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
      );
  }
};

/** @throws where there is none: a page that is not looked at in a browser is not tested. */
export const installedBrowser = (): string => {
  const found = places().find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    'The tests look at the pages in Chromium or Chrome, and neither is installed here. ' +
      'Install one (Debian: apt-get install chromium-headless-shell) and run the tests again.',
  );
};

/** In the language of who uses it, where the browser has its words: fields for dates look as they do there. */
export const optionsOf = (language: 'da' | 'en'): LaunchOptions => ({
  executablePath: installedBrowser(),
  headless: true,
  env: { ...process.env, LANGUAGE: language === 'da' ? 'da_DK' : 'en_GB' },
});

export const openBrowser = (language: 'da' | 'en'): Promise<Browser> => chromium.launch(optionsOf(language));
