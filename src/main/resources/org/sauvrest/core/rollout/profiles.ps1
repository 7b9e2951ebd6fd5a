# As profiles.sh, for Windows: prints each person's folder.
[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
Get-CimInstance Win32_UserProfile | Where-Object { -not $_.Special -and $_.LocalPath } | ForEach-Object { "profile $($_.LocalPath)" }
