# As look.sh, for Windows. Reads whose profile: a folder, or an empty line for the account that runs this.
$ErrorActionPreference = 'Stop'
[Console]::InputEncoding = [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
$home_ = [Console]::In.ReadLine()
$data = if ($home_) { Join-Path $home_ 'AppData\Roaming' } else { $env:APPDATA }
$file = Join-Path $data 'postgresql\pgpass.conf'
"system Windows`nfile $file"
if (-not (Test-Path -LiteralPath $file)) { 'absent'; exit 0 }
if (Test-Path -LiteralPath $file -PathType Container) { 'folder'; exit 0 }
try {
    $bytes = [IO.File]::ReadAllBytes($file)
    "there rw------- $((Get-FileHash -LiteralPath $file).Hash) base64"
    [Convert]::ToBase64String($bytes)
} catch { 'unreadable' }
