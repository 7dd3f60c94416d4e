/** PowerShell as far as a shell script says the same: what it sets in the environment, and plain calls of programs. */
export function withoutPowerShell(text: string): string {
  return text
    .replace(
      /\$env:(\w+)\s*=\s*(['"]?)([^'";\r\n|&]*)\2/gi,
      (_, name: string, _quote, value: string) => `export ${name}='${value.trim()}'`,
    )
    .replace(/`\r?\n/g, ' ')
}
