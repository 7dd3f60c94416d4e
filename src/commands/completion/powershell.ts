import { type CompletedCommand, KINDS, TABLE, type Value } from './table.ts'

/**
 * For Windows PowerShell 5.1 and newer (https://learn.microsoft.com/powershell/module/microsoft.powershell.core/register-argumentcompleter).
 * Where it offers nothing, PowerShell completes the names of files.
 */
export function powershellScript(): string {
  return [
    '# hushkey for PowerShell. In $PROFILE:  hushkey completion powershell | Out-String | Invoke-Expression',
    'Register-ArgumentCompleter -Native -CommandName hushkey -ScriptBlock {',
    '    param($word, $ast, $cursor)',
    '    $summaries = [ordered]@{',
    ...TABLE.map(({ name, summary }) => `        ${quoted(name)} = ${quoted(summary)}`),
    '    }',
    '    $typed = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })',
    '    $command = $typed | Select-Object -Skip 1 | Where-Object { $summaries.Contains($_) } | Select-Object -First 1',
    "    $is = if ($command) { $command } else { 'scan' }",
    '    $offered = [ordered]@{}',
    '    switch ("$is $($typed[-1])") {',
    ...KINDS.flatMap(({ option, commands }) =>
      option.value === null ? [] : commands.map((command) => valueCase(command, option.name, option.value as Value)),
    ),
    '        default {',
    "            if ($word.StartsWith('-')) {",
    '                switch ($is) {',
    ...TABLE.map(optionCase),
    '                }',
    '            } elseif (-not $command) {',
    '                $offered = $summaries',
    '            } else {',
    '                switch ($is) {',
    ...TABLE.flatMap(({ name, operands }) =>
      operands === null || operands === 'files' ? [] : [`                    ${quoted(name)} { ${offer(operands)} }`],
    ),
    '                }',
    '            }',
    '        }',
    '    }',
    '    $offered.GetEnumerator() | Where-Object { $_.Key.StartsWith($word, [StringComparison]::OrdinalIgnoreCase) } |',
    "        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterValue', $_.Value) }",
    '}',
    '',
  ].join('\n')
}

function valueCase(command: string, option: string, value: Value): string {
  return `        ${quoted(`${command} --${option}`)} { ${Array.isArray(value) ? offer(value) : ''} }`
}

function optionCase({ name, options }: CompletedCommand): string {
  const words = options.map(({ name, help }) => `${quoted(`--${name}`)} = ${quoted(help)}`)
  return `                    ${quoted(name)} { $offered = [ordered]@{ ${words.join('; ')} } }`
}

/** The line that counts the rules has no two blanks. */
function offer(value: Value): string {
  if (!Array.isArray(value))
    return "hushkey rules 2>$null | ForEach-Object { if ($_ -cmatch '^([a-z0-9-]+)  ') { $offered[$Matches[1]] = $Matches[1] } }"
  return `$offered = [ordered]@{ ${value.map((word) => `${quoted(word)} = ${quoted(word)}`).join('; ')} }`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
