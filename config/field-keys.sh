#!/bin/sh
# The keys of encrypted fields, changed while the platform works (docs/operations.md). Running nodes read a changed file themselves.
#   list | add | promote KEY | wrap MASTER   change the key files that TRAINING_KEYS_FIELDS, TRAINING_KEYS_LOOKUP and, where
#                                            there is one, TRAINING_KEYS_MASTER name
#   rotate        has the platform encrypt everything anew under the primary key, and waits for its end
#   retire KEY    has the platform see that nothing is under the key any more, then removes it from the file
# rotate and retire need TRAINING_PUBLIC_URL and TRAINING_TOKEN, an access token of an account or a machine with the role admin.
#   TRAINING_EAR  the application's archive, from which the command runs
# Exit status: 0 done; 1 the platform refuses, and says why; 2 it could not be done.
set -u
fail() { echo "field-keys: $1" >&2; exit "${2:-2}"; }
here=$(cd "$(dirname "$0")" && pwd)

# the token goes to curl by its standard input, so that no list of processes shows it
ask() {
    : "${TRAINING_PUBLIC_URL:?is not set}" "${TRAINING_TOKEN:?is not set}"
    printf 'header = "Authorization: Bearer %s"\n' "$TRAINING_TOKEN" \
        | curl -sS --fail-with-body -K - -X "$1" "${TRAINING_PUBLIC_URL%/}/api/v1/field-keys$2"
}
field() { printf '%s' "$answer" | sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

files() {
    ear=${TRAINING_EAR:-$here/../training-ear/target/training.ear}
    [ -r "$ear" ] || fail "$ear is not there: set TRAINING_EAR"
    unpacked=$(mktemp -d) || fail "no folder for a moment"
    trap 'rm -rf "$unpacked"' EXIT
    ear=$(cd "$(dirname "$ear")" && pwd)/$(basename "$ear")
    (cd "$unpacked" && jar xf "$ear") || fail "$ear cannot be read"
    java -cp "$unpacked/*:$unpacked/lib/*" care.training.kernel.FieldKeyCommand "$@"
}

case ${1:-} in
    rotate)
        answer=$(ask POST /rotations) || fail "refused: $answer" 1
        id=$(field id)
        [ -n "$id" ] || fail "no answer that can be read: $answer"
        before=
        while [ -z "$(field endedAt)" ]; do
            progress="pass $(field pass): $(field walked) of $(field total) rows, $(field changed) encrypted anew"
            [ "$progress" = "$before" ] || echo "$progress"
            before=$progress
            sleep 2
            answer=$(ask GET "/rotations/$id") || fail "it could not be asked for: $answer"
        done
        echo "Everything is under key $(field toKey). Encrypted anew: $(field changed), unreadable: $(field unreadable)."
        [ "$(field unreadable)" = 0 ] || exit 1 ;;
    retire)
        [ $# -eq 2 ] || fail "retire KEY"
        answer=$(ask POST "/$2/retirement") || fail "refused: $answer" 1
        files remove "$2" ;;
    *) files "$@" ;;
esac
