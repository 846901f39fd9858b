#!/bin/sh
# Reads the whole log again, and against it the rows that its entries were made from, and names the first difference. It runs in the application; this starts
# it, says how far it is and waits for its end.
#   TRAINING_PUBLIC_URL  the platform's address, as in training.properties
#   TRAINING_TOKEN       an access token of an account or a machine with the role auditor or admin
# Exit status: 0 database and log say the same; 1 they do not, and the first difference was named; 2 it could not be told.
set -u
fail() { echo "reread-log: $1" >&2; exit 2; }
: "${TRAINING_PUBLIC_URL:?is not set}" "${TRAINING_TOKEN:?is not set}"
api="${TRAINING_PUBLIC_URL%/}/api/v1/ledger/rereadings"

# the token goes to curl by its standard input, so that no list of processes shows it
ask() { printf 'header = "Authorization: Bearer %s"\n' "$TRAINING_TOKEN" | curl -sS --fail-with-body -K - -X "$1" "$2"; }
field() { printf '%s' "$answer" | sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

answer=$(ask POST "$api") || fail "it could not be begun: $answer"
id=$(field id)
[ -n "$id" ] || fail "no answer that can be read: $answer"
before=
while :; do
    state=$(field state)
    progress="$(field done) of $(field total) entries"
    [ "$progress" = "$before" ] || echo "$progress"
    before=$progress
    case $state in
        SAME) echo "Database and log say the same. Salts erased: $(field erased), of them by retention: $(field erasedByRetention)."; exit 0 ;;
        DIFFERENT)
            echo "First difference: $(field what), place $(field place), kind $(field kind), record $(field reference)"
            exit 1 ;;
        WAITING | RUNNING) sleep 2 ;;
        *) fail "no answer that can be read: $answer" ;;
    esac
    answer=$(ask GET "$api/$id") || fail "it could not be asked for: $answer"
done
