#!/usr/bin/env bash
# What the action does: annotations, the summary of the job, SARIF. Its inputs are environment variables (action.yml).
# It ends with 0, and leaves the exit code of crossfoot as the output `code`. It runs in bash 3.2 too, which macOS has.
set +e

# One annotation for what stands in the way, and no audit.
fail() {
    local text="${1//'%'/%25}"
    text="${text//$'\r'/%0D}"
    printf '::error title=crossfoot::%s\n' "${text//$'\n'/%0A}"
    echo "code=2" >> "$GITHUB_OUTPUT"
    exit 0
}

# REPLY is the text without the white space around it.
trim() {
    REPLY="${1#"${1%%[![:space:]]*}"}"
    REPLY="${REPLY%"${REPLY##*[![:space:]]}"}"
}

# REPLY is true or false; inputs are text, and expressions and YAML write booleans in several ways.
switch() { # name, value, default
    trim "$2"
    case "$(printf '%s' "$REPLY" | tr '[:upper:]' '[:lower:]')" in
    true | yes | on | 1) REPLY=true ;;
    false | no | off | 0) REPLY=false ;;
    "") REPLY="$3" ;;
    *) fail "the input $1 is \"$REPLY\", which is neither \"true\" nor \"false\" (yes, no, on, off, 1, 0 are taken too)" ;;
    esac
}

# LISTED holds the lines of the text that are not empty.
list() {
    LISTED=()
    local line
    while IFS= read -r line; do
        trim "$line"
        [ -n "$REPLY" ] && LISTED+=("$REPLY")
    done <<< "$1"
}

# Where the pages of this action are read, for the links in SARIF.
home() {
    local path="${ACTION_PATH//\\//}" rest owner name reference server="${GITHUB_SERVER_URL:-https://github.com}"
    rest="${path##*/_actions/}"
    if [ "$rest" != "$path" ]; then
        IFS=/ read -r owner name reference <<< "$rest"
        export CROSSFOOT_HOME="$server/$owner/$name/blob/$reference"
    elif [ -n "$GITHUB_REPOSITORY" ]; then
        export CROSSFOOT_HOME="$server/$GITHUB_REPOSITORY/blob/${GITHUB_SHA:-HEAD}"
    fi
}

# What one command says as annotations; its exit code is added to `codes`. One that cannot run prints no report.
annotate() {
    "$BIN/crossfoot" "$@" > "$TEMP_FOLDER/crossfoot.out" 2> "$TEMP_FOLDER/crossfoot.err"
    local code=$?
    if [ ! -s "$TEMP_FOLDER/crossfoot.out" ]; then
        local why
        why="$(sed -e '/^Usage: /d' -e '/^Try /d' -e '/^[[:space:]]*$/d' -e 's/^Error: //' -e 's/^crossfoot: //' \
            "$TEMP_FOLDER/crossfoot.err")"
        fail "${why:-crossfoot $1 ended with $code and said nothing}"
    fi
    cat "$TEMP_FOLDER/crossfoot.out"
    cat "$TEMP_FOLDER/crossfoot.err" >&2
    codes="$codes $code"
}

switch changed "$CHANGED" true
only_changed="$REPLY"
switch strict "$STRICT" false
strict="$REPLY"
switch exit-zero "$EXIT_ZERO" false
exit_zero="$REPLY"
switch sarif "$SARIF" true
echo "upload=$REPLY" >> "$GITHUB_OUTPUT"

trim "$WORKING_DIRECTORY"
folder="${REPLY:-.}"
[ -d "$folder" ] || fail "the input working-directory is \"$folder\", and there is no such folder"
case "$folder" in
/* | [A-Za-z]:*) ;;
*) folder="./$folder" ;;
esac
cd "$folder" || fail "the input working-directory is \"$folder\", a folder that cannot be entered"

settings=() options=() since=() codes=""
trim "$CONFIG"
[ -n "$REPLY" ] && settings+=("--config=$REPLY")
trim "$FAIL_ON"
[ -n "$REPLY" ] && options+=("--fail-on=$REPLY")
[ "$strict" = true ] && options+=(--strict)
[ "$exit_zero" = true ] && options+=(--exit-zero)
list "$PATHS"
paths=("${LISTED[@]}")
list "$ARTICLES"
articles=("${LISTED[@]}")

trim "$BASE"
base="$REPLY"
case "$base" in
-*) fail "the input base is \"$base\"; a revision does not begin with a minus" ;;
esac
if [ "$only_changed" = true ]; then
    if [ -n "$base" ]; then
        git rev-parse --verify --quiet --end-of-options "$base^{commit}" > /dev/null 2>&1 ||
            fail "the input base is \"$base\", and git knows no such revision here; actions/checkout fetches others with fetch-depth: 0"
    elif [[ "$EVENT_BASE" =~ ^[0-9a-f]{7,64}$ ]] && git merge-base HEAD "$EVENT_BASE" > /dev/null 2>&1; then
        base="$EVENT_BASE"
    fi
    if [ -n "$base" ]; then
        since=("--changed=$base")
    else
        echo "::notice title=crossfoot::nothing to compare with, so all files are audited; give actions/checkout fetch-depth: 0"
    fi
fi
home

# Who names articles, and has no claim files in the usual place, wants the articles only.
audits=true
if [ ${#articles[@]} -gt 0 ] && [ ${#paths[@]} -eq 0 ] && [ ! -d claims ] &&
    "$BIN/crossfoot" config "${settings[@]}" 2> /dev/null | grep -q '^paths .*# default$'; then
    audits=false
fi

if [ "$audits" = true ]; then
    annotate audit "${settings[@]}" "${options[@]}" "${since[@]}" --format github -- "${paths[@]}"
    "$BIN/crossfoot" audit --exit-zero "${settings[@]}" "${since[@]}" --format markdown -- "${paths[@]}" \
        >> "$GITHUB_STEP_SUMMARY" 2> /dev/null
    # Of all files: code scanning takes what is missing from a report for corrected.
    report="$TEMP_FOLDER/crossfoot.sarif"
    "$BIN/crossfoot" audit --exit-zero "${settings[@]}" --format sarif --output "$report" -- "${paths[@]}"
    [ -f "$report" ] && echo "sarif=$report" >> "$GITHUB_OUTPUT"
fi
if [ ${#articles[@]} -gt 0 ]; then
    annotate read "${settings[@]}" "${options[@]}" "${since[@]}" --format github -- "${articles[@]}"
    "$BIN/crossfoot" read --exit-zero "${settings[@]}" "${since[@]}" --format markdown -- "${articles[@]}" \
        >> "$GITHUB_STEP_SUMMARY" 2> /dev/null
    report="$TEMP_FOLDER/crossfoot-articles.sarif"
    "$BIN/crossfoot" read --exit-zero "${settings[@]}" --format sarif --output "$report" -- "${articles[@]}" 2> /dev/null
    [ -f "$report" ] && echo "articles-sarif=$report" >> "$GITHUB_OUTPUT"
fi

# The worse of the two: 2 could not run, 1 something found, 3 nothing was compared.
code=0
for each in 3 1 2; do
    case " $codes " in *" $each "*) code="$each" ;; esac
done
echo "code=$code" >> "$GITHUB_OUTPUT"
exit 0
