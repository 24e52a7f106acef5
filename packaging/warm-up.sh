#!/usr/bin/env bash
# Runs the packaged program once and keeps what its JVM learned (an AOT cache) in the image, so that it starts in half the time.
# The image works without it: a JVM that can't use the cache ignores it.
#
#   packaging/warm-up.sh RUNTIME APP     the image's runtime folder and its folder of jars
set -euo pipefail
cd "$(dirname "$0")/.."
RUNTIME=$1
APP=$(cd "$2" && pwd)
SEPARATOR=:
case "$(uname -s)" in Linux | Darwin) ;; *) SEPARATOR=';'; APP=$(cygpath -m "$APP") ;; esac

classpath=$(sed -n 's/^app.classpath=//p' "$APP/pushdesk.cfg" | tr -d '\r' | sed "s|\$APPDIR|$APP|" | paste -sd"$SEPARATOR" -)
store=$(mktemp -d)
trap 'rm -rf "$store"' EXIT

# The desktop on a sample, without a display, closed after a while as by a user who logs out.
"$RUNTIME/bin/java" -XX:AOTCacheOutput="$APP/pushdesk.aot" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    -Dglass.platform=Headless -Dprism.order=sw -cp "$classpath" \
    pushdesk.Launcher open sample-repos/driver_ranking --store "$store" >"$store/log" 2>&1 &
running=$!
sleep "${WARM_UP_SECONDS:-12}"
kill -TERM "$running" 2>/dev/null || true
wait "$running" || true

if [ -f "$APP/pushdesk.aot" ]; then
    echo "Start-up cache: $(du -h "$APP/pushdesk.aot" | cut -f1)"
else
    echo "No start-up cache was made; the image starts without one. The run said:" >&2
    tail -20 "$store/log" >&2
fi
