@echo off
rem Starts Culet: the workbench without arguments or with a study, the command line otherwise.
setlocal
set HERE=%~dp0
set JAVA=java
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java
set LAUNCHER=
for %%J in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%J
set APPLICATION=org.culet.app.culet
set DATA=@none
if "%~1"=="" set APPLICATION=org.culet.ui.workbench
if /i "%~x1"==".culet" set APPLICATION=org.culet.ui.workbench
if "%APPLICATION%"=="org.culet.ui.workbench" set DATA=%USERPROFILE%\.culet\workspace
"%JAVA%" -Xmx4g -jar "%LAUNCHER%" -nosplash -application %APPLICATION% -data "%DATA%" %*
