import { UserError } from '../../errors.ts'
import type { Repository } from '../../git/repository.ts'
import { runGit, tryGit } from '../../git/run-git.ts'
import { readStaged } from '../../git/texts/read-staged.ts'
import { ourConfigHooks } from '../../setup/hooks/config-hooks.ts'
import { readSteps } from '../../setup/hooks/steps.ts'
import { scriptsOf } from '../../setup/project.ts'
import type { Check, DoctorContext } from './doctor-context.ts'
import { ok, warning } from './line.ts'

/** Where CI systems keep what they do. */
const PLACES = [
  '.github/workflows',
  '.gitlab-ci.yml',
  '.circleci/config.yml',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  'Jenkinsfile',
  '.travis.yml',
  '.drone.yml',
  '.woodpecker',
  '.woodpecker.yml',
  '.buildkite',
  '.gitea/workflows',
  '.forgejo/workflows',
  '.ci',
]

/** A run of the check, as `npx hushkey scan --range …` or an action that is named after it. */
const RUN = /^[^#\n]{0,500}\bhushkey(?:@[\w.^~-]+)?['"]?(?:\s+(?:scan\b|--)|\s*$)/m

/** CI runs the check as well, for commits that went past the hook (N15). */
export const ci: Check = async (context) => {
  const { repository, project, typed } = context
  const step = `Add a step: ${typed(await scanFor(repository))}`
  const unseen = (await isPushChecked(context))
    ? 'a commit and a push with --no-verify go unseen'
    : 'commits made with --no-verify go unseen'
  const paths = (await runGit(repository.git, ['ls-files', '-z', '--', ...PLACES]))
    .toString()
    .split('\0')
    .filter(Boolean)
  if (paths.length === 0) return warning(`no CI is set up, so ${unseen}`, step)
  const texts = await readStaged(repository, paths)
  const at = texts.findIndex((text) => text !== null && RUN.test(text))
  if (at >= 0) return ok(`${paths[at]} runs hushkey`)
  const script = Object.entries(project ? scriptsOf(project) : {}).find(
    ([, command]) => typeof command === 'string' && /\bhushkey\s+(?:scan|--)/.test(command),
  )
  if (script) return ok(`the script "${script[0]}" runs hushkey`)
  return warning(`CI does not run hushkey, so ${unseen}`, step)
}

/** What a CI step looks at: the commits since the remote's main branch, as it is called there; all files where there is no remote. */
async function scanFor({ git, root }: Repository): Promise<string> {
  const names = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master']
  const { stdout } = await tryGit({ ...git, cwd: root }, ['for-each-ref', '--format=%(refname) %(symref)', ...names])
  const [ref] = stdout.toString().split('\n').filter(Boolean)
  const name = ref && (ref.split(' ')[1] || ref).trim().replace(/^refs\/remotes\//, '')
  return name ? `scan --range ${name}..HEAD` : 'scan --all'
}

/** A `pre-push` hook that is broken is what another check says. */
async function isPushChecked({ repository: { root }, hooks, configHooks }: DoctorContext): Promise<boolean> {
  if (ourConfigHooks(configHooks, 'pre-push').some(({ off }) => off === null)) return true
  const steps = await readSteps(root, hooks, 'pre-push').catch(nullForUser)
  return steps?.steps.some(({ ours }) => ours) ?? false
}

function nullForUser(error: unknown): null {
  if (error instanceof UserError) return null
  throw error
}
