/** https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files.importing-extensionless */
function importing(envFile: string): string {
  return `optional:file:${envFile}[.properties]`
}

/**
 * The text of `application.properties` or `application.yml` in which Spring Boot imports an env file.
 * @returns null where it imports something else already, or has `spring` written in a way that is not understood
 */
export function addSpringImport(path: string, text: string, envFile: string): string | null {
  const line = importing(envFile)
  if (text.includes(line)) return text
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const body = text === '' || text.endsWith('\n') ? text : text + eol
  if (path.endsWith('.properties'))
    return /^\s*spring\.config\.import\b/m.test(text) ? null : `${body}spring.config.import=${line}${eol}`
  if (/^---/m.test(text) || /^spring[.:]\S|^spring:[ \t]+[^\s#]/m.test(text)) return null
  const [head, indent] = /^spring:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*?([ \t]+)(?=\S)/m.exec(text) ?? []
  if (head === undefined) return `${body}spring:${eol}  config:${eol}    import: "${line}"${eol}`
  const start = text.indexOf(head) + head.indexOf('\n') + 1
  const rest = /^(?:[ \t][^\n]*\n|\r?\n)*/.exec(text.slice(start))?.[0] ?? ''
  if (new RegExp(`^${indent}config\\s*:`, 'm').test(rest)) return null
  const put = `${indent}config:${eol}${indent}${indent}import: "${line}"${eol}`
  return text.slice(0, start) + put + text.slice(start)
}
