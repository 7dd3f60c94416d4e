// node test/bench/replay.mjs REPOSITORY...: how many of a project's newest commits the hook would have stopped.
// Each commit is read as it was made (what it adds over its parent), by the same engine and rules as the hook.
import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { scan } from '../../dist/index.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { commits: { type: 'string', default: '1000' } },
})

const total = { commits: 0, blocked: 0 }
for (const repository of positionals) {
  const worktree = await openWorktree(repository)
  const commits = await newest(worktree.env, worktree.cwd)
  const blocked = []
  for (const commit of commits) {
    const { findings } = await scan({ ...worktree, range: `${commit}^!` })
    const stops = findings.filter(({ blocks }) => blocks)
    if (stops.length) blocked.push({ commit, stops })
  }
  total.commits += commits.length
  total.blocked += blocked.length
  print(nameOf(repository), commits.length, blocked)
}
print('all', total.commits, { length: total.blocked })

/** A bare repository is read through an empty folder that stands for its working tree. */
async function openWorktree(repository) {
  const { stdout } = await execa('git', ['-C', repository, 'rev-parse', '--absolute-git-dir'])
  const { stdout: empty } = await execa('mktemp', ['-d'])
  return { cwd: empty, env: { ...process.env, GIT_DIR: stdout, GIT_WORK_TREE: empty } }
}

async function newest(env, cwd) {
  const { stdout } = await execa('git', ['rev-list', '--no-merges', `--max-count=${values.commits}`, 'HEAD'], {
    env,
    cwd,
  })
  return stdout.split('\n').filter(Boolean)
}

function nameOf(repository) {
  return basename(repository) === 'repo' ? basename(dirname(repository)) : basename(repository)
}

function print(name, commits, blocked) {
  console.log(
    `${name.padEnd(36)} ${String(commits).padStart(5)} commits  ${String(blocked.length).padStart(3)} blocked  ${((blocked.length / commits) * 1000).toFixed(1)} in 1,000`,
  )
  for (const { commit, stops } of Array.isArray(blocked) ? blocked : [])
    for (const { rule, path, line } of stops.slice(0, 3))
      console.log(`    ${commit.slice(0, 10)}  ${rule}  ${path}:${line}`)
}
