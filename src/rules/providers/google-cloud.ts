import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const credentials = 'https://console.cloud.google.com/apis/credentials'
const accounts = 'https://console.cloud.google.com/iam-admin/serviceaccounts'

export const googleCloud: readonly ShippedRule[] = [
  {
    id: 'google-api-key',
    name: 'Google API key',
    risk: 'Calls the Google APIs that the key is not barred from (Maps, Gemini, YouTube) on the bill of the project.',
    keywords: ['aiza'],
    // A Firebase web config is published with the page: firebase-web-api-key takes that.
    pattern: /AIza[0-9A-Za-z_-]{35}(?![\w-]|['"],?\s{1,80}['"]?(?:authDomain|AUTH_DOMAIN))/g,
    span: 'block',
    confidence: 'high',
    env: 'GOOGLE_API_KEY',
    revoke: credentials,
    source: 'https://cloud.google.com/docs/authentication/api-keys',
    entropy: 3,
    examples: {
      match: [
        'https://maps.googleapis.com/maps/api/geocode/json?key=AIza{b64url:34}9',
        'GOOGLE_API_KEY="AIza{b64url:34}7"',
        'genai.configure(api_key="AIza{b64url:34}d")',
      ],
      noMatch: [
        'AIza{b64url:30}',
        'AIza{x*35}',
        'const config = {\n  apiKey: "AIza{b64url:34}a",\n  authDomain: "app.firebaseapp.com",\n}',
      ],
    },
  },
  {
    id: 'google-auth-key',
    name: 'Google authorization key (Gemini and other APIs)',
    risk: 'Calls the APIs of the project as the service account it is bound to, on the bill of the project.',
    keywords: ['aq.ab'],
    pattern: /AQ\.Ab[A-Za-z0-9_-]{40,80}(?![\w.-])/g,
    confidence: 'high',
    env: 'GEMINI_API_KEY',
    revoke: 'https://aistudio.google.com/api-keys',
    source: 'https://ai.google.dev/gemini-api/docs/api-key',
    entropy: 3.5,
    examples: {
      match: ['GEMINI_API_KEY=AQ.Ab8RN6{b64url:44}', 'genai.Client("AQ.Ab8RN6{b64url:44}")'],
      noMatch: ['FAQ.About_the_form_that_people_fill_in_when_they_leave', 'AQ.Ab{x*48}', 'AQ.Ab8RN6{b62:10}'],
    },
  },
  {
    id: 'google-oauth-client-secret',
    name: 'Google OAuth client secret',
    risk: 'Acts as the app: trades codes and refresh tokens of its users for access to their data.',
    keywords: ['gocspx-'],
    pattern: /GOCSPX-[A-Za-z0-9_-]{28}(?![\w-])/g,
    confidence: 'high',
    env: 'GOOGLE_CLIENT_SECRET',
    revoke: credentials,
    source: 'https://support.google.com/cloud/answer/15549257',
    entropy: 3,
    examples: {
      match: ['"client_secret":"GOCSPX-{b64url:27}A"', 'GOOGLE_CLIENT_SECRET=GOCSPX-{b64url:27}4'],
      noMatch: ['GOCSPX-{b64url:20}', 'GOOGLE_CLIENT_SECRET=GOCSPX-your-client-secret-value-here'],
    },
  },
  {
    id: 'google-oauth-client-secret-old',
    name: 'Google OAuth client secret (old form)',
    risk: 'Acts as the app: trades codes and refresh tokens of its users for access to their data.',
    keywords: ['apps.googleusercontent.com'],
    pattern:
      /apps\.googleusercontent\.com[^\n\r]{0,600}?client_?secret['"]?\s{0,3}(?:=>|[:=])\s{0,3}['"](?<secret>[A-Za-z0-9_-]{24})['"]/gi,
    span: 'line',
    confidence: 'medium',
    env: 'GOOGLE_CLIENT_SECRET',
    revoke: credentials,
    source: 'https://support.google.com/cloud/answer/15549257',
    entropy: 3,
    examples: {
      match: ['{"web":{"client_id":"1-a.apps.googleusercontent.com","project_id":"a","client_secret":"{b62:24}"}}'],
      noMatch: [
        '{"web":{"client_id":"1-a.apps.googleusercontent.com","client_secret":"{b62:20}"}}',
        '{"client_id":"1-a","client_secret":"{b62:24}"}',
      ],
    },
  },
  {
    id: 'google-oauth-refresh-token',
    name: 'Google OAuth refresh token',
    risk: 'Reads and changes what its user allowed, until it is revoked.',
    keywords: ['1//0'],
    pattern: /1\/\/0[0-9a-zA-Z][A-Za-z0-9_-]{38,200}/g,
    confidence: 'high',
    env: 'GOOGLE_REFRESH_TOKEN',
    revoke: 'https://myaccount.google.com/connections',
    source: 'https://developers.google.com/identity/protocols/oauth2/web-server#offline',
    entropy: 3.5,
    examples: {
      match: ['"refresh_token": "1//0g{b64url:99}Z"', 'FIREBASE_TOKEN=1//03{b64url:60}Q'],
      noMatch: ['1//0{b64url:20}', 'https://example.com/1//0/index.html'],
    },
  },
  {
    id: 'google-oauth-access-token',
    name: 'Google OAuth access token',
    risk: 'Reads and changes what its user or service account may, for about an hour.',
    keywords: ['ya29.'],
    pattern: /ya29\.(?:[a-z]\.)?[A-Za-z0-9_-]{30,2048}/g,
    confidence: 'high',
    env: 'GOOGLE_ACCESS_TOKEN',
    revoke: 'https://myaccount.google.com/connections',
    source: 'https://cloud.google.com/docs/authentication/token-types#access',
    entropy: 3.5,
    examples: {
      match: ['curl -H "Authorization: Bearer ya29.a0{b64url:180}8"', 'ya29.c.c0{b64url:200}k'],
      noMatch: ['ya29.token', 'Authorization: Bearer ya29.{x*60}'],
    },
  },
  {
    id: 'google-service-account-key',
    name: 'Google Cloud service account key',
    risk: 'Acts as the service account on Google Cloud, with no expiry.',
    keywords: ['"private_key_id"'],
    pattern:
      /"private_key_id"\s{0,4}:\s{0,4}"[0-9a-f]{20,64}"\s{0,4},\s{0,40}"private_key"\s{0,4}:\s{0,4}"(?<secret>-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\\nr\s]{100,6000}-----END PRIVATE KEY-----)/g,
    span: 'block',
    confidence: 'high',
    env: 'GOOGLE_APPLICATION_CREDENTIALS',
    revoke: accounts,
    source: 'https://cloud.google.com/iam/docs/keys-create-delete',
    examples: {
      match: [
        '{\n  "type": "service_account",\n  "private_key_id": "{hex:40}",\n  "private_key": "-----BEGIN PRIVATE KEY-----\\n{b64:64}\\n{b64:64}\\n-----END PRIVATE KEY-----\\n"\n}',
      ],
      noMatch: [
        '"private_key_id": "{hex:40}",\n  "private_key": "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n"',
        '"private_key_id": "{hex:40}",\n  "public_key": "{b64:200}"',
      ],
    },
  },
  {
    id: 'google-service-account-key-base64',
    name: 'Google Cloud service account key in base64',
    risk: 'Acts as the service account on Google Cloud, with no expiry.',
    // The base64 of `{"type":"service_account"` with no, one-space, two-space and four-space layout.
    keywords: [
      'eyj0exblijoic2vydmljzv9hy2nvdw50i',
      'eyj0exblijoginnlcnzpy2vfywnjb3vudcis',
      'eyaidhlwzsi6icjzzxj2awnlx2fjy291bnqi',
      'ewogicj0exblijoginnlcnzpy2vfywnjb3vudci',
      'ewogicaginr5cguioiaic2vydmljzv9hy2nvdw50i',
    ],
    pattern:
      /(?:eyJ0eXBlIjoic2VydmljZV9hY2NvdW50I|eyJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs|eyAidHlwZSI6ICJzZXJ2aWNlX2FjY291bnQi|ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCI|ewogICAgInR5cGUiOiAic2VydmljZV9hY2NvdW50I)[A-Za-z0-9+/_-]{300,4000}={0,2}/g,
    confidence: 'high',
    env: 'GOOGLE_APPLICATION_CREDENTIALS_JSON',
    revoke: accounts,
    source: 'https://cloud.google.com/iam/docs/keys-create-delete',
    examples: {
      match: ['GCP_KEY=ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs{b64:1200}=='],
      noMatch: ['GCP_KEY=ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs', 'GCP_KEY=ewogICJ0eXBlIjogInVzZXIi{b64:1200}'],
    },
  },
  {
    id: 'google-hmac-access-id',
    name: 'Google Cloud Storage HMAC access id',
    risk: 'Only names a key: with its secret, which often stands near it, it reads and writes storage buckets.',
    keywords: ['goog1e'],
    pattern: /GOOG1E[A-Z0-9]{50,60}(?![A-Za-z0-9+/=_-])/g,
    confidence: 'low',
    env: 'GCS_HMAC_ACCESS_ID',
    revoke: 'https://console.cloud.google.com/storage/settings;tab=interoperability',
    source: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
    entropy: 3,
    examples: {
      match: ['aws_access_key_id=GOOG1E{b32:55}', 'access_id: "GOOG1E{b32:55}"'],
      noMatch: ['GOOG1E{b32:30}', 'GOOGLE_APPLICATION_CREDENTIALS'],
    },
  },
  nearby({
    id: 'google-hmac-secret',
    name: 'Google Cloud Storage HMAC secret',
    risk: 'Reads and writes storage buckets through the S3-like API.',
    near: ['gcs', 'google-storage', 'google-cloud-storage', 'gs-secret', 'hmac'],
    kind: ['secret', 'secret-key', 'key'],
    shape: /[A-Za-z0-9/+]{40}(?![/+=])/,
    env: 'GCS_HMAC_SECRET',
    revoke: 'https://console.cloud.google.com/storage/settings;tab=interoperability',
    source: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
    entropy: 3.8,
    examples: {
      match: ['GCS_SECRET_KEY={b64:40}', "hmac: { secret: '{b64:40}' }"],
      noMatch: ['GCS_SECRET_KEY={b64:44}', 'GCS_SECRET_KEY=your-secret-key'],
    },
  }),
]
