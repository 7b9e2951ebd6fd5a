# As place.sh, for Windows: the content comes in Base64.
$ErrorActionPreference = 'Stop'
[Console]::InputEncoding = [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
$home_, $file, $kept, $was, $size, $host_, $port, $database, $user, $tls, $seconds = 1..11 | ForEach-Object { [Console]::In.ReadLine() }
$new = "$file.sauvrest"
function Fail($status, $text) {
    Remove-Item -LiteralPath $new -Force -ErrorAction SilentlyContinue
    [Console]::Error.WriteLine($text)
    exit $status
}
if ($size -ne '-') {
    try {
        $bytes = [Convert]::FromBase64String([Console]::In.ReadLine())
        if ($bytes.Length -ne [int]$size) { Fail 72 '' }
        New-Item -ItemType Directory -Force -Path (Split-Path $file) | Out-Null
        [IO.File]::WriteAllBytes($new, $bytes)
        $there = Test-Path -LiteralPath $file
        $now = if ($there) { (Get-FileHash -LiteralPath $file).Hash } else { 'absent' }
        if ($now -ne $was) { Fail 73 '' }
        if ($there -and -not (Test-Path -LiteralPath "$kept.sum")) { Copy-Item -LiteralPath $file -Destination $kept }
        Set-Content -LiteralPath "$kept.sum" (Get-FileHash -LiteralPath $new).Hash
        if ($there) { [IO.File]::Replace($new, $file, [NullString]::Value) } else { [IO.File]::Move($new, $file) }
        $owner = [Security.Principal.WindowsIdentity]::GetCurrent().User
        $access = New-Object Security.AccessControl.FileSecurity
        $access.SetAccessRuleProtection($true, $false)
        if ($home_) {
            $profile_ = Get-CimInstance Win32_UserProfile | Where-Object LocalPath -EQ $home_
            $access.AddAccessRule((New-Object Security.AccessControl.FileSystemAccessRule $owner, 'FullControl', 'Allow'))
            $owner = New-Object Security.Principal.SecurityIdentifier $profile_.SID
        }
        $access.AddAccessRule((New-Object Security.AccessControl.FileSystemAccessRule $owner, 'FullControl', 'Allow'))
        foreach ($each in $file, $kept, "$kept.sum") { if (Test-Path -LiteralPath $each) { Set-Acl -LiteralPath $each $access } }
        'written'
    } catch { Fail 71 $_.Exception.Message }
}
Remove-Item Env:PG* -ErrorAction SilentlyContinue
$env:PGPASSFILE = $file; $env:PGSSLMODE = $tls; $env:PGCONNECT_TIMEOUT = $seconds
$env:PGREQUIREAUTH = 'scram-sha-256,md5,password'
$psql = (Get-Command psql -ErrorAction SilentlyContinue).Source
if (-not $psql) { $psql = (Get-Item 'C:\Program Files\PostgreSQL\*\bin\psql.exe' -ErrorAction SilentlyContinue | Select-Object -Last 1).FullName }
if (-not $psql) {
    try { $socket = New-Object Net.Sockets.TcpClient ($host_ -split ',')[0], ($port -split ',')[0]; $socket.Close(); 'unproved open' } catch { 'unproved closed' }
    exit 0
}
$ErrorActionPreference = 'Continue'
$said = & $psql -X -w -A -t -h $host_ -p $port -U $user -d $database -c 'select 1' 2>&1 | Out-String
if ($LASTEXITCODE -eq 0) { 'proved psql' } else { "refused`n$said" }
