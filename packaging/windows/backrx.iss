; Makes the installer for Windows from build\backrx: iscc /DVersion=0.1.0 packaging\windows\backrx.iss
; It installs for the one who runs it, without a password, and leaves their data alone.
#ifndef Version
  #error Say which version: iscc /DVersion=...
#endif

[Setup]
AppId=BackRx Desktop
AppName=BackRx
AppVersion={#Version}
AppPublisher=The BackRx Desktop authors
SourceDir=..\..
DefaultDirName={autopf}\BackRx
DefaultGroupName=BackRx
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=LICENSE
SetupIconFile=build\icons\backrx.ico
UninstallDisplayIcon={app}\backrx.exe
OutputDir=dist
OutputBaseFilename=backrx-{#Version}-windows
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[CustomMessages]
en.Start=Start today's session
es.Start=Empezar la sesión de hoy
en.AdBreak=Ad break
es.AdBreak=Pausa publicitaria

[Tasks]
Name: "desktop"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version had and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "build\backrx\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\BackRx\BackRx"; Filename: "{app}\backrx.exe"
Name: "{autoprograms}\BackRx\{cm:Start}"; Filename: "{app}\backrx.exe"; Parameters: "--start"
Name: "{autoprograms}\BackRx\{cm:AdBreak}"; Filename: "{app}\backrx.exe"; Parameters: "--ad-break"
Name: "{autodesktop}\BackRx"; Filename: "{app}\backrx.exe"; Tasks: desktop

[Run]
Filename: "{app}\backrx.exe"; Description: "{cm:LaunchProgram,BackRx}"; Flags: nowait postinstall skipifsilent
