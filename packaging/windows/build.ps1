# Builds dist\backrx-VERSION-windows.exe and .zip: powershell packaging\windows\build.ps1
# Needs Python 3.11 to 3.14 and, for the installer, Inno Setup 6.3 or newer.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location "$PSScriptRoot\..\.."

if (-not (Test-Path .venv)) { python -m venv .venv }
$python = '.venv\Scripts\python.exe'
foreach ($pins in 'requirements', 'requirements-build', 'requirements-dev') {
    & $python -m pip install --quiet --require-hashes --only-binary :all: -r "packaging\$pins.txt"
}
& $python -m pip install --quiet --no-index --no-deps --no-build-isolation --editable .
$version = (& $python -m backrx_desktop --version).Split(' ')[1]

Remove-Item build, dist -Recurse -ErrorAction SilentlyContinue
New-Item dist -ItemType Directory | Out-Null
& $python packaging\icons.py build\icons
& $python -m PyInstaller --noconfirm --log-level WARN `
    --distpath build --workpath build\pyinstaller packaging\backrx.spec

Compress-Archive build\backrx "dist\backrx-$version-windows.zip"
$inno = Get-Command iscc -ErrorAction SilentlyContinue
if ($inno) { & iscc /Q "/DVersion=$version" packaging\windows\backrx.iss }
else { Write-Output 'skipped: Inno Setup is not here, so no installer' }
