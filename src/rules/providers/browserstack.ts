import type { ShippedRule } from '../rule.ts'

export const browserstack: readonly ShippedRule[] = [
  {
    id: 'browserstack-hub-url',
    name: 'BrowserStack or Sauce Labs key in a hub URL',
    risk: 'Runs tests on the bill of the account.',
    keywords: ['@hub', '@ondemand', '-cloud.browserstack'],
    pattern:
      /https?:\/\/[\w.+-]{2,64}:(?<secret>[A-Za-z0-9-]{20,60})@(?:hub(?:-cloud)?\.(?:browserstack|lambdatest)\.com|ondemand\.[\w.-]{0,40}saucelabs\.com)/g,
    confidence: 'high',
    env: 'BROWSERSTACK_ACCESS_KEY',
    revoke: 'https://www.browserstack.com/docs/automate/selenium',
    source: 'https://www.browserstack.com/docs/automate/selenium',
    entropy: 2.8,
    examples: {
      match: [
        '"https://me_{a36:6}:{b62:20}@hub-cloud.browserstack.com/wd/hub"',
        'https://me:{=uuid}@ondemand.eu-central-1.saucelabs.com/wd/hub',
      ],
      noMatch: ['https://hub-cloud.browserstack.com/wd/hub'],
    },
  },
]
