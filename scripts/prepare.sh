#!/usr/bin/env bash
# Installs what the tests need beside the packages: LibreOffice, which opens our exports as people would.
set -euo pipefail
if command -v soffice >/dev/null 2>&1; then exit 0; fi
if [ "$(uname)" = Linux ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing LibreOffice for the tests …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui libreoffice-writer-nogui >/dev/null
  command -v soffice >/dev/null 2>&1 && exit 0
fi
echo "The tests open the exported files in LibreOffice, and the command soffice is not here." >&2
echo "Install LibreOffice (Debian: apt-get install libreoffice-calc-nogui libreoffice-writer-nogui; macOS: brew install --cask libreoffice) and run the tests again." >&2
exit 1
