# Puts the lines of credentials.pgpass, beside this script, into the password file of PostgreSQL's programs, where
# they count, and logs in with them. Other lines stay, the file before stays as pgpass.conf.old, the new one is
# written beside and renamed, and what is right already is not written again. For Windows PowerShell 5.1.
#
#   powershell -NoProfile -ExecutionPolicy Bypass -File place-credentials.ps1 [-Check] [-Back] [-All | -Account A,B]
#
# For the account that runs it, which needs no rights of an administrator; with -Account for others, with -All for
# everybody who has a line for the same account of the same server already. The computer itself (at start-up, or run
# by an agent) has no password file: without -Account, it does as with -All. -Back brings the file before back,
# -Check changes nothing.
#
# Prints "COMPUTER;ACCOUNT;FILE;LOGIN;DETAIL" for each account, and exits, as place-credentials.sh does:
#   FILE   written, unchanged, back, nothing, would-write, would-bring-back, failed
#   LOGIN  proved, unproved (nothing here can log in), refused (or no server reached: DETAIL says it), - (not tried)
# Exit status, the worst of all accounts: 0 all is well, 1 a file could not be written, 2 the package or the command is
# not complete, 3 nothing here could log in, or there was nobody, 4 the login was refused.
param([switch]$Check, [switch]$Back, [switch]$All, [string]$Account = '')
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$me = [Security.Principal.WindowsIdentity]::GetCurrent()
# The computer itself, which could not replace at start-up what it may not read.
$system = New-Object Security.Principal.SecurityIdentifier 'S-1-5-18'
# Each byte a character, so that what is not touched stays as it is, whatever wrote it.
$bytewise = [Text.Encoding]::GetEncoding(28591)
$utf8 = New-Object Text.UTF8Encoding $false

# --- the lines of a password file: the first that fits counts, and \ stands before a : or \ ---

# Texts are compared as bytes: PowerShell's own operators pass over some characters.
function Test-Same([string]$one, [string]$other) {
    return [string]::Equals($one, $other, [StringComparison]::Ordinal)
}

# The fields of a line without their escapes, and where each ends.
function Get-Fields([string]$line) {
    $fields = New-Object 'Collections.Generic.List[string]'
    $ends = New-Object 'Collections.Generic.List[int]'
    $text = New-Object Text.StringBuilder
    for ($i = 0; $i -lt $line.Length; $i++) {
        $code = [int]$line[$i]
        if ($code -eq 92 -and $i + 1 -lt $line.Length) {
            $i++
            [void]$text.Append($line[$i])
        } elseif ($code -eq 58) {
            $fields.Add($text.ToString())
            $ends.Add($i)
            [void]$text.Remove(0, $text.Length)
        } else {
            [void]$text.Append($line[$i])
        }
    }
    $fields.Add($text.ToString())
    $ends.Add($line.Length)
    return @{ Fields = $fields; Ends = $ends }
}

function Test-Blank([string]$text) {
    return [regex]::IsMatch($text, '\A[\x09-\x0d\x1c-\x20]*\z')
}

# What a complete line says, or nothing; an IPv6 address needs no \ before its colons.
function Get-Entry([string]$line) {
    $cut = Get-Fields $line
    $fields = $cut.Fields
    $server = $fields[0]
    for ($at = 1; $at + 3 -lt $fields.Count; $at++) {
        if ($at -gt 1) { $server = $server + ':' + $fields[$at - 1] }
        $isHost = if ($at -eq 1) { -not (Test-Blank $server) } else { $server.Contains('::') }
        $isPort = [regex]::IsMatch($fields[$at], '\A(\*|[0-9]{1,5})\z')
        if ($isHost -and $isPort -and -not (Test-Blank $fields[$at + 2]) -and $fields[$at + 3].Length -gt 0) {
            return @{
                Server   = $server
                Port     = $fields[$at]
                Database = $fields[$at + 1]
                User     = $fields[$at + 2]
                Start    = $line.Substring(0, $cut.Ends[$at + 2] + 1)
                Line     = $line
            }
        }
    }
    return $null
}

function Test-Agree([string]$one, [string]$other) {
    return (Test-Same $one '*') -or (Test-Same $other '*') -or (Test-Same $one $other)
}

# Whether there is an account that both fit.
function Test-Overlap($one, $other) {
    return (Test-Agree $one.Server $other.Server) -and (Test-Agree $one.Port $other.Port) -and
        (Test-Agree $one.Database $other.Database) -and (Test-Agree $one.User $other.User)
}

function Get-Lines([string]$text) {
    $lines = New-Object 'Collections.Generic.List[string]'
    foreach ($line in $text.Split([char[]]@([char]10))) { $lines.Add($line) }
    if ($text.Length -eq 0 -or [int]$text[$text.Length - 1] -eq 10) { $lines.RemoveAt($lines.Count - 1) }
    return , $lines
}

# The entries that a line of a file shares an account with.
function Get-Shared([string]$line, $entries) {
    if ($line.Length -eq 0 -or [int]$line[0] -eq 35) { return }
    $entry = Get-Entry $line
    if ($null -eq $entry) { return }
    foreach ($each in $entries) { if (Test-Overlap $entry $each) { @{ Line = $entry; Given = $each } } }
}

# What a file is to be: the given lines together, in their order, before the first line that fits an account which one
# of them fits too, else at the end; a line for the same account gives way.
function Get-Merged([string]$text, $entries) {
    $own = New-Object 'Collections.Generic.List[object]'
    foreach ($entry in $entries) {
        $double = $false
        foreach ($each in $own) { if (Test-Same $each.Start $entry.Start) { $double = $true } }
        if (-not $double) { $own.Add($entry) }
    }
    $kept = New-Object 'Collections.Generic.List[string]'
    $place = -1
    foreach ($line in (Get-Lines $text)) {
        $leaves = $false
        foreach ($each in $own) { if ($line.StartsWith($each.Start, [StringComparison]::Ordinal)) { $leaves = $true } }
        if ($place -lt 0 -and ($leaves -or @(Get-Shared $line $entries).Count -gt 0)) { $place = $kept.Count }
        if (-not $leaves) { $kept.Add($line) }
    }
    if ($place -lt 0) { $place = $kept.Count }
    for ($i = 0; $i -lt $own.Count; $i++) { $kept.Insert($place + $i, $own[$i].Line) }
    return [string]::Join("`n", $kept.ToArray()) + "`n"
}

# Whether a file has a line for the same user of the same server.
function Test-Known([string]$text, $entries) {
    foreach ($line in (Get-Lines $text)) {
        foreach ($shared in @(Get-Shared $line $entries)) {
            if (Test-Same $shared.Line.User $shared.Given.User) { return $true }
        }
    }
    return $false
}

# --- files that are whole or absent, for the account alone (and for the computer, and who writes for others) ---

function New-Rights($owner) {
    $rights = New-Object Security.AccessControl.FileSecurity
    $rights.SetAccessRuleProtection($true, $false)
    foreach ($each in @($owner, $me.User, $system)) {
        $rights.AddAccessRule((New-Object Security.AccessControl.FileSystemAccessRule($each, 'FullControl', 'Allow')))
    }
    return $rights
}

function Write-Whole([string]$path, [string]$text, $rights) {
    $part = "$path.part"
    try {
        # A file of its own, so that no link of somebody's leads elsewhere, whose rights are there before its content.
        [IO.File]::Delete($part)
        (New-Object IO.FileStream($part, [IO.FileMode]::CreateNew)).Dispose()
        [IO.File]::SetAccessControl($part, $rights)
        $bytes = $bytewise.GetBytes($text)
        $stream = New-Object IO.FileStream($part, [IO.FileMode]::Open, [IO.FileAccess]::Write)
        try {
            $stream.Write($bytes, 0, $bytes.Length)
            $stream.Flush($true)
        } finally {
            $stream.Dispose()
        }
        if ([IO.File]::Exists($path)) {
            # PowerShell makes an empty text of $null, which is no name of a file.
            [IO.File]::Replace($part, $path, [NullString]::Value)
            [IO.File]::SetAccessControl($path, $rights)
        } else {
            [IO.File]::Move($part, $path)
        }
    } finally {
        [IO.File]::Delete($part)
    }
}

function Read-Text([string]$path) {
    if ([IO.File]::Exists($path)) { return $bytewise.GetString([IO.File]::ReadAllBytes($path)) }
    return ''
}

# Whether the file is for these accounts alone, and takes nothing over from its folder.
function Test-Private([string]$path, $owner) {
    $rights = [IO.File]::GetAccessControl($path)
    if (-not $rights.AreAccessRulesProtected) { return $false }
    foreach ($rule in $rights.GetAccessRules($true, $true, [Security.Principal.SecurityIdentifier])) {
        if (@($owner, $me.User, $system) -notcontains $rule.IdentityReference) { return $false }
    }
    return $true
}

# A folder that leads elsewhere would have the computer write where its user may not.
function Test-Straight([string]$file, [string]$root) {
    $path = $file
    while ($path.Length -gt $root.Length) {
        if ([IO.File]::Exists($path) -or [IO.Directory]::Exists($path)) {
            if ([IO.File]::GetAttributes($path) -band [IO.FileAttributes]::ReparsePoint) { return $false }
        }
        $path = Split-Path -Parent $path
    }
    return $true
}

function Set-Credentials($target, $entries) {
    $text = Read-Text $target.File
    $merged = Get-Merged $text $entries
    if ((Test-Same $text $merged) -and (Test-Private $target.File $target.Owner)) { return 'unchanged' }
    if ($Check) { return 'would-write' }
    $rights = New-Rights $target.Owner
    [void][IO.Directory]::CreateDirectory((Split-Path -Parent $target.File))
    if (-not (Test-Same $text $merged)) {
        if ($text.Length -gt 0) { Write-Whole ($target.File + '.old') $text $rights }
        Write-Whole $target.File $merged $rights
    }
    [IO.File]::SetAccessControl($target.File, $rights)
    return 'written'
}

# Only where the file is still what was made of the one before: what somebody has written since is not thrown away.
function Restore-Credentials($target, $entries) {
    $old = $target.File + '.old'
    if (-not [IO.File]::Exists($old)) { return 'nothing' }
    $text = Read-Text $old
    if (-not (Test-Same (Read-Text $target.File) (Get-Merged $text $entries))) { throw 'written since' }
    if ($Check) { return 'would-bring-back' }
    Write-Whole $target.File $text (New-Rights $target.Owner)
    [IO.File]::Delete($old)
    return 'back'
}

# --- a login with the file, and with nothing else ---

function Get-Program([string]$name, [string]$places) {
    $found = Get-Command -Name $name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if ($found) { return $found.Path }
    foreach ($root in @($env:ProgramW6432, $env:ProgramFiles)) {
        if ($root -and $places) {
            $file = Get-Item -Path (Join-Path $root $places) -ErrorAction SilentlyContinue | Select-Object -Last 1
            if ($file) { return $file.FullName }
        }
    }
    return ''
}

function Get-Login([string]$file) {
    # What is set here for PostgreSQL's programs is about other logins than this one.
    Remove-Item -Path 'Env:PG*' -ErrorAction SilentlyContinue
    $env:PGPASSFILE = $file
    $env:PGHOST = $facts.hosts
    $env:PGPORT = $facts.ports
    $env:PGDATABASE = $facts.database
    $env:PGUSER = $facts.user
    $env:PGSSLMODE = $facts.tls
    $env:PGCONNECT_TIMEOUT = '10'
    # A server that asks for no password proves nothing; a psql older than 16 does not know this, and asks as before.
    $env:PGREQUIREAUTH = 'scram-sha-256,md5,password'
    $certificate = Join-Path $here 'root.crt'
    if ([IO.File]::Exists($certificate)) { $env:PGSSLROOTCERT = $certificate }
    # What a program writes to its standard error is no error of this script.
    $ErrorActionPreference = 'Continue'
    $psql = Get-Program 'psql' 'PostgreSQL\*\bin\psql.exe'
    if ($psql) {
        $said = & $psql '-X' '-w' '-A' '-t' '-c' 'select 1' 2>&1 | ForEach-Object { "$_" }
    } else {
        $sauvrest = Get-Program 'sauvrest' ''
        if (-not $sauvrest) { return @{ State = 'unproved'; Detail = $file } }
        $said = & $sauvrest 'credentials' 'check' '--server' 'environment' 2>&1 | ForEach-Object { "$_" }
    }
    if ($LASTEXITCODE -eq 0) { return @{ State = 'proved'; Detail = $file } }
    return @{ State = 'refused'; Detail = [string]::Join(' ', @($said)) }
}

# --- what is told: on the standard output, in the event log, in the folder of the results ---

function Write-Record([string]$who, [string]$state, [string]$login, [string]$detail) {
    $detail = [regex]::Replace($detail, '[;\s]+', ' ')
    if ($detail.Length -gt 300) { $detail = $detail.Substring(0, 300) }
    $record = [string]::Join(';', @($env:COMPUTERNAME, $who, $state, $login, $detail))
    Write-Output $record
    if ($Check) { return }
    $share = $facts.results
    $isNews = $state -ne 'unchanged' -or $login -ne 'proved'
    if ($share) {
        try {
            $file = Join-Path $share ([regex]::Replace("$env:COMPUTERNAME-$who", '[^\w.-]+', '_') + '.csv')
            $isNews = $isNews -or -not [IO.File]::Exists($file)
            if ($isNews) {
                $time = [DateTime]::Now.ToString('yyyy-MM-dd HH:mm:ss')
                [IO.File]::WriteAllText($file, "$time;$record`r`n", $utf8)
            }
        } catch {
            $record = $record + ' ' + $_.Exception.Message
        }
    }
    if ($isNews) {
        # The one source of the event log that everybody may write under.
        $kind = if ($login -eq 'refused' -or $state -eq 'failed') { 1 } elseif ($login -eq 'unproved') { 2 } else { 4 }
        try { [void](New-Object -ComObject WScript.Shell).LogEvent($kind, "SauvRest;$record") } catch { return }
    }
}

# --- for whom ---

function Get-OwnTarget {
    $file = if ($env:PGPASSFILE) { $env:PGPASSFILE } else { Join-Path $env:APPDATA 'postgresql\pgpass.conf' }
    return @{ Name = $env:USERNAME; Owner = $me.User; File = $file; Root = $file }
}

# Everybody who has logged in on this computer, with what Windows calls their profile.
function Get-Profiles {
    foreach ($key in Get-ChildItem 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList') {
        if ($key.PSChildName -match '\AS-1-(5-21|12-1)-[0-9-]+\z') {
            $owner = New-Object Security.Principal.SecurityIdentifier $key.PSChildName
            $home_ = [string]$key.GetValue('ProfileImagePath')
            # An account that its domain no longer knows is called as its folder is.
            $name = Split-Path -Leaf $home_
            try { $name = $owner.Translate([Security.Principal.NTAccount]).Value.Split('\')[-1] } catch { $null = $_ }
            $file = Join-Path $home_ 'AppData\Roaming\postgresql\pgpass.conf'
            @{ Name = $name; Owner = $owner; File = $file; Root = $home_ }
        }
    }
}

# Of everybody, who has a line for the same user; to go back, who has the lines. Whose file cannot be read is meant too,
# so that this is told for them, and keeps nobody else waiting.
function Test-Meant($target, $entries) {
    try { $text = Read-Text $target.File } catch { return $true }
    if ($Back) { return Test-Same $text (Get-Merged $text $entries) }
    return Test-Known $text $entries
}

function Get-Targets($entries) {
    if ($Account) {
        $profiles = @(Get-Profiles)
        foreach ($name in $Account.Split([char[]]@([char]','))) {
            $found = @($profiles | Where-Object { $_.Name -eq $name.Trim() })
            if ($found.Count -eq 0) { @{ Name = $name.Trim(); Owner = $null; File = ''; Root = '' } }
            $found
        }
    } elseif ($All -or $me.IsSystem) {
        foreach ($each in @(Get-Profiles)) {
            if (Test-Meant $each $entries) { $each }
        }
    } else {
        Get-OwnTarget
    }
}

function Invoke-Target($target, $entries) {
    $login = @{ State = '-'; Detail = $target.File }
    try {
        if (-not $target.Owner) { throw 'no profile' }
        if (-not (Test-Straight $target.File $target.Root)) { throw 'link' }
        if ($Back) { $state = Restore-Credentials $target $entries } else { $state = Set-Credentials $target $entries }
        if (-not $Back -and -not $Check) { $login = Get-Login $target.File }
    } catch {
        Write-Record $target.Name 'failed' '-' "$($target.File) $($_.Exception.Message)"
        $script:status = 1
        return
    }
    Write-Record $target.Name $state $login.State $login.Detail
    $found = if ($login.State -eq 'refused') { 4 } elseif ($login.State -eq 'unproved') { 3 } else { 0 }
    if ($script:status -ne 1 -and $found -gt $script:status) { $script:status = $found }
}

$status = 0
$facts = @{ hosts = ''; ports = ''; database = 'postgres'; user = ''; tls = 'prefer'; results = '' }
try {
    foreach ($line in [IO.File]::ReadAllLines((Join-Path $here 'server.txt'), $utf8)) {
        $at = $line.IndexOf('=')
        if ($at -gt 0) { $facts[$line.Substring(0, $at)] = $line.Substring($at + 1) }
    }
    $entries = @()
    foreach ($line in (Get-Lines (Read-Text (Join-Path $here 'credentials.pgpass')))) {
        $entry = Get-Entry $line
        if ($null -eq $entry) { throw 'credentials.pgpass' }
        $entries += $entry
    }
    if ($entries.Count -eq 0 -or -not $facts.hosts -or -not $facts.user) { throw 'credentials.pgpass, server.txt' }
} catch {
    Write-Record '-' 'failed' '-' $_.Exception.Message
    exit 2
}
$targets = @(Get-Targets $entries)
if ($targets.Count -eq 0) {
    Write-Record '-' 'nothing' '-' 'nobody'
    exit 3
}
foreach ($target in $targets) { Invoke-Target $target $entries }
exit $status
