import type { ShippedRule } from '../rule.ts'

export const microsoft: readonly ShippedRule[] = [
  {
    id: 'microsoft-teams-webhook-url',
    name: 'Microsoft Teams webhook URL',
    risk: 'Posts messages into the channel, phishing links included.',
    keywords: ['webhook.office.com/', 'outlook.office.com/webhook'],
    pattern:
      /(?:[a-z0-9-]{1,64}\.webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook)\/[a-f0-9-]{36}@[a-f0-9-]{36}\/IncomingWebhook\/[a-f0-9]{32}\/[a-f0-9-]{36}(?:\/[A-Za-z0-9_-]{20,60})?/g,
    confidence: 'high',
    env: 'TEAMS_WEBHOOK_URL',
    revoke:
      'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    source:
      'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    entropy: 3,
    examples: {
      match: ['https://acme.webhook.office.com/webhookb2/{=uuid}@{=uuid}/IncomingWebhook/{hex:32}/{=uuid}'],
      noMatch: ['https://acme.webhook.office.com/webhookb2/...', 'https://outlook.office.com/webhook/'],
    },
  },
  {
    id: 'microsoft-flow-webhook-url',
    name: 'Power Automate or Logic Apps trigger URL',
    risk: 'Starts the workflow with any input.',
    keywords: ['.logic.azure.com', '.api.powerplatform.com'],
    pattern:
      /(?:logic\.azure\.com|api\.powerplatform\.com)(?::443)?\/[A-Za-z0-9/_.-]{10,200}\?[^\s"'<>]{0,200}?sig=(?<secret>[A-Za-z0-9_%-]{40,60})/g,
    confidence: 'high',
    env: 'TEAMS_WEBHOOK_URL',
    revoke: 'https://make.powerautomate.com/',
    source: 'https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app',
    entropy: 3.5,
    examples: {
      match: [
        'https://prod-01.westus.logic.azure.com:443/workflows/{hex:32}/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers&sv=1.0&sig={b64url:43}',
      ],
      noMatch: ['https://prod-01.westus.logic.azure.com:443/workflows/{hex:32}/triggers/manual/paths/invoke?sig=...'],
    },
  },
]
