import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { inShop } from '../demo/overview-shop.mjs'
import { npmTool } from './tools.ts'

/** As far as the test drives https://pptr.dev/api. */
interface Browser {
  version(): Promise<string>
  newPage(): Promise<Page>
  close(): Promise<void>
}
interface Page {
  on(event: string, listen: (what: { url?(): string; text?(): string }) => void): void
  goto(url: string): Promise<unknown>
  click(selector: string): Promise<void>
  evaluate<T>(script: string): Promise<T>
}

const CHROMIUM = '/usr/bin/chromium' // of Debian: apt-get install chromium

test('the page of --format html in Chromium', async ({ task, skip }) => {
  const found = await execa(CHROMIUM, ['--version'], { reject: false })
  if (found.exitCode !== 0) return skip('Chromium is not installed: apt-get install chromium')
  const tool = await npmTool('puppeteer-core@25')
  task.meta.tools = [found.stdout.trim()]
  const { exports } = JSON.parse(await readFile(join(tool.folder, 'package.json'), 'utf8'))
  const main = join(tool.folder, exports['.'].import ?? exports['.'].default ?? exports['.'])
  const { default: puppeteer } = await import(pathToFileURL(main).href)
  const browser: Browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    await inShop(async (hushkey, root) => {
      const file = join(root, '../overview.html')
      hushkey('scan', '--all', '--format', 'html', '--output', file)
      const page = await browser.newPage()
      const requests: string[] = []
      const complaints: string[] = []
      page.on('request', (request) => requests.push(request.url?.() ?? ''))
      page.on('console', (message) => complaints.push(message.text?.() ?? ''))
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.goto(pathToFileURL(file).href)
      expect({ requests, complaints }).toEqual({ requests: [pathToFileURL(file).href], complaints: [] })
      expect(await page.evaluate('document.title')).toMatch(/^hushkey: shop, /)

      const bars = `[...document.querySelectorAll('svg rect')].map((bar) => bar.getBoundingClientRect().height)`
      const heights = await page.evaluate<number[]>(bars)
      expect(heights.filter((height) => height > 20).length).toBeGreaterThan(5)
      const color = `getComputedStyle(document.querySelector('svg rect.b')).fill`
      expect(await page.evaluate(color)).toBe('rgb(192, 57, 43)')
      const tables = `[...document.querySelectorAll('th:first-child')].map((cell) => cell.textContent)`
      expect(await page.evaluate(tables)).toEqual(['Rule', 'Folder', 'Owner', 'Age'])
      const isWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'
      expect(await page.evaluate(isWide)).toBe(false)

      const isShown = `document.querySelector('details dl').checkVisibility()`
      expect(await page.evaluate(isShown)).toBe(false)
      await page.click('details summary')
      expect(await page.evaluate(isShown)).toBe(true)
      expect(await page.evaluate('document.body.innerText')).not.toMatch(/sk_live_\w{4}/)
    })
  } finally {
    await browser.close()
  }
})
