# shellcheck shell=sh disable=SC2154 # $project: the project's folder, set by run and test
# `set_up run` or `set_up dev` makes $project/.venv ready; once it is, that costs milliseconds.
# Prints to stderr only.

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

# Prints the Debian packages whose libraries this Linux lacks.
missing_packages() {
    known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null) || return 0
    printf '%s\n' "$qt_libraries" | while read -r library package; do
        case $known in
        *"$library "*) ;;
        *) printf '%s ' "$package" ;;
        esac
    done
}

# Installs Debian packages where that needs no password; otherwise says what to type.
install_packages() {
    if [ "$(id -u)" = 0 ]; then
        apt='env DEBIAN_FRONTEND=noninteractive apt-get -qq'
    elif sudo -n true 2>/dev/null; then
        apt='sudo -n env DEBIAN_FRONTEND=noninteractive apt-get -qq'
    else
        apt=false
    fi
    command -v apt-get >/dev/null || apt=false
    [ "$apt" = false ] || say "installing system packages: $*"
    # The first try fails where the package lists are old or were never fetched.
    $apt install -y --no-install-recommends "$@" >/dev/null 2>&1 ||
        { $apt update && $apt install -y --no-install-recommends "$@"; } >&2 ||
        { say "system packages are missing. Please type:  sudo apt install $*" && false; }
}

# Sets $python to a Python that both the project and PySide6 run on.
find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' \
            2>/dev/null && return
    done
    say "this needs Python 3.11 to 3.14; here is $(python3 -V 2>/dev/null || echo 'no python3')."
    false
}

pip() {
    .venv/bin/python -m pip install -qq --disable-pip-version-check "$@" >&2
}

# What a set-up depends on: where it stands, its Python, and what these files say.
state() { # pins…
    printf '%s\n' "$PWD"
    readlink -f .venv/bin/python
    cat pyproject.toml packaging/setup.sh packaging/catalogues.py \
        resources/languages/*/LC_MESSAGES/*.po "$@" | cksum
}

# Is the last complete set-up from exactly these pins? Its stamp is written last.
is_ready() { # run | dev, pins…
    name=$1
    shift
    [ "$(state "$@" 2>/dev/null)" = "$(cat ".venv/.ready-$name" 2>/dev/null)" ]
}

stamp() { # run | dev, pins…
    name=$1
    shift
    state "$@" >".venv/.ready-$name.new" && mv ".venv/.ready-$name.new" ".venv/.ready-$name"
}

can_make_venv() {
    "$python" -c 'import venv, ensurepip' 2>/dev/null
}

# A folder that was moved here, or whose Python has gone, is made anew.
make_venv() {
    case $(cat .venv/pyvenv.cfg 2>/dev/null) in
    *" $PWD/.venv") .venv/bin/python -m pip --version >/dev/null 2>&1 && return ;;
    esac
    say 'setting up .venv, once. This fetches a few hundred megabytes.'
    "$python" -m venv --clear "$PWD/.venv" >&2
}

install_pins() { # pins…
    for file; do
        set -- "$@" -r "$file"
        shift
    done
    pip --require-hashes --only-binary :all: "$@" &&
        pip --no-index --no-deps --no-build-isolation --editable .
}

# Holds a lock that goes when this shell does, however it ends.
lock() {
    find_python && exec 9>.venv.lock && "$python" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'
}

# In a subshell, so that the caller's folder stays.
set_up() ( # run | dev
    cd "$project" || exit
    run_pins='packaging/requirements.txt packaging/requirements-build.txt'
    pins=$run_pins
    [ "$1" = run ] || pins="$pins packaging/requirements-dev.txt"
    # shellcheck disable=SC2086 # lists of words
    {
        is_ready "$1" $pins && [ -z "$(missing_packages)" ] && exit
        lock || exit
        missing=$(missing_packages)
        can_make_venv || missing="$python-venv $missing"
        # Without the others BackRx still runs in the terminal.
        [ -z "$missing" ] || install_packages $missing || can_make_venv || exit
        is_ready "$1" $pins && exit
        make_venv && say 'installing the pinned packages' && install_pins $pins || exit
        stamp run $run_pins && stamp "$1" $pins
    }
)
