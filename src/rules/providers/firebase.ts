import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const firebase: readonly ShippedRule[] = [
  {
    id: 'firebase-cloud-messaging-server-key',
    name: 'Firebase Cloud Messaging server key',
    risk: 'Pushes messages to every device that has the app.',
    keywords: [':apa91b'],
    // A device's registration token has the same tail, but its head never starts with these zero bits.
    pattern: /AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{134}(?![\w-])/g,
    confidence: 'high',
    env: 'FCM_SERVER_KEY',
    revoke: 'https://console.firebase.google.com/project/_/settings/cloudmessaging',
    source: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
    entropy: 4,
    examples: {
      match: ['Authorization: key=AAAA{b64url:7}:APA91b{b64url:133}z'],
      noMatch: ['"to": "{b62:22}:APA91b{b64url:134}"', 'key=AAAA{b64url:7}:APA91b{b64url:40}'],
    },
  },
  {
    id: 'firebase-web-api-key',
    name: 'Firebase web API key',
    risk: 'Only names the project: security rules and App Check guard its data, so see that they do.',
    keywords: ['aiza'],
    pattern: /(?<secret>AIza[0-9A-Za-z_-]{35})['"],?\s{1,80}['"]?(?:authDomain|AUTH_DOMAIN)/g,
    span: 'block',
    confidence: 'low',
    env: 'FIREBASE_API_KEY',
    revoke: 'https://console.cloud.google.com/apis/credentials',
    source: 'https://firebase.google.com/docs/projects/api-keys',
    publishable: 'Firebase web config ships to every browser; restrict the key to the Firebase APIs it needs.',
    examples: {
      match: ['const firebaseConfig = {\n  apiKey: "AIza{b64url:34}a",\n  authDomain: "app.firebaseapp.com",\n}'],
      noMatch: ['const apiKey = "AIza{b64url:34}a"', 'apiKey: "AIza{b64url:20}",\n  authDomain: "app.firebaseapp.com"'],
    },
  },
  nearby({
    id: 'firebase-database-secret',
    name: 'Firebase database secret',
    risk: 'Reads and writes the whole Realtime Database, past its security rules.',
    near: ['firebase'],
    kind: ['secret'],
    shape: /[A-Za-z0-9]{40}/,
    env: 'FIREBASE_DATABASE_SECRET',
    revoke: 'https://console.firebase.google.com/project/_/settings/serviceaccounts/databasesecrets',
    source: 'https://firebase.google.com/docs/database/rest/auth#legacy_tokens',
    entropy: 3.5,
    examples: {
      match: ['FIREBASE_SECRET={b62:40}', "firebase: { databaseSecret: '{b62:40}' }"],
      noMatch: ['FIREBASE_SECRET={b62:30}', 'FIREBASE_PROJECT_ID={b62:40}'],
    },
  }),
  {
    id: 'firebase-database-auth-url',
    name: 'Firebase database URL with a secret',
    risk: 'Reads and writes the whole Realtime Database, past its security rules.',
    keywords: ['firebaseio.com', 'firebasedatabase.app'],
    pattern:
      /(?:firebaseio\.com|firebasedatabase\.app)\/[^\s'"<>?]{0,200}\?(?:[^\s'"<>]{0,200}&)?auth=(?<secret>[A-Za-z0-9]{40})(?![\w-])/g,
    confidence: 'high',
    env: 'FIREBASE_DATABASE_SECRET',
    revoke: 'https://console.firebase.google.com/project/_/settings/serviceaccounts/databasesecrets',
    source: 'https://firebase.google.com/docs/database/rest/auth#legacy_tokens',
    entropy: 3,
    examples: {
      match: ["curl 'https://app.firebaseio.com/users.json?auth={b62:40}'"],
      noMatch: [
        "curl 'https://app.firebaseio.com/users.json?auth=$SECRET'",
        'https://app.firebaseio.com/{b62:40}.json',
      ],
    },
  },
  {
    id: 'firebase-app-check-debug-token',
    name: 'Firebase App Check debug token',
    risk: 'Passes App Check from any machine, as if it were the app.',
    keywords: ['firebase_appcheck_debug_token', 'appcheckdebugtoken', 'app_check_debug_token'],
    pattern:
      /(?:FIREBASE_)?APP_?CHECK_?DEBUG_?TOKEN['"]?\s{0,3}[:=]\s{0,3}['"]?(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi,
    confidence: 'medium',
    env: 'FIREBASE_APPCHECK_DEBUG_TOKEN',
    revoke: 'https://console.firebase.google.com/project/_/appcheck/apps',
    source: 'https://firebase.google.com/docs/app-check/web/debug-provider',
    entropy: 2.8,
    examples: {
      match: ["self.FIREBASE_APPCHECK_DEBUG_TOKEN = '{=uuid}'"],
      noMatch: ['self.FIREBASE_APPCHECK_DEBUG_TOKEN = true', "FIREBASE_APP_ID = '{=uuid}'"],
    },
  },
]
