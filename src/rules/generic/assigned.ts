import type { ShippedRule } from '../rule.ts'

const source = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'

/**
 * Secrets without a shape of their own, told by the name they are assigned to. `pattern` is tried on that name, its
 * words in lower case and joined by dashes (`dbPassword` is `db-password`); the first rule that matches names the
 * finding, and the judge decides from the value and its surroundings.
 */
export const assigned: readonly ShippedRule[] = [
  {
    id: 'generic-password',
    name: 'password',
    risk: 'Logs in as the account it belongs to.',
    keywords: [
      ...['pass', 'pwd', 'pswd', 'psw', ...[...' \t:="\'`)]>(,|{\\*&_-.0123456789'].map((behind) => `pw${behind}`)],
      ...[
        'senha',
        'contrasena',
        'clave',
        'kennwort',
        'motdepasse',
        'mdp',
        'wachtwoord',
        'haslo',
        'heslo',
        'parola',
        'sifre',
      ],
      ...['lozinka', 'salasana', 'losenord', 'passord', 'adgangskode', 'jelszo', 'parool', 'matkhau', 'parol'],
      ...['geslo', 'zaporka', 'kodeord', 'slaptazodis', 'katasandi', 'khau', 'mima', 'fjalekalim'],
    ],
    pattern: /(?:^|-)(?:pass(?:word|wd|wort|phrase|code|es|w)?|pwd|pswd|psw|pword|pw)s?(?=-|$)/g,
    confidence: 'medium',
    env: 'PASSWORD',
    revoke: null,
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
    assigned: true,
    examples: {
      match: ["password: '{b62:14}'", 'DB_PASSWORD={a36:16}', 'dbPassword = "{b62:12}"'],
      noMatch: [
        'password = process.env.PASSWORD',
        'password: "your_password_here"',
        'passwordField = "password-input"',
      ],
    },
  },
  {
    id: 'generic-secret',
    name: 'secret',
    risk: 'Proves who somebody is, or signs and decrypts for the application that holds it.',
    keywords: ['secret', 'geheim', 'segredo', 'sekret', 'psk', 'pepper', 'salt', 'hemlighet', 'rahasia', 'gizli'],
    pattern: /(?:^|-)(?:secret|salt)s?(?=-|$)/g,
    confidence: 'medium',
    env: 'SECRET',
    revoke: null,
    source,
    assigned: true,
    examples: {
      match: ['clientSecret = "{b62:32}"', '"secret": "{hex:40}"', 'const appSalt = "{b62:32}"'],
      noMatch: ['secretName = "database-credentials"', 'secret: process.env.SECRET', 'saltRounds = 100000'],
    },
  },
  {
    id: 'generic-token',
    name: 'token',
    risk: 'Acts as the user or service that it was issued to, without a password.',
    keywords: ['token', 'jwt', 'bearer', 'nonce', 'cookie', 'jeton'],
    pattern: /(?:^|-)(?:tokens?|jwt|bearer|nonce|cookie)(?=-|$)/g,
    confidence: 'medium',
    env: 'TOKEN',
    revoke: null,
    source,
    assigned: true,
    examples: {
      match: ['access_token: "{b62:32}"', 'TOKEN={hex:40}'],
      noMatch: ['tokenType = "Bearer"', 'token = getToken()', 'maxTokens: 4096'],
    },
  },
  {
    id: 'generic-api-key',
    name: 'API key',
    risk: 'Uses a service on the account of its owner.',
    keywords: ['key'],
    pattern:
      /(?:^|-)(?:api|access|app|application|consumer|client|account|service|subscription|license|x|user|admin|rest|server)-(?:[a-z]+-)?keys?(?=-|$)/g,
    confidence: 'medium',
    env: 'API_KEY',
    revoke: null,
    source,
    assigned: true,
    examples: {
      match: ['const apiKey = "{b62:32}"', 'api_key: {hex:32}', 'const apiKey = "12345-SECRET-API-KEY";'],
      noMatch: ['const apiKey = process.env.API_KEY', 'API_KEY=your_api_key_here', 'apiKeyId = "main"'],
    },
  },
  {
    id: 'generic-key',
    name: 'key',
    risk: 'Signs or decrypts whatever it was made for.',
    keywords: [
      ...['key', 'chave', 'llave', 'schluessel', 'sleutel', 'klucz', 'kljuc', 'nyckel', 'avain', 'anahtar', 'kunci'],
      'miyao',
    ],
    pattern: /(?:^|-)keys?(?=-|$)/g,
    confidence: 'medium',
    env: 'SECRET_KEY',
    revoke: null,
    source,
    assigned: true,
    examples: {
      match: ['encryptionKey = "{b64:43}="', 'signing_key: {hex:64}'],
      noMatch: ['primaryKey: "id"', 'publicKey = "{b62:40}"', 'key: "columnsSettingsId"'],
    },
  },
  {
    id: 'generic-credential',
    name: 'credential',
    risk: 'Acts as the user or service that it was issued to.',
    keywords: ['auth', 'cred', 'sid'],
    pattern: /(?:^|-)(?:auth|authorization|authentication|credentials?|creds?|sid)(?=-|$)/g,
    confidence: 'medium',
    env: 'CREDENTIALS',
    revoke: null,
    source,
    assigned: true,
    examples: {
      match: ['auth: "{b64:40}"', 'credentials = "{b62:40}"'],
      noMatch: ['auth: "basic"', 'authUrl = "https://example.com/login"'],
    },
  },
]
