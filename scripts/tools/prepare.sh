#!/usr/bin/env bash
# Installs what the tests need beside the packages: LibreOffice, which opens our exports as people would, and Chromium, in
# which our pages are used as people would.
set -euo pipefail

has_office() { command -v soffice >/dev/null 2>&1; }

# The places in which test/browser/browser.ts looks.
has_browser() {
  local place
  for place in /usr/bin /usr/local/bin /snap/bin; do
    for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
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

can_install() { [ "$(uname)" = Linux ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; }
# Chromium without a surface of its own: it does the same with less of the machine. Only some systems have it.
lacks_light_browser() {
  ! command -v chromium-headless-shell >/dev/null 2>&1 && apt-cache show chromium-headless-shell >/dev/null 2>&1
}

if has_office && has_browser; then
  if can_install && lacks_light_browser; then
    echo "Installing for the tests: chromium-headless-shell …"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      chromium-headless-shell >/dev/null; } || echo "The tests do without it." >&2
  fi
  exit 0
fi
if can_install; then
  apt-get update -qq
  packages=()
  has_office || packages+=(libreoffice-calc-nogui libreoffice-writer-nogui)
  if lacks_light_browser; then
    packages+=(chromium-headless-shell)
  elif ! has_browser; then
    packages+=(chromium)
  fi
  echo "Installing for the tests: ${packages[*]} …"
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
