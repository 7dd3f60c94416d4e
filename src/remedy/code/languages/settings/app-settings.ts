import { literalAround } from '../../literal-around.ts'
import { readEscapes } from '../../read-escapes.ts'
import { type Refusal, type Replacement, refuse, refuseElsewhere, type Spot } from '../../replacement.ts'
import { JSON_LEXIS, keysTo } from './json-keys.ts'
import { hasUserSecrets, userSecrets } from './user-secrets.ts'

/**
 * ASP.NET's `appsettings.json`: in development the user secrets give the value by the same keys
 * (https://learn.microsoft.com/aspnet/core/security/app-secrets).
 */
export function appSettings({ text, start, end, project }: Spot): Replacement | Refusal {
  const literal = literalAround(text, start, end, JSON_LEXIS)
  const keys = literal && keysTo(text, literal.open)
  const value = literal && readEscapes(text.slice(literal.start, literal.end))
  if (!literal || !keys || value === null) return refuse('empty the value here, and let the environment give it')
  const name = keys.join(':')
  const store = userSecrets(project)
  if (!hasUserSecrets(project))
    return refuseElsewhere('empty the value here; the project has no user secrets yet: dotnet user-secrets init', {
      ...store,
      text: () => store.text(name),
      command: () => store.command(name),
    })
  return {
    value,
    variable: () => name,
    shown: () => '"", and the user secrets give it',
    edits: () => [{ start: literal.start, end: literal.end, text: '' }],
    store,
  }
}
