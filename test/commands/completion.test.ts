import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { COMMAND_NAMES } from '../../src/commands/help.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

/** Shells that this machine lacks are left out, which the test run says. */
const has = async (shell: string) => (await execa(shell, ['--version'], { reject: false })).exitCode === 0
const [bash, zsh, fish] = await Promise.all(['bash', 'zsh', 'fish'].map(has))

/** A repository with `hushkey` on the PATH and the shell's script in a file. */
async function completed(shell: string): Promise<TempRepo & { script: string; PATH: string }> {
  const repo = await tempRepo()
  await mkdir(repo.path('../bin'))
  await symlink(CLI, repo.path('../bin/hushkey'))
  const { exitCode, stdout } = await repo.hushkey('completion', shell)
  expect(exitCode).toBe(0)
  const script = repo.path('../script')
  await writeFile(script, stdout)
  return { ...repo, script, PATH: `${repo.path('../bin')}:${repo.env.PATH}` }
}

describe.skipIf(!bash)('bash', () => {
  /** What is offered for the last of these words. */
  async function offers({ run, script, PATH }: Awaited<ReturnType<typeof completed>>, ...words: string[]) {
    const program =
      'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hushkey; printf "%s\\n" "${COMPREPLY[@]}"'
    const { stdout, stderr } = await run('bash', ['--norc', '-c', program, 'bash', script, 'hushkey', ...words], {
      env: { PATH },
    })
    expect(stderr).toBe('')
    return stdout.split('\n').filter(Boolean)
  }

  it('completes commands, options, their values, and rules', async () => {
    const shell = await completed('bash')
    expect(await offers(shell, '')).toEqual(COMMAND_NAMES)
    expect(await offers(shell, 'ini')).toEqual(['init'])
    expect(await offers(shell, 'scan', '--f')).toEqual(['--format'])
    expect(await offers(shell, '--out')).toEqual(['--output'])
    expect(await offers(shell, 'init', '--out'), 'not an option of init').toEqual([])
    expect(await offers(shell, 'scan', '--format', 'sa')).toEqual(['sarif'])
    expect(await offers(shell, 'scan', '--output', 'a'), 'left to bash: files').toEqual([])
    expect(await offers(shell, '--format', 'json', 'do')).toEqual(['doctor'])
    expect(await offers(shell, 'explain', 'stripe-secret')).toEqual(['stripe-secret-key'])
    expect(await offers(shell, 'completion', '')).toEqual(['bash', 'zsh', 'fish', 'powershell'])
  })
})

describe.skipIf(!fish)('fish', () => {
  async function offers({ run, script, PATH }: Awaited<ReturnType<typeof completed>>, line: string) {
    const { stdout, stderr } = await run('fish', ['--no-config', '-c', `source ${script}; complete -C '${line}'`], {
      env: { PATH },
    })
    expect(stderr).toBe('')
    return stdout.split('\n').filter(Boolean)
  }
  const names = (lines: string[]) => lines.map((line) => line.split('\t')[0])

  it('completes commands, options, their values, rules and files', async () => {
    const shell = await completed('fish')
    await shell.write('a-file.ts', 'export {}\n')
    expect(names(await offers(shell, 'hushkey '))).toEqual(expect.arrayContaining([...COMMAND_NAMES, 'a-file.ts']))
    expect(await offers(shell, 'hushkey ini')).toEqual(['init\tcheck each commit from now on'])
    expect(names(await offers(shell, 'hushkey scan --form'))).toEqual(['--format'])
    expect(names(await offers(shell, 'hushkey init --out'))).toEqual([])
    expect(names(await offers(shell, 'hushkey scan --format sa'))).toEqual(['sarif'])
    expect(names(await offers(shell, 'hushkey scan --output a-f'))).toEqual(['a-file.ts'])
    expect(names(await offers(shell, 'hushkey explain stripe-secret'))).toEqual(['stripe-secret-key'])
    expect(names(await offers(shell, 'hushkey completion z'))).toEqual(['zsh'])
    expect(await offers(shell, 'hushkey doctor a-f')).toEqual([])
  })
})

describe.skipIf(!zsh)('zsh', () => {
  /** Types at a real zsh, presses Tab, and reads what stands there then. */
  async function typed({ run, root, script, PATH }: Awaited<ReturnType<typeof completed>>, lines: string[]) {
    const setUp = [
      'PS1= ; autoload -Uz compinit; compinit -u -D',
      `source ${script}`,
      `note() { print -r -- "$BUFFER" >> ${root}/../typed; BUFFER=; }; zle -N note; bindkey "^X" note`,
    ]
    const program = `
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell ${JSON.stringify(setUp.join('; ')).replaceAll('$', '\\$')}
      for line in "$@"; do
        zpty -n -w shell "$line"$'\\t'$'\\x18'
        for ((wait = 0; wait < 100; wait++)); do
          zpty -rt shell output
          [[ $(cat ${root}/../typed 2>/dev/null | wc -l) -gt $done ]] && break
          sleep 0.05
        done
        (( done++ ))
      done
      zpty -d shell
      cat ${root}/../typed
    `
    const { stdout } = await run('zsh', ['-f', '-c', `integer done=0; ${program}`, 'zsh', ...lines], {
      env: { PATH, TERM: 'xterm' },
    })
    return stdout.split('\n').slice(0, -1)
  }

  it('completes commands, options, their values, rules and files', async () => {
    const shell = await completed('zsh')
    await shell.write('a-file.ts', 'export {}\n')
    const pairs = [
      ['hushkey ini', 'hushkey init '],
      ['hushkey scan --outp', 'hushkey scan --output '],
      ['hushkey init --outp', 'hushkey init --outp'],
      ['hushkey scan --format sa', 'hushkey scan --format sarif '],
      ['hushkey scan --output a-f', 'hushkey scan --output a-file.ts '],
      ['hushkey explain stripe-secret', 'hushkey explain stripe-secret-key '],
      ['hushkey completion z', 'hushkey completion zsh '],
      ['hushkey a-f', 'hushkey a-file.ts '],
    ]
    expect(
      await typed(
        shell,
        pairs.map(([line = '']) => line),
      ),
    ).toEqual(pairs.map(([, line]) => line))
  })
})

it.each(['bash', 'zsh', 'fish'])('the script for %s is one that it can read', async (shell) => {
  if (!(await has(shell))) return
  const { run, script } = await completed(shell)
  expect(await run(shell, ['-n', script])).toEqual({ exitCode: 0, stdout: '', stderr: '' })
})

it('N37: the script for PowerShell names each command, with each of its options', async () => {
  const { stdout } = await (await tempRepo()).hushkey('completion', 'powershell')
  expect(stdout).toMatch(/^Register-ArgumentCompleter -Native -CommandName hushkey -ScriptBlock \{$/m)
  for (const name of COMMAND_NAMES) expect(stdout).toContain(`'${name}' = '`)
  expect(stdout).toMatch(/^ +'scan' \{ \$offered = \[ordered\]@\{ .*'--range' = '/m)
  expect(stdout).toContain("'scan --format' { $offered = [ordered]@{ 'text' = 'text'; 'json' = 'json';")
  expect(stdout.match(/[{}]/g)?.filter((each) => each === '{').length).toBe(stdout.match(/\}/g)?.length)
})

it.each([
  [[], 'completion needs the name of a shell, one of bash, zsh, fish, powershell', 'npx hushkey completion bash'],
  [
    ['fishh'],
    'there are no completions for "fishh", only for bash, zsh, fish, powershell',
    'npx hushkey completion fish',
  ],
  [
    ['nushell'],
    'there are no completions for "nushell", only for bash, zsh, fish, powershell',
    'npx hushkey completion bash',
  ],
])('completion %j is refused, with the cure', async (args, sentence, cure) => {
  const repo = await tempRepo()
  expect(await repo.hushkey('completion', ...args)).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `hushkey: ${sentence}\n  Run: ${cure}\n`,
  })
})
