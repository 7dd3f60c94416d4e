import { type Refusal, type Replacement, refuse, type Spot } from '../../replacement.ts'

/**
 * Settings of package managers that replace variables: `.npmrc` (https://docs.npmjs.com/cli/configuring-npm/npmrc) and
 * Maven's `pom.xml` and `settings.xml` (https://maven.apache.org/pom.html#properties).
 */
export function packageSettings({ path, text, start, end }: Spot): Replacement | Refusal {
  const value = text.slice(start, end)
  if (/[\\$\n&<]/.test(value)) return refuse('it is written with escapes: put the value into the env file by hand')
  const isMaven = path.endsWith('.xml')
  return { value, edits: (name) => [{ start, end, text: isMaven ? `\${env.${name}}` : `\${${name}}` }] }
}
