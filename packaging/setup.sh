# Sourced by run and test, with $project set to the project's folder. `set_up run` or `set_up dev`
# makes $project/.venv ready; once it is, that costs a few milliseconds. Prints to stderr only.
# Plain POSIX sh.

# Library, then the Debian package that brings it. Qt names only the first one it misses.
qt_libraries='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libglib-2.0.so.0 libglib2.0-0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libX11.so.6 libx11-6
libbrotlidec.so.1 libbrotli1
libpulse.so.0 libpulse0
libXext.so.6 libxext6
libXrandr.so.2 libxrandr2
libdrm.so.2 libdrm2
libxcb-cursor.so.0 libxcb-cursor0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libX11-xcb.so.1 libx11-xcb1
libxcb-xkb.so.1 libxcb-xkb1
libspeechd.so.2 libspeechd2
libwayland-cursor.so.0 libwayland-cursor0'

say() {
    printf 'BackRx: %s\n' "$*" >&2
}

# Installs Debian packages where that needs no password; otherwise says what to type.
install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root='env'
    elif sudo -n true 2>/dev/null; then
        as_root='sudo -n env'
    else
        as_root=
    fi
    if [ -z "$as_root" ] || ! command -v apt-get >/dev/null; then
        say "some system packages are missing. Please type:  sudo apt install $*"
        return 1
    fi
    say "installing system packages: $*"
    apt_install="$as_root DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends"
    # shellcheck disable=SC2086 # a command and its words
    $apt_install "$@" >/dev/null 2>&1 && return
    # shellcheck disable=SC2086
    { $as_root apt-get update -qq && $apt_install "$@"; } </dev/null >&2 && return
    say "that did not work. Please type:  sudo apt install $*"
    return 1
}

# Prints the Debian packages whose libraries this Linux lacks.
missing_packages() {
    known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null) || return 0
    printf '%s\n' "$qt_libraries" | while read -r library package; do
        case $known in
        *"$library "*) ;;
        *) printf '%s\n' "$package" ;;
        esac
    done
}

# Sets $python to the first Python that is new enough for the project and old enough for PySide6.
find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' \
            2>/dev/null && return
    done
    if command -v python3 >/dev/null; then
        say "this needs Python 3.11 to 3.14, and python3 here is $(python3 -V 2>&1)."
    else
        say "this needs Python 3.11 or newer, and there is no python3 here."
    fi
    return 1
}

make_venv() {
    if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        install_packages "$python-venv" || return
    fi
    say "setting up $venv (once; this takes a minute or two)"
    "$python" -m venv --clear "$venv" >&2
}

pip_install() {
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check "$@" >&2
}

# What the set-up depends on: where it stands, its Python, and the contents of these files.
state() {
    printf '%s\n' "$venv"
    readlink -f "$venv/bin/python"
    cat "$project/pyproject.toml" "$project/packaging/setup.sh" "$@" | cksum
}

install_project() { # stamp, requirement files…
    stamp=$1
    shift
    find_python || return
    exec 9>"$project/.venv.lock"
    "$python" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)' || return
    if [ "$(state "$@")" != "$(cat "$stamp" 2>/dev/null)" ]; then
        [ "$(cat "$venv/.place" 2>/dev/null)" = "$venv" ] &&
            "$venv/bin/python" -m pip --version >/dev/null 2>&1 ||
            { make_venv && printf '%s\n' "$venv" >"$venv/.place"; } || return
        say "installing what $(basename "$stamp" | tr -d .) needs"
        for file; do
            set -- "$@" -r "$file"
            shift
        done
        pip_install --require-hashes --only-binary :all: "$@" || return
        pip_install --no-deps --no-index --no-build-isolation --editable "$project" || return
        for word; do
            shift
            [ "$word" = -r ] || set -- "$@" "$word"
        done
        state "$@" >"$stamp.new" && mv "$stamp.new" "$stamp" || return
    fi
    exec 9>&-
}

set_up() { # run | dev
    venv=$project/.venv
    set -- "$1" "$project/packaging/requirements.txt" "$project/packaging/requirements-build.txt"
    if [ "$1" = dev ]; then
        set -- "$@" "$project/packaging/requirements-dev.txt"
    fi
    stamp=$venv/.ready-$1
    shift
    if [ "$(state "$@" 2>/dev/null)" != "$(cat "$stamp" 2>/dev/null)" ]; then
        install_project "$stamp" "$@" || return
    fi
    [ "$(uname)" = Linux ] || return 0
    missing=$(missing_packages)
    # shellcheck disable=SC2086 # one word a package
    [ -z "$missing" ] || install_packages $missing || true
}
