import { describe, expect, it } from 'vitest'
import { isLocalSecret, secretsOf } from '../../../src/detect/local-env/local-env-value.ts'
import { oneByOne } from '../../support/one-by-one.ts'

describe('which values of a local env file must not be committed', () => {
  it.each(
    oneByOne([
      [true, 'X ¦ ID_X ¦ MY_VITE_X ¦ VITEX'],
      [false, 'MY_ID ¦ MY_IDS ¦ MY_ADDRESS ¦ MY_ADDR ¦ MY_SHA'],
      [false, 'MY_COMMIT ¦ MY_HASH ¦ MY_DIGEST ¦ MY_CHECKSUM ¦ MY_VERSION'],
      [false, 'MY_TAG ¦ MY_DSN ¦ MY_URL ¦ MY_URI ¦ MY_HOST ¦ MY_HOSTNAME'],
      [false, 'MY_DOMAIN ¦ MY_ORIGIN ¦ MY_REGION ¦ MY_ZONE ¦ MY_BUCKET'],
      [false, 'MY_EMAIL ¦ MY_MAIL ¦ MY_USER ¦ MY_USERNAME ¦ MY_NAME'],
      [false, 'MY_PATH ¦ MY_DIR ¦ MY_FILE ¦ MY_ARN ¦ MY_IMAGE ¦ MY_BUILD'],
      [false, 'MY_RELEASE ¦ MY_CONTRACT ¦ MY_POOL ¦ MY_TABLE ¦ MY_PROJECT'],
      [false, 'MY_ORG ¦ MY_TENANT ¦ MY_SITE ¦ MY_MEASUREMENT ¦ MY_TRACKING'],
      [false, 'MY_PIXEL ¦ MY_CHANNEL ¦ MY_ISSUER ¦ MY_AUDIENCE'],
      [false, 'NEXT_PUBLIC_X ¦ VITE_X ¦ REACT_APP_X ¦ EXPO_PUBLIC_X'],
      [false, 'NUXT_PUBLIC_X ¦ GATSBY_X ¦ PUBLIC_X ¦ VUE_APP_X ¦ NG_APP_X'],
      [false, 'STORYBOOK_X ¦ PLASMO_PUBLIC_X ¦ vite_X'],
    ]),
  )('a long random one: %s under %s', (expected, name) => {
    expect(isLocalSecret(name, 'Kx9mQ2vLpR7wZt4NcY8b')).toBe(expected)
  })

  it.each([
    ['X', 'Kx9mQ2vLpR7wZt4NcY8b.~=/+-_', true],
    ['API_KEY', '01234567-89ab-cdef-0123-456789abcdef', true],
    ['X', 'x01234567-89ab-cdef-0123-456789abcdef', true],
    ['X', '01234567-89ab-cdef-0123-456789abcdefx', true],
    ['API_KEY', 'Kx9#mQ2v', true],
    ['API_KEY', '12345678x', true],
    ['API_KEY', 'x12345678', true],
    ['API_KEY', 'K9://x y#z12', true],
    ['API_KEY', 'k9.acme.io#Kx', true],
    ['API_KEY', 'k9x.4cm3.i0', true],
    ['API_KEY', './k9/s3cr3t#', true],
    ['API_KEY', 'k9/s3cr3t7x', true],
    ['API_KEY', 'hunter2345678', true],
    ['API_KEY', 'bcdfghjklmnpqrs1', true],
    ['API_KEY', 'aeiouaeiouaeiou1', true],
    ['API_KEY', 'hunterHUnterhunt1', true],
    ['API_KEY', 'hunTErhunterhunt1', true],
    ['API_KEY', 'hunTeRhunterhunt1', true],
    ['API_KEY', 'abcdefghijklmnopqrstuvwxy1', true],
    ['API_KEY', 'hello-bcdfgh', true],
    ['API_KEY', 'hello-w0rld9x', true],
    ['API_KEY', 'hello#world', true],
    ['API_KEY', 'k9#mxk9#m', true],
    ['API_KEY', 'hunter#1234567', true],
    ['X', 'x9mQ2vLpR7wZt4NcY8b', false],
    ['X', 'KxqmQtvLpRrwZtrNcYtb', false],
    ['X', '94039284756102938475', false],
    ['X', '1a1a1a1a1a1a1a1a1a1a', false],
    ['X', 'Kx9mQ2vLpR7wZt4NcY8b!', false],
    ['X', ' Kx9mQ2vLpR7wZt4NcY8b', false],
    ['X', '01234567-89ab-cdef-0123-456789abcdef', false],
    ['X', '01234567-89AB-CDEF-0123-456789abcdef', false],
    ['API_KEY', 'Kx9#mQ2', false],
    ['X', 'Kx9#mQ2v', false],
    ['API_KEY', 'your_api_key_here', false],
    ['API_KEY', '12345678', false],
    ['API_KEY', '+12.345.678', false],
    ['API_KEY', '1 000 000ms', false],
    ['API_KEY', '12345678kb', false],
    ['API_KEY', '12345678%', false],
    ['API_KEY', '2024-01-02 10:00:00', false],
    ['API_KEY', 'me.x+y@my-acme.co.uk', false],
    ['API_KEY', 'me@acme', false],
    ['API_KEY', 'http://a9.b#c:d', false],
    ['API_KEY', 'a+b.c-9://K9#x', false],
    ['API_KEY', 'my-k9.acme.io', false],
    ['API_KEY', 'k9.acme.io:5432', false],
    ['API_KEY', 'k9.acme.io:5432/x#y', false],
    ['API_KEY', '/run/k9/s3cr3t', false],
    ['API_KEY', '../k9/s3cr3t', false],
    ['API_KEY', '~/k9/s3cr3t', false],
    ['API_KEY', 'C:\\k9\\s3cr3t', false],
    ['API_KEY', '.../k9s3cr3t', false],
    ['API_KEY', 'admin123', false],
    ['API_KEY', 'Password1!', false],
    ['API_KEY', 'hunterhunterhunt1', false],
    ['API_KEY', 'bcdfghjklmnpqr1', false],
    ['API_KEY', 'hello-world', false],
    ['API_KEY', 'us-east-1', false],
    ['API_KEY', 'my_local password', false],
    ['API_KEY', 'a.b/c:d,e@f', false],
    ['API_KEY', 'hello-bcdf', false],
    ['API_KEY', 'k9#k9#k9#k9#', false],
    ['API_KEY', 'k9#mk9#mk9#', false],
    ['API_KEY', 'hunter#12', false],
  ])('%s=%s: %s', (name, value, expected) => {
    expect(isLocalSecret(name, value)).toBe(expected)
  })
})

describe('the parts of an address or a connection string', () => {
  it.each([
    ['postgres://shop:Kx9#mQ2v@db.test:5432/shop', 'postgres://shop:Kx9#mQ2v@db.test:5432/shop ¦ Kx9#mQ2v'],
    ['postgres://:Kx9#mQ2v@db.test', 'postgres://:Kx9#mQ2v@db.test ¦ Kx9#mQ2v'],
    ['postgres://shop:Kx9#mQ2@db.test', 'nothing'],
    ['postgres://shop:postgres@db.test', 'nothing'],
    ['9a://u:Kx9#mQ2v@h', 'nothing'],
    ['a://u:Kx9#mQ2v@h', 'nothing'],
    ['xx a+b://u:Kx9#mQ2v@h', 'nothing'],
    ['postgres://u:Kx9#mQ2v@h x', 'nothing'],
    ['postgres://u:Kx9#mQ2v', 'nothing'],
    ['postgres://u x:Kx9#mQ2v@h', 'nothing'],
    ['postgres://u:Kx9#mQ2v@h@i', 'nothing'],
    [['xPassword', 'Kx9#mQ2v'].join('='), 'nothing'],
    ['Server=x;User=y', 'nothing'],
    ['Server=x;PASSWORD=postgres', 'nothing'],
    ['plain text', 'nothing'],
    ['a+b.c-9://u:Kx9#mQ2v@h', 'a+b.c-9://u:Kx9#mQ2v@h ¦ Kx9#mQ2v'],
    ['Server=x;Password=Kx9#mQ2v;Db=y', 'Server=x;Password=Kx9#mQ2v;Db=y ¦ Kx9#mQ2v'],
    ['Server=x; Pwd = Kx9#mQ2v', 'Server=x; Pwd = Kx9#mQ2v ¦ Kx9#mQ2v'],
    ['AccountKey=Kx9#mQ2v', 'AccountKey=Kx9#mQ2v ¦ Kx9#mQ2v'],
    ['SharedAccessKey=Kx9#mQ2v;', 'SharedAccessKey=Kx9#mQ2v; ¦ Kx9#mQ2v'],
  ])('%s: %s', (value, expected) => {
    expect(secretsOf('DATABASE_URL', value).join(' ¦ ') || 'nothing').toBe(expected)
  })

  it('under a public prefix there is none', () => {
    expect(secretsOf('VITE_DB', 'postgres://shop:Kx9#mQ2v@db.test')).toEqual([])
  })
})
