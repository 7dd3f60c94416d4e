import { wordsOf } from '../words/language.ts'

/** What a name says about its value. */
export interface NameMeaning {
  /** The name's words in lower case, glued ones cut apart: `dbpassword2` gives `db`, `password`. */
  readonly words: readonly string[]
  /** The word that tells of a secret, such as `password` or `key`; '' where the name has none. */
  readonly head: string
  /** The word that says that the value is something else about the secret (its id, its file, its label), or ''. */
  readonly about: string
  /** Whether the secret's word is the last one that means anything. */
  readonly headIsLast: boolean
}

export const HEADS = words(
  'password passwords passwd passwort pwd pwds passphrase passphrases passcode pass passes psw pswd pword passw pw ' +
    'secret secrets token tokens key keys auth authorization authentication credential credentials cred creds jwt bearer ' +
    'nonce salt salts apikey cookie sid psk pepper ' +
    // the same in other languages, as programs there name it
    'senha contrasena clave kennwort motdepasse mdp wachtwoord haslo heslo parola sifre lozinka salasana losenord ' +
    'passord adgangskode jelszo parool matkhau passe geheimnis segredo secreto sekret chave llave schluessel jeton ' +
    'parol geslo zaporka kodeord slaptazodis katasandi khau mima fjalekalim geheim hemlighet rahasia gizli sleutel klucz ' +
    'kljuc nyckel avain anahtar kunci miyao',
)

/** What heads of other languages and abbreviations mean. */
const MEANS: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  ...Object.fromEntries(
    (
      'senha contrasena clave kennwort motdepasse mdp wachtwoord haslo heslo parola sifre lozinka salasana losenord ' +
      'passord adgangskode jelszo parool matkhau passe parol geslo zaporka kodeord slaptazodis katasandi khau mima fjalekalim'
    )
      .split(' ')
      .map((word) => [word, 'password']),
  ),
  ...Object.fromEntries(
    'geheimnis segredo secreto sekret psk pepper geheim hemlighet rahasia gizli'
      .split(' ')
      .map((word) => [word, 'secret']),
  ),
  ...Object.fromEntries(
    'chave llave schluessel sleutel klucz kljuc nyckel avain anahtar kunci miyao'
      .split(' ')
      .map((word) => [word, 'key']),
  ),
  jeton: 'token',
})

/** Heads that stand glued to another word, longest first: `dbpassword`, `secretkey`, `authtoken`, `rootpass`. */
export const GLUED =
  /^([a-z]{1,14}?)(password|passwort|kennwort|wachtwoord|losenord|adgangskode|passphrase|passwd|passcode|secret|token|pass|pwd|key|pw)s?$/

/** What may be glued before `key` or `pass`, so that `monkey`, `hotkey` and `compass` stay what they are. */
const BEFORE_KEY = words(
  'api access private secret auth app consumer client encryption encrypt signing sign master shared account storage ' +
    'license admin crypto aes hmac jwt ssh ssl rsa n x s session service user subscription gpg deploy security priv',
)
const BEFORE_PASS = words(
  'db my root user admin mysql pg sql mail smtp ftp key store keystore ldap test proxy http sa login client wifi wlan ssh vnc bind remote local',
)

/** A pass of a video encoder, a renderer or a compiler, not a password: `hwScaleFilterFirstPass`. */
const ROUND = words(
  'first second third two multi single final render shadow depth color filter post pre compute optimization lint',
)

/** Tail words that leave a secret a secret: `password_value`, `TOKEN_PROD`, `secretKeyBase`. */
const HARMLESS_TAIL = words(
  'value val values plain plaintext raw clear cleartext text string str default defaults test tests testing dev develop ' +
    'development prod production staging stage live sandbox local main primary secondary old new current b64 base64 hex ' +
    'base env confirm confirmation again repeat retype verify bytes data admin user root a b c one two three first second',
)

/** Tail words that make the value something else: an id, a place, a kind, a text for people. */
const ABOUT = words(
  'id ids uid guid uuid name names type types kind kinds url urls uri uris path paths file files filename dir directory ' +
    'folder location length len size sizes bits count counts max maximum min minimum num number limit limits quota field ' +
    'fields col column columns label labels hint placeholder prompt message messages msg error errors err exception ' +
    'title titles description desc help info note notes param params parameter header headers prefix suffix index idx ' +
    'position pos pattern regex regexp rule rules policy policies format formats encoding algorithm algorithms alg algo ' +
    'hash hashed hashes sha md bcrypt scrypt crypt encrypted cipher digest checksum fingerprint thumbprint mode modes version versions provider providers manager ' +
    'service services handler handlers callback factory store storage cache expiry expires expired expiration expire ' +
    'timeout ttl age lifetime rounds round date time timestamp at enabled enable disabled disable required require optional reset ' +
    'forgot forgotten change changed update updated updates strength score valid validation validator validators invalid ' +
    'input inputs button form forms page pages view views screen dialog modal component widget icon class style schema ' +
    'table row rows map mapping list set sets array count counter ref refs reference references var variable arn alias ' +
    'scheme endpoint endpoints host hostname domain port user username login email mail event events listener generator ' +
    'generation generate rotation rotate parser reader writer builder helper helpers util utils test_id status state ' +
    'result results response request requests scope scopes claim claims audience issuer source target method methods ' +
    'function fn func action actions usage use used ops operation operations exists missing found changed matches match ' +
    'mismatch comparator options option opts config configuration settings setting property properties prop object obj ' +
    'item items entry entries node nodes spec template model instance session context ctx scope support supported ' +
    'signature signatures code codes down up press pressed left right binding bindings board frame frames word words ' +
    'stroke chain ring rings pair pairs bag vault_name manager_name hint signing role roles curve exchange agreement ' +
    'derivation material management space link links ascending descending order by check checks connector connectors region ' +
    'regions zone stream streams',
)

/** Words before the head that make it harmless: keys that are published or looked up by, tokens that page a list. */
const ABOUT_BEFORE = words(
  'encrypted wrapped hashed public pub publishable primary foreign partition sort sorting cache object dict map hash hot short next prev previous skip rule ' +
    'page pagination continuation continue sync cursor has is no not num max min show hide toggle forgot reset change ' +
    'score rate estimate measure evaluate assess invalid wrong missing bad bypass require requires allow allows validate check row col column site recaptcha captcha ' +
    'translation i18n locale message event keyboard arrow enter tab escape idempotency dedup dedupe deduplication incident correlation unique composite group react ' +
    'registry json config storage_key default_key state lookup index search range hover css html parse parser lex lexer ' +
    'syntax punctuation separator comment string number identifier operator start end eof semantic design theme color csrf xsrf ' +
    'authenticity checkout cart label placeholder hint tooltip title prompt for of',
)

/** Names come again and again, and each is asked for several times. */
const known = new Map<string, NameMeaning>()
const MOST_KNOWN = 2000

/** What the words of a name say. */
export function meaningOf(name: string): NameMeaning {
  const before = known.get(name)
  if (before) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const copy = Buffer.from(name).toString() // what is cut out of a text holds on to all of it
  const last = lastPart(copy)
  const meaning =
    last === copy ? meaningOfWords(copy) : ([last, copy].map(meaningOfWords).find(({ head }) => head) ?? NOTHING)
  known.set(copy, meaning)
  return meaning
}

/** What stands behind the last dot; with what stands before it where only both say what it is, as in `fs.s3a.secret.key`. */
function lastPart(name: string): string {
  return (
    /(?:secret|api|access|private|encryption|signing|master)\.keys?$/i.exec(name)?.[0] ??
    name.slice(name.lastIndexOf('.') + 1)
  )
}

/** Words of languages that put the head first and what qualifies it behind: `SENHA_BANCO`, `contrasenaBd`, `CHAVE_API`. */
const HEAD_FIRST = words(
  'senha contrasena motdepasse mdp haslo heslo parola parol lozinka geslo zaporka katasandi matkhau segredo secreto sekret rahasia ' +
    'chave llave klucz kljuc kunci jeton',
)

const NOTHING: NameMeaning = { words: [], head: '', about: '', headIsLast: false }

function meaningOfWords(name: string): NameMeaning {
  const parts = wordsOf(name)
    .map((word) => word.replace(/\d+$/, ''))
    .filter(Boolean)
    .flatMap(unglue)
  const own = parts.findIndex((word) => HEAD_FIRST.has(word))
  return meaningOfParts((own < 0 ? parts : headLast(parts, own)).map((word) => MEANS[word] ?? word))
}

/** The words in the order of English, so far as those behind the head qualify it. */
function headLast(parts: readonly string[], at: number): readonly string[] {
  const tail = parts.slice(at + 1)
  const isQualified = tail.length > 0 && !tail.some((word) => ABOUT.has(word) || HEADS.has(word))
  return isQualified ? [...parts.slice(0, at), ...tail, parts[at] as string] : parts
}

function meaningOfParts(parts: readonly string[]): NameMeaning {
  const last = parts.findLastIndex((word) => HEADS.has(word))
  // the salt of a password or a token is as good a secret as that
  const of = /^salts?$/.test(parts[last] ?? '')
    ? parts.findLastIndex((word, index) => index < last && HEADS.has(word))
    : -1
  const at = of < 0 ? last : of
  if (at < 0 || (parts[at] === 'pass' && ROUND.has(parts[at - 1] ?? ''))) return NOTHING
  const head = parts[at] as string
  const tail = parts.slice(at + 1)
  const isKeyOrToken = /^(?:keys?|tokens?|nonce|auth)$/.test(head)
  const before = parts
    .slice(0, at)
    .find(
      (word) =>
        ABOUT_BEFORE.has(word) &&
        !(/captcha$/.test(word) && parts.includes('secret')) &&
        (isKeyOrToken ||
          /^(?:encrypted|hashed|has|is|no|show|hide|forgot|reset|score|rate|estimate|measure|evaluate|assess|invalid|wrong|missing|require|validate|check|min|max|label|placeholder|hint|tooltip|title|prompt|for|of)$/.test(
            word,
          )),
    )
  return {
    words: parts,
    head: head.replace(/(?<=[^s])s$/, ''),
    about: tail.find((word) => ABOUT.has(word)) ?? before ?? '',
    headIsLast: tail.every((word) => HARMLESS_TAIL.has(word)),
  }
}

function unglue(word: string): string[] {
  if (HEADS.has(word)) return word === 'apikey' ? ['api', 'key'] : [word]
  const [, first = '', head = ''] = GLUED.exec(word) ?? []
  if (!first || (head === 'key' && !BEFORE_KEY.has(first)) || (/^(?:pass|pw)$/.test(head) && !BEFORE_PASS.has(first)))
    return [word]
  return [first, head]
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
