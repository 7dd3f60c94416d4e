import type { Declaration } from '../code/env-modules/env-reader.ts'
import { DOTENVX } from '../dotenvx.ts'
import { envFileOfModule } from './env-file-of-module.ts'
import { type Framework, frameworkOf, starts } from './framework.ts'
import { nodeStart } from './node-start.ts'
import { knowsEnvFileIfExists, nodeInWords, nodesOf } from './node-version.ts'
import { hasAny, mentions, type Project, pathInProject } from './project.ts'
import { addSpringImport } from './spring-import.ts'

/** How a program gets at its env file. */
export interface EnvLoading {
  /** For people, with the one command or line; on a second line why it is this one. */
  readonly text: string
  /** Scripts of `package.json` that can load it, old and new. */
  readonly scripts: ReadonlyMap<string, string>
  /** The line by which a file of settings loads it. */
  readonly setting?: Declaration
}

const NONE: ReadonlyMap<string, string> = new Map()

/**
 * What makes a program read an env file when it starts.
 * @param path the code that reads the variable
 * @param node the version of Node that runs here
 */
export function envLoading(path: string, envFile: string, project: Project, node: string): EnvLoading {
  const file = pathInProject(envFile, project)
  if (/(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/.test(path))
    return { text: `Docker Compose reads ${envFile} by itself.`, scripts: NONE }
  const framework = frameworkFor(path, project)
  if (framework?.onlyWith && !framework.loads)
    return {
      text: `${framework.name} loads ${envFile} where its settings say: ${framework.onlyWith}: true`,
      scripts: NONE,
    }
  if (framework?.loads) return { text: `${framework.name} loads ${envFile} by itself.`, scripts: NONE }
  if (/\.[cm]?[jt]sx?$/.test(path)) return inNode(path, file, project, node)
  if (/(?:^|\/)(?:application|bootstrap)[\w-]*\.(?:properties|ya?ml)$/.test(path)) return inSpring(path, file, project)
  const python = /\.py$/.test(path) ? inPython(envFile, project) : null
  if (python) return { text: python, scripts: NONE }
  return { text: `Start it with: ${DOTENVX} run -f ${file} -- ${startOf(path, project)}`, scripts: NONE }
}

function frameworkFor(path: string, project: Project): Framework | null {
  const framework = frameworkOf(project)
  return framework && starts(framework, path) ? framework : null
}

function inSpring(path: string, file: string, { words }: Project): EnvLoading {
  const line = `spring.config.import=optional:file:${file}[.properties]`
  const isSpring = [...words].some((word) => word.startsWith('org.springframework'))
  if (!isSpring || !/(?:^|\/)application/.test(path)) return { text: `Spring reads it with: ${line}`, scripts: NONE }
  const add = (text: string) => addSpringImport(path, text, file)
  return {
    text: `Spring Boot reads ${file} by spring.config.import.`,
    scripts: NONE,
    setting: { path, add, shown: () => line },
  }
}

/** The packages that load an env file for a Python program; the first that it uses. */
function inPython(envFile: string, project: Project): string | null {
  if (envFileOfModule(project) === envFile) return `pydantic-settings loads ${envFile} by itself.`
  if (mentions(project, 'python-decouple')) return `python-decouple loads ${envFile} by itself.`
  // https://django-environ.readthedocs.io/en/latest/quickstart.html
  if (mentions(project, 'django-environ')) return 'django-environ loads it where the settings call Env.read_env().'
  // environs brings python-dotenv; its own read_env() fills one Env alone since 15, and os.environ no more.
  return mentions(project, 'environs', 'python-dotenv')
    ? 'Load it where the program starts: from dotenv import load_dotenv; load_dotenv()'
    : null
}

function inNode(path: string, file: string, project: Project, running: string): EnvLoading {
  const nodes = nodesOf(project, running)
  const old = nodes.find((node) => !knowsEnvFileIfExists(node))
  const flag = `--env-file${old === undefined ? '-if-exists' : ''}=${file}`
  const loading = Object.entries(project.scripts).find(([, script]) => /--env-file|dotenv/.test(script))
  if (loading) return { text: `npm run ${loading[0]} loads it.`, scripts: NONE }
  const scripts = new Map(
    Object.values(project.scripts)
      .filter((script) => /^(?:node|tsx)(?: watch| --watch)? [\w./-]+\.[cm]?[jt]s\b/.test(script))
      .map((script) => [script, script.replace(/^(?:node|tsx)(?: watch)?/, `$& ${flag}`)]),
  )
  // https://docs.nestjs.com/techniques/configuration
  if (hasAny(project, '@nestjs/config'))
    return { text: `@nestjs/config loads ${file} by itself, before it makes your classes.`, scripts: NONE }
  if (hasAny(project, 'dotenv'))
    return { text: "Load it first in the file that starts the program: import 'dotenv/config'", scripts: NONE }
  const [start] = scripts.values()
  const command = start?.replace(/^tsx\b/, 'npx tsx') ?? nodeStart(pathInProject(path, project), flag, project, nodes)
  const text = `Start it with: ${command}`
  if (old === undefined) return { text, scripts }
  // The option that every Node knows fails where the file is missing: as a script it would stop everybody else.
  const why = `--env-file-if-exists needs Node 20.19 or 22.9, and the project may run on ${nodeInWords(old)}`
  return { text: `${text}\n${scripts.size ? 'Its scripts stay as they are: ' : ''}${why}.`, scripts: NONE }
}

function startOf(path: string, project: Project): string {
  const file = pathInProject(path, project)
  if (path.endsWith('.npmrc')) return 'npm install'
  if (/(?:^|\/)\.mcp\.json$/.test(path)) return 'claude'
  if (path.endsWith('.cursor/mcp.json')) return 'cursor .'
  if (/(?:^|\/)(?:pom|settings)\.xml$/.test(path)) return 'mvn package'
  if (project.files.has('manage.py')) return 'python manage.py runserver'
  const [, ending = ''] = /\.(\w+)$/.exec(file) ?? []
  const commands: Readonly<Record<string, string>> = {
    py: `python ${file}`,
    rb: project.files.has('config.ru') ? 'bin/rails server' : `ruby ${file}`,
    go: 'go run .',
    rs: 'cargo run',
    php: `php ${file}`,
    java: `java ${file}`,
    cs: 'dotnet run',
    sh: `sh ${file}`,
    tf: 'terraform plan',
  }
  return Object.hasOwn(commands, ending) ? (commands[ending] as string) : 'YOUR-PROGRAM'
}
