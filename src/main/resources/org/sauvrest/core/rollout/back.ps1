# As back.sh, for Windows.
$ErrorActionPreference = 'Stop'
[Console]::InputEncoding = [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
$home_, $file, $kept = 1..3 | ForEach-Object { [Console]::In.ReadLine() }
try {
    Remove-Item -LiteralPath "$file.sauvrest" -Force -ErrorAction SilentlyContinue
    if (-not (Test-Path -LiteralPath "$kept.sum")) { 'nothing'; exit 0 }
    $ours = (Get-Content -LiteralPath "$kept.sum" | Select-Object -First 1)
    $now = if (Test-Path -LiteralPath $file) { (Get-FileHash -LiteralPath $file).Hash }
    $former = if (Test-Path -LiteralPath $kept) { (Get-FileHash -LiteralPath $kept).Hash }
    if ($now -and $now -eq $ours) {
        if ($former) { [IO.File]::Replace($kept, $file, [NullString]::Value) } else { Remove-Item -LiteralPath $file -Force }
    } elseif ($former -and $now -eq $former) {
        Remove-Item -LiteralPath $kept -Force
    } else { exit 73 }
    Remove-Item -LiteralPath "$kept.sum" -Force
    'back'
} catch { [Console]::Error.WriteLine($_.Exception.Message); exit 71 }
