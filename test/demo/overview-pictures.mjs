// node test/demo/overview-pictures.mjs FOLDER [CHROMIUM]   draws docs/summary.svg anew, and docs/overview.png with a browser
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inShop } from './overview-shop.mjs'
import { draw } from './picture.mjs'

const [folder = 'docs', browser] = process.argv.slice(2)

await inShop((hushkey, root) => {
  const command = 'npx hushkey scan --all --format summary'
  const output = hushkey('scan', '--all', '--format', 'summary')
  writeFileSync(join(folder, 'summary.svg'), draw('Secrets by rule, folder, owner and age', [{ command, output }]))
  if (!browser) return
  const page = join(root, '../overview.html')
  hushkey('scan', '--all', '--format', 'html', '--output', page)
  const picture = resolve(folder, 'overview.png')
  const flags = [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--window-size=1000,1250',
    `--screenshot=${picture}`,
  ]
  const { status, stderr } = spawnSync(browser, [...flags, `file://${page}`], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${browser} took no picture: ${stderr}`)
})
