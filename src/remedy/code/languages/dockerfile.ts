import { type Refusal, type Replacement, refuse, type Spot } from '../replacement.ts'
import { expansion, stateAt } from './shell.ts'

/**
 * Docker's build file. What the program reads when it runs is given to the container (https://docs.docker.com/reference/cli/docker/container/run/#env);
 * what a step of the build needs is mounted as a build secret (https://docs.docker.com/build/building/secrets/), which
 * stays in no layer of the image, as `ARG` and `ENV` do.
 */
export function dockerfile(spot: Spot): Replacement | Refusal {
  const { text, start, end } = spot
  const from = instructionStart(text, start)
  const before = text.slice(from, start)
  if (/[\\$]/.test(text.slice(start, end)))
    return refuse('it is written with escapes: put the value into the env file by hand')
  const [, kind = ''] = /^\s*(ARG|ENV|RUN)\s/i.exec(before) ?? []
  if (/^\s*(?:CMD|ENTRYPOINT|RUN|SHELL)\s*\[/i.test(before))
    return refuse('a list is not expanded: use the form without brackets')
  if (/^arg$/i.test(kind)) return withoutDefault(spot, before)
  if (/^env$/i.test(kind)) return withoutEnv(spot, from, before)
  if (/^run$/i.test(kind)) return withMount(spot, from)
  return refuse('the image keeps what stands here: give it to the container when it runs (docker run --env-file)')
}

/** `ARG NAME=…` keeps its name alone. */
function withoutDefault({ text, start, end }: Spot, before: string): Replacement | Refusal {
  const [, name] = /^\s*ARG\s+([A-Za-z_]\w*)=["']?$/i.exec(before) ?? []
  if (!name) return refuse('several arguments stand here: take the value out by hand')
  const closing = /["']$/.test(before) ? 1 : 0
  return {
    value: text.slice(start, end),
    variable: () => name,
    shown: () => `ARG ${name}`,
    edits: () => [{ start: start - 1 - closing, end: end + closing, text: '' }],
    note: () => `build with: docker build --build-arg ${name} . (it stays in the image: a build secret does not)`,
  }
}

/** `ENV NAME=…` goes: the container gets the variable when it runs. */
function withoutEnv({ text, start, end }: Spot, from: number, before: string): Replacement | Refusal {
  const [, name] = /^\s*ENV\s+([A-Za-z_]\w*)(?:=|\s+)["']?$/i.exec(before) ?? []
  const rest = /^["']?[ \t]*(?:\r?\n|$)/.exec(text.slice(end))?.[0]
  if (!name || rest === undefined) return refuse('several variables stand here: put it on a line of its own')
  const after = text.slice(end + rest.length).split(/^FROM\s/im)[0] ?? ''
  if (new RegExp(`\\$\\{?${name}\\b`).test(after.replace(/^[ \t]*(?:CMD|ENTRYPOINT)\b.*/gim, '')))
    return refuse(`later steps of the build read it: mount it there, RUN --mount=type=secret,id=${name},env=${name}`)
  return {
    value: text.slice(start, end),
    variable: () => name,
    shown: () => '',
    edits: () => [{ start: from, end: end + rest.length, text: '' }],
    note: () => 'run the container with: docker run --env-file .env IMAGE',
  }
}

function withMount(spot: Spot, from: number): Replacement {
  const { text, start, end } = spot
  const { quoting } = stateAt(text, from, start)
  const run = /^\s*RUN\s+/i.exec(text.slice(from))?.[0].length ?? 0
  return {
    value: text.slice(start, end),
    edits: (name) => [
      ...(text.slice(from + run, start).includes(`id=${name},`)
        ? []
        : [{ start: from + run, end: from + run, text: `--mount=type=secret,id=${name},env=${name} ` }]),
      expansion(spot, name, quoting),
    ],
    note: (name) => `build with: docker build --secret id=${name} . where ${name} is set`,
  }
}

/** The first line of the instruction around `at`: a `\` at a line's end continues it. */
function instructionStart(text: string, at: number): number {
  let from = text.lastIndexOf('\n', at - 1) + 1
  while (from > 1 && /\\[ \t]*\r?\n$/.test(text.slice(Math.max(0, from - 40), from)))
    from = text.lastIndexOf('\n', from - 2) + 1
  return from
}
