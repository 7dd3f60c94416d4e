import { describe, expect, it } from 'vitest'
import { scanText } from '../../src/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'

/** What blocks in a text of that name. */
async function blocking(path: string, text: string): Promise<string[]> {
  const { findings } = await scanText(fakeSecret(text), { path })
  return findings.filter(({ blocks }) => blocks).map(({ rule }) => rule)
}

describe('forms in which secrets were missed before 0.2.0 block', () => {
  it.each([
    [
      'N67: a password by its position in mysqli_connect',
      'src/db.php',
      "<?php\n$db = mysqli_connect('db.internal', 'root', '{b62:14}');\n",
    ],
    ['N67: a secret by its position in jwt.sign', 'src/auth.js', "const token = jwt.sign(payload, '{b62:18}')\n"],
    ['N68: a password on the line of redis-cli', 'scripts/cache.sh', 'redis-cli -a {b62:16} ping\n'],
    [
      'a password in a row of INSERT',
      'db/seed.sql',
      "INSERT INTO accounts (name, api_token) VALUES ('ada', '{b62:22}');\n",
    ],
    ['N68: a password for redis-server', 'scripts/cache.sh', 'redis-server --requirepass {b62:16}\n'],
    ['N70: a name in German', 'src/db.py', "Kennwort = '{b62:14}'\n"],
    ['N70: a number in the name', 'src/db.py', "user1Password = '{b62:14}'\n"],
    ['N71: a key of Google that starts with AQ.', 'src/ai.py', "client = genai.Client(api_key='AQ.Ab8{b62:47}')\n"],
    ['N70: a name in Portuguese', 'src/db.py', "senha = '{b62:14}'\n"],
    [
      'N71: a service_role key of Supabase',
      'src/db.ts',
      'const key = "{=jwt:"iss":"supabase","ref":"abcdefghijklmnopqrst","role":"service_role","iat":1700000000,"exp":2015360000}"\n',
    ],
  ])('%s', async (_, path, text) => expect(await blocking(path, text)).not.toEqual([]))
})
