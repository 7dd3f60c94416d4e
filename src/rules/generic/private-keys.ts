import type { ShippedRule } from '../rule.ts'

const source = 'https://www.rfc-editor.org/rfc/rfc7468'
const risk = 'Signs or decrypts as the owner of the key: logs in to servers, poses as a host, signs releases.'

/** How strings go on: PHP's `.` and Lua's `..` behind a quote, a named line end between them, `$key .=` on a line of its own. */
const CONCATENATED =
  '["\'`][ \\t\\r\\n]{0,40}\\.{1,2}|PHP_EOL[ \\t]{0,4}\\.|(?:vbCrLf|vbNewLine|vbLf|Environment\\.NewLine)|[;\\n][ \\t]{0,40}\\$?[A-Za-z_]\\w{0,24}[ \\t]{1,4}(?:[.+]=|<<)'
/** What may stand between the BEGIN line and the body: line ends, real or escaped, quotes, `+`, comment signs, a word. */
const GAP = `(?: [a-z]{1,12})?(?:\\\\[nr]|%0[aAdD]|${CONCATENATED}|[^A-Za-z0-9.]){0,160}`
/** `Version: GnuPG v2`, `Comment: ...`, as PGP and SSH2 write them before the body. */
const HEADERS =
  '(?:(?:Version|Comment|Subject|Hash|Charset|x-[a-z-]{1,20}): [^\\n\\\\]{0,120}(?:\\\\[nr]|[^A-Za-z0-9.]){1,40}){0,5}'
/** A line of the body that is not cut off with dots, then what follows up to the END line, if that is there. */
const BODY = '[A-Za-z0-9+/]{40,4000}(?![A-Za-z0-9+/.\\u2026])(?:[^-]{0,14000}-----END [A-Z0-9 ]{3,40}-----)?'
const LABEL = '(?:(?:RSA|DSA|EC|ANY|ED25519|X25519|X509|ECDSA|SM2|TSS2|PGP|OpenSSH|OPENSSH) )?'
/** `openssh-key-v1`, NUL, then the cipher's name: 4 letters `none`. */
const OPENSSH_PLAIN = 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmU'

/** What follows a member's name in JSON, in JSON inside a string, or in a JavaScript object. */
const IS = '\\\\?["\']?[ \\t]{0,3}:[ \\t]{0,3}\\\\?["\'`]'
const KTY = `kty${IS}`
const MEMBER_D = `[^A-Za-z0-9_$]d${IS}(?<secret>[A-Za-z0-9_-]{40,1400})={0,2}\\\\?["'\`]`
const MEMBER_K = `[^A-Za-z0-9_$]k${IS}(?<secret>[A-Za-z0-9_-]{21,700})={0,2}\\\\?["'\`]`

const pem = (between: string, body: string) =>
  new RegExp(`-----BEGIN ${LABEL}PRIVATE KEY(?: BLOCK)?-----${between}${body}`, 'g')

const der = '{b64:64}\n{b64:64}\n{b64:64}\n{b64:30}=='
const nothing = '-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----'

export const privateKeys: readonly ShippedRule[] = [
  {
    id: 'private-key',
    name: 'private key',
    risk,
    keywords: ['private key-----', 'private key block-----'],
    pattern: pem(`${GAP}${HEADERS}(?!b3BlbnNzaC1rZXktdjEAAAAACm)`, BODY),
    confidence: 'high',
    env: 'PRIVATE_KEY',
    revoke: null,
    source,
    span: 'block',
    entropy: 3.5,
    examples: {
      match: [
        `-----BEGIN RSA PRIVATE KEY-----\n${der}\n-----END RSA PRIVATE KEY-----`,
        '"private_key": "-----BEGIN PRIVATE KEY-----\\n{b64:64}\\n{b64:64}\\n-----END PRIVATE KEY-----\\n"',
        'key: |\n      -----BEGIN EC PRIVATE KEY-----\n      {b64:64}\n      {b64:64}\n      -----END EC PRIVATE KEY-----',
        'String k = "-----BEGIN PRIVATE KEY-----\\n" +\n    "{b64:64}\\n" +\n    "{b64:64}\\n" +\n    "-----END PRIVATE KEY-----";',
        '-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\nl{b64:63}\n{b64:64}\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----',
        'PRIVATE_KEY=-----BEGIN PRIVATE KEY-----{b64:400}-----END PRIVATE KEY-----',
        '$k = "-----BEGIN PRIVATE KEY-----\\n".\n    "{b64:64}\\n".\n    "{b64:64}\\n".\n    "-----END PRIVATE KEY-----";',
        "$k = '-----BEGIN PRIVATE KEY-----' . PHP_EOL .\n  '{b64:64}' . PHP_EOL .\n  '{b64:64}' . PHP_EOL;",
        '$k = "-----BEGIN PRIVATE KEY-----\\n"\n    . "{b64:64}\\n"\n    . "{b64:64}\\n";',
        'local k = "-----BEGIN PRIVATE KEY-----\\n" ..\n  "{b64:64}\\n" ..\n  "{b64:64}\\n"',
        'k = "-----BEGIN PRIVATE KEY-----\\n"\nk += "{b64:64}\\n"\nk += "{b64:64}\\n"',
        'k = "-----BEGIN PRIVATE KEY-----" & vbCrLf & _\n  "{b64:64}" & vbCrLf & _\n  "{b64:64}"',
        `-----BEGIN OPENSSH PRIVATE KEY-----\n${OPENSSH_PLAIN}AAAAEbm9uZQ${'A'.repeat(9)}BAAAAMw{b64:6}\n{b64:70}\n-----END OPENSSH PRIVATE KEY-----`,
      ],
      noMatch: [
        nothing,
        '-----BEGIN RSA PRIVATE KEY-----',
        '# `-----BEGIN RSA PRIVATE KEY-----\n#   MIIEpQIBAAKC{b64:52}...\n#   -----END RSA PRIVATE KEY-----`',
        '-----BEGIN PUBLIC KEY-----\n{b64:64}\n-----END PUBLIC KEY-----',
        '-----BEGIN ENCRYPTED PRIVATE KEY-----\n{b64:64}\n{b64:64}\n-----END ENCRYPTED PRIVATE KEY-----',
        'if (text.includes("-----BEGIN PRIVATE KEY-----")) throw new Error("this is a private key, do not commit it")',
      ],
    },
  },
  {
    id: 'private-key-encrypted',
    name: 'encrypted private key',
    risk: 'Can be tried offline with any number of passphrases; whoever finds the passphrase has the key.',
    keywords: ['private key-----'],
    pattern: new RegExp(
      [
        `-----BEGIN ENCRYPTED PRIVATE KEY-----${GAP}${BODY}`,
        `-----BEGIN ${LABEL}PRIVATE KEY-----${GAP}Proc-Type: 4,ENCRYPTED[^A-Za-z0-9]{1,24}n?(?:DEK-Info: [A-Za-z0-9,-]{8,80})?${GAP}${BODY}`,
        `-----BEGIN OPENSSH PRIVATE KEY-----${GAP}b3BlbnNzaC1rZXktdjEAAAAACm${BODY}`,
      ].join('|'),
      'g',
    ),
    confidence: 'low',
    holds: 'ciphertext',
    env: 'PRIVATE_KEY',
    revoke: null,
    source,
    span: 'block',
    entropy: 3.5,
    examples: {
      match: [
        '-----BEGIN ENCRYPTED PRIVATE KEY-----\n{b64:64}\n{b64:64}\n-----END ENCRYPTED PRIVATE KEY-----',
        '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,{HEX:32}\n\n{b64:64}\n-----END RSA PRIVATE KEY-----',
      ],
      noMatch: [nothing, `-----BEGIN RSA PRIVATE KEY-----\n${der}\n-----END RSA PRIVATE KEY-----`],
    },
  },
  {
    id: 'ssh2-private-key',
    name: 'SSH2 private key',
    risk: 'Logs in to every server that trusts the key.',
    keywords: ['---- begin ssh2 encrypted private key ----'],
    pattern: new RegExp(
      `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----${GAP}${HEADERS}[A-Za-z0-9+/]{40,4000}(?:[^-]{0,14000}---- END [A-Z0-9 ]{3,40} ----)?`,
      'g',
    ),
    confidence: 'high',
    env: 'SSH_PRIVATE_KEY',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc4716',
    span: 'block',
    entropy: 3.5,
    examples: {
      match: [
        '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "me@host"\n{b64:70}\n{b64:70}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----',
      ],
      noMatch: [
        '---- BEGIN SSH2 PUBLIC KEY ----\n{b64:70}\n---- END SSH2 PUBLIC KEY ----',
        '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n...',
      ],
    },
  },
  {
    id: 'putty-private-key',
    name: 'PuTTY private key',
    risk: 'Logs in to every server that trusts the key.',
    keywords: ['putty-user-key-file-'],
    pattern:
      /PuTTY-User-Key-File-[123]: [^\n]{3,40}\n(?:[A-Z][A-Za-z0-9-]{2,24}: ?[^\n]{0,200}\n|[A-Za-z0-9+/=]{4,80}\r?\n){1,120}Private-Lines: \d{1,3}\s{1,4}(?<secret>[A-Za-z0-9+/]{24,64}[A-Za-z0-9+/=\s]{0,9000})/g,
    confidence: 'high',
    env: 'SSH_PRIVATE_KEY',
    revoke: null,
    source: 'https://the.earth.li/~sgtatham/putty/0.78/htmldoc/AppendixC.html',
    span: 'block',
    examples: {
      match: [
        'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: me\nPublic-Lines: 2\n{b64:64}\n{b64:20}\nPrivate-Lines: 1\n{b64:47}=\nPrivate-MAC: {hex:64}',
      ],
      noMatch: ['PuTTY-User-Key-File-3: ssh-ed25519', 'Private-Lines: 1\n{b64:47}='],
    },
  },
  {
    id: 'private-key-base64',
    name: 'private key in base64',
    risk,
    keywords: ['ls0tls1crudjti', 'b3blbnnzac1rzxktdjeaaaaabg5vbmu'],
    pattern: new RegExp(
      // base64 of "-----BEGIN " and one of "RSA P", "DSA P", "EC PRIV", "OPENSSH", "PRIVATE", "PGP PRIV"
      `LS0tLS1CRUdJTi(?:BSU0EgUF|BEU0EgUF|BFQyBQUklW|BPUEVOU1NI|BQUklWQVRF|BQR1AgUFJJV)[A-Za-z0-9+/]{60,14000}={0,2}|(?:["'\`=:]\\s?)${OPENSSH_PLAIN}[A-Za-z0-9+/]{100,14000}={0,2}`,
      'g',
    ),
    confidence: 'high',
    env: 'PRIVATE_KEY_BASE64',
    revoke: null,
    source,
    entropy: 3.5,
    examples: {
      match: [
        'SSH_KEY={=base64:-----BEGIN OPENSSH PRIVATE KEY-----\n}{b64:400}',
        'key: {=base64:-----BEGIN PRIVATE KEY-----\nMI}{b64:400}=',
      ],
      noMatch: ['ca: {=base64:-----BEGIN CERTIFICATE-----\n}{b64:400}', 'key: {=base64:-----BEGIN PRIVATE KEY-----}'],
    },
  },
  {
    id: 'private-key-der-base64',
    name: 'private key in base64, without its header',
    risk,
    // The base64 of the DER's fixed bytes: version 0, then the algorithm (PKCS#8) or a 1024 to 4096 bit modulus (PKCS#1).
    keywords: [
      'ibadanbgkqhkig9w0baqefaasc',
      'ibaakcaq',
      'ibaakcag',
      'ibaakbg',
      'ageambmgbyqgsm49',
      'ageambagbyqgsm49',
      'mc4caqawbqydk2vwbciei',
    ],
    pattern:
      /["'`=:>(]\s?(?<secret>MII[A-Za-z0-9+/]{3}IBAAK(?:CAQ|CAg|Bg)[A-Za-z0-9+/]{400,4000}={0,2}|MII[A-Za-z0-9+/]{3}IBADANBgkqhkiG9w0BAQEFAASC[A-Za-z0-9+/]{400,4000}={0,2}|MI[GH][A-Za-z0-9+/]AgEAMB[AM]GByqGSM49[A-Za-z0-9+/]{80,300}={0,2}|MC4CAQAwBQYDK2VwBCIEI[A-Za-z0-9+/]{43}=?)/g,
    confidence: 'high',
    env: 'PRIVATE_KEY',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc5958',
    entropy: 3.5,
    examples: {
      match: [
        'privateKey = "MIIEvQ' + 'IBADANBgkqhkiG9w0BAQEFAASC{b64:900}=="',
        "key: 'MIIEpA" + "IBAAKCAQEA{b64:900}'",
        'ed="MC4CAQAw' + 'BQYDK2VwBCIEI{b64:43}"',
      ],
      noMatch: ['publicKey = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A{b64:360}"', 'key: "MIIEpA' + 'IBAAKCAQEA..."'],
    },
  },
  {
    id: 'xml-rsa-private-key',
    name: 'RSA private key in XML',
    risk,
    keywords: ['<d>', '&lt;d&gt;'],
    pattern: /(?:<D>|&lt;D&gt;)\s{0,40}(?<secret>[A-Za-z0-9+/=\s]{84,1600})(?=<\/D>|&lt;\/D&gt;)/g,
    confidence: 'high',
    env: 'RSA_PRIVATE_KEY',
    revoke: null,
    source: 'https://learn.microsoft.com/en-us/dotnet/api/system.security.cryptography.rsa.toxmlstring',
    span: 'block',
    entropy: 3.5,
    examples: {
      match: ['<RSAKeyValue><Modulus>{b64:171}=</Modulus><Exponent>AQAB</Exponent><D>{b64:171}=</D></RSAKeyValue>'],
      noMatch: ['<RSAKeyValue><Modulus>{b64:171}=</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>', '<D>...</D>'],
    },
  },
  {
    id: 'jwk-private-key',
    name: 'private key as JWK',
    risk: 'Signs or decrypts tokens as the owner of the key: whoever holds it can log in as anybody.',
    keywords: ['kty', 'crv', '"d"', "'d'", "d: '", 'd: "', "d:'", 'd:"'],
    pattern: new RegExp(
      `(?:${KTY}(?:RSA|EC|OKP)\\\\?["'\`][^{}]{0,2400}?|[^A-Za-z0-9_]crv${IS}[^{}]{0,400}?|(?=[^A-Za-z0-9_$]d${IS}[A-Za-z0-9_-]{40,1400}=?\\\\?["'\`][^{}]{0,2400}?[^A-Za-z0-9_](?:kty|dp|qi|crv)${IS}))${MEMBER_D}`,
      'g',
    ),
    ending: new RegExp(MEMBER_D),
    confidence: 'high',
    env: 'JWK_PRIVATE_KEY',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc7517',
    span: 'block',
    entropy: 3.5,
    examples: {
      match: [
        '{"kty":"EC","crv":"P-256","x":"{b64url:43}","y":"{b64url:43}","d":"{b64url:43}"}',
        "const key = {\n  d: '{b64url:43}',\n  kty: 'EC',\n  x: '{b64url:43}',\n}",
        'jwk = "{\\"kty\\":\\"RSA\\",\\"n\\":\\"{b64url:342}\\",\\"e\\":\\"AQAB\\",\\"d\\":\\"{b64url:342}\\"}"',
      ],
      noMatch: [
        '{"kty":"EC","crv":"P-256","x":"{b64url:43}","y":"{b64url:43}"}',
        '{"kty":"RSA","n":"{b64url:342}","e":"AQAB","kid":"{b64url:43}"}',
      ],
    },
  },
  {
    id: 'jwk-symmetric-key',
    name: 'symmetric key as JWK',
    risk: 'Signs or decrypts tokens: whoever holds it can log in as anybody.',
    keywords: ['"oct"', "'oct'", '"k"', "'k'", "k: '", 'k: "'],
    pattern: new RegExp(
      `(?:${KTY}oct\\\\?["'\`][^{}]{0,400}?|(?=[^A-Za-z0-9_$]k${IS}[A-Za-z0-9_-]{21,700}=?\\\\?["'\`][^{}]{0,400}?${KTY}oct))${MEMBER_K}`,
      'g',
    ),
    ending: new RegExp(MEMBER_K),
    confidence: 'high',
    env: 'JWK_KEY',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc7518#section-6.4',
    span: 'block',
    entropy: 3,
    examples: {
      match: ['{"kty":"oct","alg":"HS256","k":"{b64url:43}"}', "{\n  k: '{b64url:43}',\n  kty: 'oct',\n}"],
      noMatch: ['{"kty":"oct","alg":"HS256","kid":"{b64url:43}"}', '{"k":"{b64url:43}"}'],
    },
  },
  {
    id: 'ed25519-seed',
    name: 'Ed25519 or NaCl secret key',
    risk: 'Signs or decrypts as the owner of the key.',
    keywords: ['ed25519', 'curve25519', 'x25519', 'nacl', 'libsodium', 'sodium_', 'secretbox'],
    pattern:
      /(?:ed25519|curve25519|x25519|nacl|sodium|secretbox)[^\n;]{0,40}?(?:private|secret|seed|priv|sk|key)[A-Za-z_]{0,12}["'\]]{0,2}\s{0,3}[:=(,]{1,2}[^A-Za-z0-9\n;]{0,6}(?<secret>[0-9a-f]{64}|[0-9a-f]{128}|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/gi,
    confidence: 'medium',
    env: 'ED25519_PRIVATE_KEY',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc8032',
    entropy: 2.8,
    examples: {
      match: ['ed25519_private_key = "{hex:64}"', "const naclSecretKey = '{b64:43}='"],
      noMatch: ['ed25519_signature = "{hex:128}"', 'ed25519_private_key = "{hex:40}"'],
    },
  },
  {
    id: 'openvpn-static-key',
    name: 'OpenVPN static key',
    risk: 'Opens the VPN or its control channel to anybody who has it.',
    keywords: ['-----begin openvpn static key v1-----'],
    pattern:
      /-----BEGIN OpenVPN Static key V1-----(?:\\[nr]|[^A-Za-z0-9]){1,80}(?<secret>[0-9a-fA-F]{32}(?:(?:\\[nr]|[^A-Za-z0-9-]){1,24}[0-9a-fA-F]{32}){0,15})/g,
    confidence: 'high',
    env: 'OPENVPN_STATIC_KEY',
    revoke: null,
    source: 'https://openvpn.net/community-resources/static-key-mini-howto/',
    span: 'block',
    examples: {
      match: [
        '<tls-auth>\n-----BEGIN OpenVPN Static key V1-----\n{hex:32}\n{hex:32}\n-----END OpenVPN Static key V1-----',
      ],
      noMatch: [
        '-----BEGIN OpenVPN Static key V1-----\n...\n-----END OpenVPN Static key V1-----',
        '{hex:32}\n{hex:32}',
      ],
    },
  },
  {
    id: 'openvpn-tls-crypt-v2-key',
    name: 'OpenVPN tls-crypt-v2 key',
    risk: 'Opens the control channel of the VPN to anybody who has it.',
    keywords: ['-----begin openvpn tls-crypt-v2 '],
    pattern:
      /-----BEGIN OpenVPN tls-crypt-v2 (?:client|server) key-----(?:\\[nr]|[^A-Za-z0-9]){1,80}(?<secret>[A-Za-z0-9+/]{40,76}[A-Za-z0-9+/=\s]{0,2000})/g,
    confidence: 'high',
    env: 'OPENVPN_TLS_KEY',
    revoke: null,
    source: 'https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/',
    span: 'block',
    examples: {
      match: [
        '-----BEGIN OpenVPN tls-crypt-v2 client key-----\n{b64:64}\n{b64:64}\n-----END OpenVPN tls-crypt-v2 client key-----',
      ],
      noMatch: ['-----BEGIN OpenVPN tls-crypt-v2 client key-----\n...', '-----BEGIN CERTIFICATE-----\n{b64:64}'],
    },
  },
  {
    id: 'wireguard-private-key',
    name: 'WireGuard private key',
    risk: 'Joins the VPN as that peer and reads its traffic.',
    keywords: ['privatekey', 'private_key', 'presharedkey', 'preshared_key', 'wg_private', 'wireguard'],
    pattern:
      /(?:(?:private|preshared)_?key|wg_private|wireguard[A-Za-z_-]{0,24}key)["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)/gi,
    confidence: 'high',
    env: 'WIREGUARD_PRIVATE_KEY',
    revoke: null,
    source: 'https://www.man7.org/linux/man-pages/man8/wg.8.html',
    entropy: 3.5,
    examples: {
      match: ['[Interface]\nPrivateKey = {b64:42}A=', 'wireguard_private_key: "{b64:42}Q="'],
      noMatch: ['[Peer]\nPublicKey = {b64:42}A=', 'PrivateKey = <key>'],
    },
  },
  {
    id: 'dnssec-private-key',
    name: 'DNSSEC private key',
    risk: 'Signs the records of the zone.',
    keywords: ['private-key-format:', 'privateexponent:', 'privatekey:'],
    pattern: /(?:PrivateExponent|PrivateKey): (?<secret>[A-Za-z0-9+/]{42,1400}={0,2})/g,
    confidence: 'high',
    env: 'DNSSEC_PRIVATE_KEY',
    revoke: null,
    source: 'https://bind9.readthedocs.io/en/latest/dnssec-guide.html',
    entropy: 3.5,
    examples: {
      match: [
        'Private-key-format: v1.3\nAlgorithm: 13 (ECDSAP256SHA256)\nPrivateKey: {b64:43}=',
        'PrivateExponent: {b64:342}==',
      ],
      noMatch: ['PublicExponent: AQAB', 'PrivateKey: none'],
    },
  },
  {
    id: 'tsig-key',
    name: 'TSIG or rndc key',
    risk: 'Changes DNS zones or controls the name server.',
    keywords: ['hmac-sha', 'hmac-md5'],
    pattern:
      /algorithm\s{1,4}"?hmac-[a-z0-9.-]{3,24}"?;\s{1,80}secret\s{1,4}"?(?<secret>[A-Za-z0-9+/]{22,88}={0,2})"?;/gi,
    confidence: 'high',
    env: 'TSIG_SECRET',
    revoke: null,
    source: 'https://bind9.readthedocs.io/en/latest/reference.html',
    span: 'block',
    entropy: 3,
    examples: {
      match: ['key "rndc-key" {\n\talgorithm hmac-sha256;\n\tsecret "{b64:43}=";\n};'],
      noMatch: ['key "rndc-key" {\n\talgorithm hmac-sha256;\n\tsecret "...";\n};', 'secret "{b64:43}=";'],
    },
  },
]
