import { type Refusal, type Replacement, refuse, type Spot } from '../replacement.ts'

/** YAML means nothing by `${NAME}` itself: who reads the file decides, and only known readers are written for. */
export function yaml(spot: Spot): Replacement | Refusal {
  const reader = readerOf(spot)
  if (typeof reader === 'string') return refuse(reader)
  const { text, start, end } = spot
  const value = text.slice(start, end)
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const quoted = /["']$/.test(line) || /["'][^"']*$/.test(line)
  if (value.includes('\n') || /\\/.test(value))
    return refuse('it goes over lines or is escaped: put it into the env file by hand')
  if (!quoted && /[[{][^\]}]*$/.test(line.replace(/\$\{\{?[^}]*\}\}?/g, '')))
    return refuse('it is in a list or map on one line: put quotes around it, then run fix again')
  return {
    value,
    edits: (name) => [{ start, end, text: reader.write(name) }],
    ...(reader.note ? { note: reader.note } : {}),
  }
}

interface Reader {
  readonly write: (name: string) => string
  readonly note?: (name: string) => string
}

function readerOf({ path, text }: Spot): Reader | string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  if (/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\//.test(path))
    return {
      write: (name) => `\${{ secrets.${name} }}`,
      note: (name) => `give the value to GitHub too: gh secret set ${name}`,
    }
  if (/^action\.ya?ml$/.test(file)) return 'an action sees no secrets: take it as an input, and pass it in the workflow'
  if (/^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(file) || /^services:\s*(?:#.*)?$/m.test(text))
    return { write: (name) => `\${${name}}` }
  if (/^(?:application|bootstrap)(?:-[\w-]+)?\.ya?ml$/.test(file)) return { write: (name) => `\${${name}}` }
  if (/^serverless(?:\.[\w-]+)?\.ya?ml$/.test(file)) return { write: (name) => `\${env:${name}}` }
  if (/^\.gitlab-ci\.ya?ml$|^azure-pipelines|^bitbucket-pipelines|^\.travis/.test(file) || path.includes('.circleci/'))
    return 'remove the line and set the variable in the settings of the CI: it is then in the environment'
  if (/^kind:\s*\w/m.test(text))
    return 'a manifest reads no variables: use kubectl create secret, or an encrypted secret'
  return 'nothing is known to read variables in this file: let the program that reads it take the value from the environment'
}
