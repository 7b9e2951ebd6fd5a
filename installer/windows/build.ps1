# Builds SauvRest for Windows with its own Java: an installer for one user, which asks for no administrator, and a zip
# that is unpacked and started anywhere. Needs a JDK 25 (JAVA_HOME or SAUVREST_JAVA_HOME), Maven, and WiX for the
# installer.
#
#     powershell -ExecutionPolicy Bypass -File installer\windows\build.ps1

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$built = Join-Path $root 'target\lean\app'
$result = Join-Path $root 'target\package'
$image = Join-Path $result 'SauvRest'
$work = Join-Path $root 'target\packaging'

# What happened, why, what to do. Ends the script.
function Stop-Build([string] $what, [string] $why, [string] $todo) {
    [Console]::Error.WriteLine("$what`n  Why: $why`n  What to do: $todo")
    exit 1
}

# PowerShell goes on when a program fails.
function Invoke-Tool([string] $tool, [string[]] $arguments) {
    & $tool @arguments | Out-Host
    if ($LASTEXITCODE -ne 0) {
        Stop-Build "The packages were not built: $(Split-Path -Leaf $tool) failed." `
            "It ended with the code $LASTEXITCODE; what it said stands above." `
            'Mend what it complains about, then start again.'
    }
}

# The lines of a file that say something.
function Read-Lines([string] $file) {
    Get-Content -Encoding UTF8 (Join-Path $root $file) | Where-Object { $_ -and -not $_.StartsWith('#') }
}

function Find-Jdk {
    foreach ($candidate in @($env:SAUVREST_JAVA_HOME, $env:JAVA_HOME)) {
        if (-not $candidate -or -not (Test-Path (Join-Path $candidate 'bin\jpackage.exe'))) { continue }
        $release = Get-Content -Raw (Join-Path $candidate 'release')
        if ($release -match 'JAVA_VERSION="(\d+)' -and [int] $Matches[1] -ge 25) { return $candidate }
    }
    Stop-Build 'There is no JDK 25 to build with.' 'Neither SAUVREST_JAVA_HOME nor JAVA_HOME names the folder of one.' `
        'Install a JDK 25, for example from https://adoptium.net, and set JAVA_HOME to its folder.'
}

# Installers and zip files keep dates in even seconds, and Java takes a cache only when the jars have the dates of the
# training.
function Set-EvenDates([string] $folder) {
    $date = [DateTime]::new(2026, 1, 1, 12, 0, 0)
    Get-ChildItem -Recurse -File $folder | ForEach-Object {
        $_.IsReadOnly = $false
        $_.LastWriteTime = $date
    }
}

$jdk = Find-Jdk
$env:JAVA_HOME = $jdk
if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
    Stop-Build 'SauvRest cannot be built: there is no Maven on this computer.' '"mvn" was not found.' `
        'Install Maven 3.8 or newer from https://maven.apache.org so that "mvn --version" answers, then start again.'
}

foreach ($folder in @($result, $work)) { if (Test-Path $folder) { Remove-Item -Recurse -Force $folder } }
New-Item -ItemType Directory -Force $result, $work, (Join-Path $work 'input'), (Join-Path $work 'javafx') | Out-Null

# --- the program -----------------------------------------------------------------------------------------------------

Push-Location $root
try { Invoke-Tool 'mvn' @('-B', '-ntp', '-Dlean', 'package') } finally { Pop-Location }

# JavaFX goes into the Java of the package; its jars without a platform in their name are empty.
Copy-Item (Join-Path $built 'sauvrest.jar') (Join-Path $work 'input')
Copy-Item -Recurse (Join-Path $root 'docs' | Join-Path -ChildPath 'guide') (Join-Path $work 'input')
$libraries = @(Get-ChildItem (Join-Path $built 'lib\*.jar'))
$libraries | Where-Object { $_.Name -notlike 'javafx-*' } | Copy-Item -Destination (Join-Path $work 'input')
$javafx = @($libraries | Where-Object { $_.Name -match '^javafx-.*-win.*\.jar$' } | ForEach-Object { $_.FullName })

# --- its Java --------------------------------------------------------------------------------------------------------

$runtime = Join-Path $work 'runtime'
Invoke-Tool (Join-Path $jdk 'bin\jlink.exe') @(
    '--module-path', ($javafx -join ';'), '--add-modules', ((Read-Lines 'installer\modules.txt') -join ','),
    '--include-locales=en,fr,es', '--exclude-resources=glob:**.dll', '--strip-java-debug-attributes',
    '--no-header-files', '--no-man-pages', '--compress=zip-0', '--output', $runtime)

# JavaFX would unpack its libraries into the home of whoever starts it: here they lie beside those of Java. Where both
# bring the same library of Windows, Java's stays.
Push-Location (Join-Path $work 'javafx')
try { foreach ($jar in $javafx) { Invoke-Tool (Join-Path $jdk 'bin\jar.exe') @('-xf', $jar) } } finally { Pop-Location }
Get-ChildItem -Recurse (Join-Path $work 'javafx') -Filter '*.dll' | ForEach-Object {
    $place = Join-Path $runtime "bin\$($_.Name)"
    if (-not (Test-Path $place)) { Copy-Item $_.FullName $place }
}

$java = Join-Path $runtime 'bin\java.exe'
$said = & $java -cp "$(Join-Path $work 'input')\*" org.sauvrest.Main --version
if ($LASTEXITCODE -ne 0) {
    Stop-Build 'The program does not start with the Java of the package.' `
        'It ended with an error at --version; see above.' 'A module may be missing from installer\modules.txt.'
}
$version = "$said".Trim() -replace '^SauvRest ', ''

# --- the program with its Java ---------------------------------------------------------------------------------------

# The window, and a second launcher for the command line, since one program of Windows cannot be both. It takes over the
# options of the first.
$console = Join-Path $work 'sauvrest-cli.properties'
Set-Content -Encoding ASCII $console @('win-console=true', 'win-menu=false', 'win-shortcut=false')
$options = @(Read-Lines 'installer\options.txt')
$launcher = @($options + '-XX:AOTCache=$APPDIR\sauvrest.aot' + '-Xlog:aot=off' |
    ForEach-Object { '--java-options'; $_ })
Invoke-Tool (Join-Path $jdk 'bin\jpackage.exe') (@(
    '--type', 'app-image', '--name', 'SauvRest', '--app-version', $version, '--vendor', 'SauvRest',
    '--description', 'SauvRest', '--icon', (Join-Path $root 'icons\sauvrest.ico'), '--runtime-image', $runtime,
    '--input', (Join-Path $work 'input'), '--main-jar', 'sauvrest.jar', '--main-class', 'org.sauvrest.Main',
    '--add-launcher', "sauvrest-cli=$console", '--dest', $result) + $launcher)
Copy-Item (Join-Path $root 'LICENSE') (Join-Path $image 'LICENSE.txt')

# Trained with the jars in the order in which the launcher names them. Without a cache starts are only slower.
Set-EvenDates $image
$folder = Join-Path $image 'app'
$cache = Join-Path $folder 'sauvrest.aot'
$training = Join-Path $work 'training.log'
$classPath = (Get-Content (Join-Path $folder 'SauvRest.cfg') | Where-Object { $_ -like 'app.classpath=*' } |
    ForEach-Object { Join-Path $folder (Split-Path -Leaf ($_ -replace '^app\.classpath=', '')) }) -join ';'
$java = Join-Path $image 'runtime\bin\java.exe'
$arguments = @($options + "-XX:AOTCacheOutput=$cache" + '-cp' + $classPath + 'org.sauvrest.Rehearsal')
# Java warns on its standard error, which older PowerShells take for a failure when it is redirected.
$ErrorActionPreference = 'Continue'
& $java @arguments *> $training
$ErrorActionPreference = 'Stop'
if (-not (Test-Path $cache)) { Write-Warning "No AOT cache was made: starts will be slower. See $training." }

Invoke-Tool (Join-Path $image 'sauvrest-cli.exe') @('--version')

# --- the packages ----------------------------------------------------------------------------------------------------

Compress-Archive -Path $image -DestinationPath (Join-Path $result "SauvRest-$version-windows-portable.zip")

$candle = "${env:ProgramFiles(x86)}\WiX Toolset v3*\bin\candle.exe"
$wix = (Get-Command 'candle.exe', 'wix.exe' -ErrorAction SilentlyContinue) -or (Test-Path $candle)
if ($wix) {
    # By this code Windows knows that a newer SauvRest takes the place of an older one: it must never change.
    Invoke-Tool (Join-Path $jdk 'bin\jpackage.exe') @(
        '--type', 'msi', '--app-image', $image, '--name', 'SauvRest', '--app-version', $version, '--vendor', 'SauvRest',
        '--description', 'SauvRest', '--win-per-user-install', '--win-menu', '--win-shortcut',
        '--win-upgrade-uuid', '7d7508ac-fae5-41ce-8b02-948bc2ed212f', '--dest', $result)
} else {
    Write-Warning 'No installer was made: WiX (https://wixtoolset.org, version 3.14 or newer) is not on this computer.'
}
Get-ChildItem $result -File | Select-Object 'Name', 'Length'
