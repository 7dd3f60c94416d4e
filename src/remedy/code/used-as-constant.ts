/**
 * Whether a file uses a constant where only a constant may stand: in a `case`, an annotation or attribute, another
 * constant, or the default of a parameter. Such a constant cannot become a variable.
 */
export function isUsedAsConstant(text: string, name: string): boolean {
  const used = `\\b${name}\\b`
  return [
    `\\bcase\\s[^:\\n]{0,200}${used}`,
    `@\\w[\\w.]{0,80}\\s?\\([^)]{0,400}${used}`,
    `^[ \\t]*\\[[\\w.]+\\s*\\([^)]{0,400}${used}`,
    `\\bconst\\b[^=;\\n]{0,80}=[^;\\n]{0,200}${used}`,
    `[(,]\\s*[\\w<>?[\\].]{1,80}\\s\\w{1,80}\\s*=\\s*${used}`,
  ].some((pattern) => new RegExp(pattern, 'm').test(text))
}

/** The name that a declaration gives, of the text up to its value: `KEY` of `static final String KEY = `. */
export function declaredName(lead: string): string | null {
  return /([A-Za-z_]\w*)\s*(?::\s*[\w.<>?]+\s*)?=\s*$/.exec(lead)?.[1] ?? null
}
