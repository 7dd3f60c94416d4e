import { describe, expect, it } from 'vitest'
import { isDoubtful } from '../../src/env-files/is-doubtful.ts'
import { fakeSecret, randomSecret, seeded } from '../support/fake-secret.ts'

describe('N53: what an update of an env file in Git may not bring', () => {
  it.each([
    ['PW', 'Summer2024!'],
    ['DB_PW', 'hunter2'],
    ['PASS', 'letmein'],
    ['USER_PASS2', 'Winter99'],
    ['PIN', '483911'],
    ['SIM_PIN', '4839'],
    ['OTP', '920184'],
    ['SALT', 'n4Kx'],
    ['X', '{b62:24}'],
    ['THING', '{b62:16}'],
    ['FOO', '{hex:32}'],
    ['A', '{b64:40}'],
    ['HOOK', 'https://hooks.example.com/services/{b62:24}'],
    ['LIST', 'one,{b62:24},three'],
    ['HEADER', 'Basic {b62:28}'],
  ])('%s=%s', (name, value) => {
    for (let seed = 1; seed <= 50; seed++) {
      const text = randomSecret(value, seeded(seed))
      expect([text, isDoubtful(name, text)]).toEqual([text, true])
    }
  })

  it.each([
    ['PORT', '3000'],
    ['APP_URL', 'https://api.staging.example.com:8443/v2/graphql?locale=de_DE&limit=100'],
    ['MAILER_DSN', 'null://null'],
    ['DATABASE_HOST', 'db-primary.eu-central-1.rds.amazonaws.com'],
    ['NODE_VERSION', '20.11.1'],
    ['IMAGE', 'node:20-alpine3.19'],
    ['BRAND_COLOR', '#1a2B3c'],
    ['THEME', 'rgba(12, 34, 56, 0.7)'],
    ['TENANT', '7b1f3f0e-9a44-4c58-8a06-0f8a2d9c1e77'],
    ['GOOGLE_CLIENT_ID', '{b62:24}'],
    ['GIT_SHA', '{hex:40}'],
    ['NEXT_PUBLIC_ANALYTICS', '{b62:24}'],
    ['FEATURES', 'newCheckout,darkMode2,beta_search_v3'],
    ['FEATURE_FLAG', 'enable-new-onboarding-flow-2024'],
    ['TZ', 'Europe/Berlin'],
    ['LOCALES', 'de_DE,en_US,pt_BR,zh_Hans_CN'],
    ['MODEL', 'gpt-4o-mini-2024-07-18'],
    ['MODEL_2', 'claude-3-5-sonnet-20241022'],
    ['INSTANCE', 'm5ad.24xlarge'],
    ['REGION', 'northamerica-northeast1'],
    ['BUCKET', 'acme-production-static-assets-eu'],
    ['JAVA_OPTS', '-Xmx2048m -XX:+UseG1GC -XX:MaxGCPauseMillis=200'],
    ['CRON', '*/15 0-6 * * MON-FRI'],
    ['SINCE', '2024-05-01T12:30:00Z'],
    ['SUPPORT', 'support+billing@example.com'],
    ['LOG_FORMAT', '%h %l %u %t "%r" %>s %b'],
    ['CORS', 'http://localhost:3000,http://127.0.0.1:5173'],
    ['KAFKA', 'kafka-1:9092,kafka-2:9092,kafka-3:9092'],
    ['CACHE_CONTROL', 'public, max-age=31536000, immutable'],
    ['TRUSTED_PROXIES', '127.0.0.1,10.0.0.0/8,fe80::1ff:fe23:4567:890a'],
    ['NAMESPACE', 'App\\Http\\Controllers\\Api\\V1'],
    ['LED_PIN', '13'],
    ['PIN_PATH', '/sys/class/gpio/gpio17'],
    ['MAX_PASS', '3'],
    ['FIRST_PASS', 'true'],
    ['PW', ''],
    ['PASS', 'changeme'],
    ['PW_2', '${DB_PASSWORD}'],
    ['CERT', '/etc/ssl/certs/ca-certificates.crt'],
    ['USER_AGENT', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36'],
    ['GREETING', 'Welcome to the application'],
    ['MIME', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('but %s=%s', (name, value) => {
    expect(isDoubtful(name, fakeSecret(value))).toBe(false)
  })
})
