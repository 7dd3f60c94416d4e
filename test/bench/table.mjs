const WIDTH = 28

/** Every case as a table, and what issue 6 accepts below; for a terminal. */
export function asText({ machine, missing, failing, cases, acceptance }) {
  return [
    ...Object.entries(versionsOf(machine)).map(([name, version]) => name.padEnd(WIDTH) + version),
    ...missing.map((name) => `${name.padEnd(WIDTH)}skipped: not installed`),
    ...failing.map((name) => `${name.padEnd(WIDTH)}skipped: fails on a clean line`),
    `\nmilliseconds: medians of interleaved runs (least to most, runs)`,
    ...cases.flatMap(caseLines),
    '\naccepted when',
    ...acceptance.map(acceptanceLine),
  ].join('\n')
}

/** The table of the README: a column for each case that names one, and below it what was measured where. */
export function asMarkdown({ machine, runs, cases }) {
  const shown = cases.filter(({ column }) => column)
  const labels = [...new Set(shown.flatMap(({ programs }) => programs.map(({ label }) => label)))]
  const row = (label) => shown.map(({ programs }) => cell(programs.find((one) => one.label === label)))
  const { system, processor, memory, hushkey, ...versions } = versionsOf(machine)
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return [
    tableRow('milliseconds', ...shown.map(({ column }) => column)),
    tableRow('---', ...shown.map(() => '---:')),
    ...labels.map((label) => tableRow(label.startsWith('hushkey') ? `**${label}**` : label, ...row(label))),
    `\nMedians of ${runs} interleaved runs of \`npm run bench\` on ${processor}, ${memory}, ${system}; ${list.join(', ')}.`,
  ].join('\n')
}

function versionsOf({ peers, ...rest }) {
  return { ...rest, ...peers }
}

export function caseLines({ name, programs, memory = {} }) {
  return [
    `\n${name}`,
    ...programs.map(programLine),
    ...Object.entries(memory).map(([label, peak]) => `  peak memory of ${label}: ${peakOf(peak)}`),
  ]
}

function programLine({ label, median, least, most, runs, exit }) {
  const spread = `(${milliseconds(least)} to ${milliseconds(most)}, ${runs})`
  return `  ${label.padEnd(WIDTH)}${milliseconds(median).padStart(9)}  ${spread.padEnd(26)}${exit ? `exit ${exit}` : ''}`.trimEnd()
}

function peakOf(peak) {
  const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`
  return peak ? `${megabytes(peak.all)}, of which its first process ${megabytes(peak.own)}` : 'not measured'
}

function acceptanceLine({ id, text, bound, measured, unit, verdict, why }) {
  const [[kind, value]] = Object.entries(bound)
  const result = measured === null ? why : `${Number(measured.toFixed(2))} ${unit}`
  return `  ${id}  ${verdict.padEnd(12)} ${result.padStart(12)}  at ${kind} ${`${value} ${unit}`.padEnd(6)}  ${text}`
}

function tableRow(...cells) {
  return `| ${cells.join(' | ')} |`
}

function cell(program) {
  return program ? milliseconds(program.median) : ''
}

function milliseconds(value) {
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
}
