import type { ShippedRule } from '../rule.ts'

const TYPED = '["\'`](?<secret>[^\\s"\'`\\\\]{6,128})["\'`]'
const NAME = '[Pp]ass(?:word|wd|wort)?'
/** What scripts type with: Playwright, Puppeteer, Selenium, WebdriverIO, Cypress, Capybara, CodeceptJS. */
const ACTION =
  '(?:fill|type|typeText|setValue|set_value|sendKeys|send_keys|pressSequentially|press_sequentially|fillField)'

/** Up to the text that is typed. */
const WAYS = [
  // page.type('#password', '…')
  `${ACTION}\\(\\s{0,4}(?:"[^"\\n]{0,60}${NAME}[^"\\n]{0,40}"|'[^'\\n]{0,60}${NAME}[^'\\n]{0,40}')\\s{0,4},\\s{0,4}`,
  // driver.find_element(By.ID, "password").send_keys("…"), passwordInput.sendKeys("…")
  `${NAME}(?:\\w{0,20}|["'][^()\\n]{0,30}\\){1,2})\\s{0,4}(?:\\.|->)(?:clear\\(\\)\\.|first\\(\\)\\.)?${ACTION}\\(\\s{0,4}`,
  // fill_in 'Password', with: '…'
  `fill_in[ (]\\s{0,4}["':]${NAME}[^,\\n]{0,20},\\s{0,4}with:\\s{0,4}`,
]

export const typedPasswords: readonly ShippedRule[] = [
  {
    id: 'typed-password',
    name: 'password that a script types into a form',
    risk: 'Logs in there as that user.',
    keywords: [
      ...['fill(', 'type(', 'typetext(', 'setvalue(', 'set_value(', 'sendkeys(', 'send_keys(', 'fillfield('],
      ...['presssequentially(', 'press_sequentially(', 'fill_in ', 'fill_in('],
    ],
    pattern: new RegExp(`(?:${WAYS.join('|')})${TYPED}`, 'g'),
    confidence: 'medium',
    judge: 'password',
    isTyped: true,
    env: 'LOGIN_PASSWORD',
    revoke: null,
    source: 'https://playwright.dev/docs/input',
    examples: {
      match: [
        "await page.type('#password', '{b62:12}');",
        "await page.fill('input[name=\"password\"]', '{b62:12}')",
        'driver.find_element(By.ID, "password").send_keys("{b62:12}")',
        'driver.findElement(By.id("password")).sendKeys("{b62:12}");',
        "await page.getByLabel('Password').fill('{b62:12}')",
        "cy.get('input[name=\"password\"]').type('{b62:12}')",
        "fill_in 'Password', with: '{b62:12}'",
        'passwordInput.sendKeys("{b62:12}")',
      ],
      noMatch: [
        "await page.type('#password', password)",
        "await page.fill('#name', '{b62:12}')",
        "await page.getByLabel('Password').fill('')",
      ],
    },
  },
]
