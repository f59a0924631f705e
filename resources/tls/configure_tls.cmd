@echo off
rem SPDX-License-Identifier: BSD-2-Clause
rem Makes Docker on Windows listen on port 2376 with the certificates of this disc, and gives the user who
rem runs it the files of a client. Run it as an administrator. Exit code 1: its settings are unchanged, 2: Docker
rem did not start again; its former settings are back.
setlocal
set "disc=%~dp0"
set "data=C:\ProgramData\docker"
set "settings=%data%\config\daemon.json"

net session >nul 2>&1
if errorlevel 1 (
    echo Run this as an administrator.
    exit /b 1
)
sc query docker >nul 2>&1
if errorlevel 1 (
    echo There is no Docker service on this machine.
    exit /b 1
)

if not exist "%data%\certs.d" mkdir "%data%\certs.d"
if not exist "%data%\config" mkdir "%data%\config"
if not exist "%USERPROFILE%\.docker" mkdir "%USERPROFILE%\.docker"

rem The key is for SYSTEM and Administrators alone, by their well-known identifiers.
copy /y "%disc%server\*.pem" "%data%\certs.d\" >nul || exit /b 1
attrib -r "%data%\certs.d\*.pem"
icacls "%data%\certs.d\server-key.pem" /inheritance:r /grant:r "*S-1-5-18:F" "*S-1-5-32-544:F" >nul || exit /b 1
copy /y "%disc%client\*.pem" "%USERPROFILE%\.docker\" >nul || exit /b 1
attrib -r "%USERPROFILE%\.docker\*.pem"

rem Run once more, it keeps the settings of before the first time.
if exist "%settings%" if not exist "%settings%.before-tls" copy /y "%settings%" "%settings%.before-tls" >nul
copy /y "%disc%daemon.json" "%settings%" >nul || exit /b 1
attrib -r "%settings%"
netsh advfirewall firewall delete rule name="Docker TLS" >nul 2>&1
netsh advfirewall firewall add rule name="Docker TLS" dir=in action=allow protocol=TCP localport=2376 >nul

net stop docker >nul 2>&1
net start docker
if errorlevel 1 goto restore
echo Docker listens on port 2376 with TLS.
if exist "%settings%.before-tls" echo Its former settings are in %settings%.before-tls
exit /b 0

:restore
netsh advfirewall firewall delete rule name="Docker TLS" >nul 2>&1
echo Docker did not start with these settings; the former ones are put back.
del "%settings%"
if exist "%settings%.before-tls" copy /y "%settings%.before-tls" "%settings%" >nul
net start docker
exit /b 2
