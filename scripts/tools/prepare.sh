#!/usr/bin/env bash
# Installs what the tests need beside the packages: LibreOffice, which opens our exports as people would, and Chromium, in
# which our pages are used as people would.
set -euo pipefail

has_office() { command -v soffice >/dev/null 2>&1; }

# The places in which test/browser/browser.ts looks.
has_browser() {
  local place
  for place in /usr/bin /usr/local/bin /snap/bin; do
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
      [ -x "$place/$name" ] && return 0
    done
  done
  for place in /Applications "$HOME/Applications" \
    "${PROGRAMFILES:-}" "${LOCALAPPDATA:-}" "$(printenv 'ProgramFiles(x86)' || true)"; do
    [ -n "$place" ] || continue
    [ -e "$place/Chromium.app" ] || [ -e "$place/Google Chrome.app" ] ||
      [ -e "$place/Google/Chrome/Application/chrome.exe" ] ||
      [ -e "$place/Chromium/Application/chrome.exe" ] && return 0
  done
  return 1
}

if has_office && has_browser; then exit 0; fi
if [ "$(uname)" = Linux ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  packages=()
  has_office || packages+=(libreoffice-calc-nogui libreoffice-writer-nogui)
  has_browser || packages+=(chromium)
  echo "Installing for the tests: ${packages[*]} …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi
if ! has_office; then
  echo "The tests open the exported files in LibreOffice, and the command soffice is not here." >&2
  echo "Install LibreOffice (Debian: apt-get install libreoffice-calc-nogui libreoffice-writer-nogui; macOS: brew install --cask libreoffice) and run the tests again." >&2
fi
if ! has_browser; then
  echo "The tests use the pages in Chromium or Chrome, and neither is here." >&2
  echo "Install one (Debian: apt-get install chromium; macOS: brew install --cask google-chrome) and run the tests again." >&2
fi
has_office && has_browser
