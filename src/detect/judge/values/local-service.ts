import { randomnessOf } from '../../words/randomness.ts'

/** Files that start services for development or a build: Compose, dev containers and the configuration of CI systems. */
const SERVICE_FILE =
  /(?:^|\/)(?:docker-)?compose[^/]{0,60}\.ya?ml$|(?:^|\/)\.devcontainer\/|^\.github\/workflows\/|^\.circleci\/|(?:^|\/)(?:\.gitlab-ci|azure-pipelines|bitbucket-pipelines|\.drone|\.travis)[^/]{0,40}\.ya?ml$/i

/** Words that say where a value counts. */
const LOCAL =
  /dev(?:el(?:opment)?)?|local(?:host)?|test(?:ing|s)?|e2e|demo|example|sample|insecure|default|change(?:me|it)?|password|secret|pass|admin|root|user/g

/** Names of images, services, users and databases around a value. */
const NAMES =
  /^[ \t]{0,40}(?:image:[ \t]{0,4}["']?(?:[\w.-]+\/){0,4}([\w-]{3,40})|([a-z][\w-]{2,40}):[ \t]*$|-?[ \t]{0,4}[\w-]{0,40}(?:USER|USERNAME|DB|DATABASE|NAME)[:=][ \t]{0,4}["']?([\w-]{3,40}))/gim

const REACH = 4000

/**
 * Whether a value in a file that starts services is one for there alone: made of the name of its service, image or user, or of
 * words such as `dev`, `local` and `test`, with no more than a short rest, as in `devrustfs123`.
 * @param start where the value stands in `text`
 * @param variable what it is assigned to: `RUSTFS_ADMIN_PASSWORD` names its service, too
 */
export function isLocalService(path: string, text: string, start: number, value: string, variable = ''): boolean {
  const left = restOf(path, text, start, value, variable)
  if (left === undefined) return false
  return left.length <= 4 || (left.length < value.length / 2 && left.length <= 8 && randomnessOf(left).words > 0.5)
}

/** Whether nothing is left of it but such names, as in `POSTGRES_PASSWORD: postgres`: it opens what the file starts. */
export function isLocalName(path: string, text: string, start: number, value: string, variable = ''): boolean {
  return restOf(path, text, start, value, variable) === ''
}

/** What a value holds beside the names around it and the words that say where it counts; undefined where it holds none of them. */
function restOf(path: string, text: string, start: number, value: string, variable: string): string | undefined {
  if (!SERVICE_FILE.test(path) || value.length > 64) return undefined
  const around = text.slice(Math.max(0, start - REACH), start + REACH)
  const names = [...around.matchAll(NAMES)].flatMap((hit) => hit.slice(1).filter(Boolean))
  const parts = [...names, variable]
    .flatMap((name) => [name, ...name.split(/[-_]/)])
    .filter((name) => name.length >= 3 && !/^(?:key|token)$/i.test(name))
  const lower = value.toLowerCase()
  const rest = parts
    .sort((one, other) => other.length - one.length)
    .reduce((left, name) => left.replaceAll(name.toLowerCase(), ' '), lower)
    .replaceAll(LOCAL, ' ')
  return rest === lower ? undefined : rest.replaceAll(/[^a-z0-9]/g, '')
}
