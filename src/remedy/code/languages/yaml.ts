import { hasAny } from '../../project/project.ts'
import { GITHUB, GITLAB } from '../../read-from-env.ts'
import { type Refusal, type Replacement, refuse, refuseElsewhere, type Spot, type Store } from '../replacement.ts'
import { kubernetes } from './kubernetes.ts'
import { composeEnvFile } from './settings/compose-env-file.ts'

/** YAML means nothing by `${NAME}` itself: who reads the file decides, and only known readers are written for. */
export function yaml(spot: Spot): Replacement | Refusal {
  const reader = readerOf(spot)
  if (typeof reader === 'function') return reader(spot)
  const byFile = 'isCompose' in reader ? composeEnvFile(spot) : null
  if (byFile) return byFile
  if ('refused' in reader) return reader
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
    ...(reader.store ? { store: reader.store } : {}),
  }
}

interface Reader {
  readonly write: (name: string) => string
  readonly store?: Store
  readonly isCompose?: true
}

const CI = /^\.gitlab-ci\.ya?ml$|^azure-pipelines|^bitbucket-pipelines|^\.travis/

function readerOf({ path, text, project }: Spot): Reader | Refusal | typeof kubernetes {
  const file = path.slice(path.lastIndexOf('/') + 1)
  if (/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\//.test(path))
    return { write: (name) => `\${{ secrets.${name} }}`, store: GITHUB }
  if (/^action\.ya?ml$/.test(file))
    return refuseElsewhere('an action sees no secrets: take it as an input, and pass it in the workflow', GITHUB)
  if (/^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(file) || /^services:\s*(?:#.*)?$/m.test(text))
    return { write: (name) => `\${${name}}`, isCompose: true }
  if (/^(?:application|bootstrap)(?:-[\w-]+)?\.ya?ml$/.test(file)) return { write: (name) => `\${${name}}` }
  if (/^serverless(?:\.[\w-]+)?\.ya?ml$/.test(file)) return { write: (name) => `\${env:${name}}` }
  if (CI.test(file) || path.includes('.circleci/'))
    return refuseElsewhere(
      'remove the line and set the variable in the settings of the CI: it is then in the environment',
      /^\.gitlab/.test(file) ? GITLAB : undefined,
    )
  if (/^kind:\s*\w/m.test(text)) return kubernetes
  // Rails runs these through ERB, https://guides.rubyonrails.org/configuring.html#configuring-a-database
  if (/(?:^|\/)config\/(?:database|cable|storage|mongoid|redis|sidekiq)\.yml$/.test(path))
    return { write: (name) => `<%= ENV.fetch("${name}") %>` }
  if (project && hasAny(project, 'symfony/framework-bundle') && /(?:^|\/)config\//.test(path))
    return { write: (name) => `'%env(${name})%'` }
  return refuse(
    'nothing is known to read variables in this file: let the program that reads it take the value from the environment',
  )
}
