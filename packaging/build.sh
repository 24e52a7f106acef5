#!/usr/bin/env bash
# Makes an application image of Pushdesk, with a Java runtime of its own, and installers from it.
#
#   packaging/build.sh             the image; on Debian and Ubuntu a .deb too
#   packaging/build.sh dmg         the image and one installer: deb, rpm, dmg, pkg, msi or exe
#
# Everything lands in app/target/packaging. Needs a JDK 25 (JAVA_HOME, or where systems keep theirs) and Maven.
set -euo pipefail
cd "$(dirname "$0")/.."

jdk_home() {
    local home version
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*; do
        [ -f "$home/release" ] && { [ -x "$home/bin/jpackage" ] || [ -x "$home/bin/jpackage.exe" ]; } || continue
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
        if [ "${version:-0}" -ge 25 ]; then echo "$home"; return; fi
    done
    echo "No JDK of 25 or later with jpackage was found; set JAVA_HOME to one." >&2
    return 1
}

JDK=$(jdk_home)
BUILT=app/target/pushdesk
OUT=app/target/packaging
VERSION=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)

case "$(uname -s)" in
    Linux)  SYSTEM=linux; ICON=packaging/pushdesk.png
            APP="$OUT/pushdesk/lib/app"; RUNTIME="$OUT/pushdesk/lib/runtime"; PLACE="--linux-shortcut --linux-menu-group Development" ;;
    Darwin) SYSTEM=mac; ICON=packaging/pushdesk.icns
            APP="$OUT/pushdesk.app/Contents/app"; RUNTIME="$OUT/pushdesk.app/Contents/runtime/Contents/Home"; PLACE="" ;;
    *)      SYSTEM=windows; ICON=packaging/pushdesk.ico
            APP="$OUT/pushdesk/app"; RUNTIME="$OUT/pushdesk/runtime"; PLACE="--win-menu --win-shortcut --win-dir-chooser --win-per-user-install" ;;
esac

if [ $# -gt 0 ]; then TYPES=("$@")
elif [ "$SYSTEM" = linux ] && command -v dpkg-deb >/dev/null && command -v fakeroot >/dev/null; then TYPES=(deb)
else TYPES=(); fi

mvn -q -B -ntp -DskipTests package
rm -rf "$OUT"
mkdir -p "$OUT"

# What Pushdesk and its libraries use of the JDK. jdk.charsets: CSV files come in any encoding. jdk.unsupported.desktop: JavaFX's way to
# AWT's clipboard and images.
"$JDK/bin/jlink" --output "$OUT/runtime" --strip-debug --no-header-files --no-man-pages --compress zip-6 --add-modules \
    java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.scripting,java.sql,jdk.charsets,jdk.httpserver,jdk.jfr,jdk.unsupported,jdk.unsupported.desktop

# The console option matters on Windows alone, where a program of the desktop has no terminal to answer in.
console=()
if [ "$SYSTEM" = windows ]; then
    printf 'win-console=true\n' >"$OUT/console.properties"
    console=(--add-launcher "pushdesk-console=$OUT/console.properties")
fi

"$JDK/bin/jpackage" --type app-image --name pushdesk --app-version "$VERSION" --vendor Pushdesk \
    --description "See what a push to a Feast push source will do, do it, see where every value landed" \
    --input "$BUILT" --main-jar pushdesk.jar --main-class pushdesk.Launcher --runtime-image "$OUT/runtime" --icon "$ICON" \
    --java-options --enable-native-access=ALL-UNNAMED --java-options -XX:+UseSerialGC --java-options '-XX:AOTCache=$APPDIR/pushdesk.aot' \
    --java-options -Xlog:aot=off --java-options -Xlog:cds=off "${console[@]}" --dest "$OUT"

# The start-up cache is good for jars of one exact time only; and an installer copies them anew.
# dpkg-deb sets everything newer back to SOURCE_DATE_EPOCH, which is the same moment.
find "$APP" -name '*.jar' -exec env TZ=UTC touch -t 202601010000.00 {} +
export SOURCE_DATE_EPOCH=1767225600
packaging/warm-up.sh "$RUNTIME" "$APP"

for type in "${TYPES[@]}"; do
    extra=()
    if [ "$type" = deb ] || [ "$type" = rpm ]; then extra=(--linux-package-name pushdesk --install-dir /opt); fi
    # shellcheck disable=SC2086 # the options of a place are several words
    "$JDK/bin/jpackage" --type "$type" --name pushdesk --app-version "$VERSION" --vendor Pushdesk \
        --description "See what a push to a Feast push source will do, do it, see where every value landed" \
        --app-image "$OUT/pushdesk$([ "$SYSTEM" = mac ] && echo .app || true)" $PLACE "${extra[@]}" --dest "$OUT"
done

echo "In $OUT:"
ls "$OUT"
