import { callKeywords, callPattern, type Positions } from './argument-position.ts'
import type { Examples, Rule } from './rule.ts'

/** What a person may type as a password. */
const PASSWORD = '[^\\s"\'`\\\\]{4,128}'
/** What a machine issues. */
const ISSUED = '[A-Za-z0-9][A-Za-z0-9._~+/=:-]{15,400}'

/** Clients that log in, and users that are created in code: by the position of the password. */
const LOGINS: Positions = {
  0: ['ssh.Password', 'requirepass'],
  1: [
    ...['smtp.login', 'server.login', 'mail.login', 'imap.login', 'ftp.login', 'conn.login', 'connection.login'],
    ...['smtpObj.login', 'mailserver.login', 'session.login', 's.login', 'mailer.login', 'client.login'],
    ...['NetworkCredential', 'UsernamePasswordCredentials', 'UsernamePasswordAuthenticationToken'],
    ...['PasswordAuthentication', 'PlainCredentials', 'PlainAuthenticator', 'PlainTextAuthProvider', 'HTTPBasicAuth'],
    ...['basic_auth', 'basicAuth', 'setBasicAuth', 'SetBasicAuth', 'withBasicAuth', 'BasicAuth', 'AuthTokens.basic'],
    ...[
      'auth.basic',
      'neo4j.auth.basic',
      'GraphDatabase.auth',
      'ldap_bind',
      'simple_bind',
      'simple_bind_s',
      'simpleBind',
    ],
    ...['oci_connect', 'oci_pconnect', 'oracledb.connect', 'cx_Oracle.connect', 'create_superuser', 'authenticate'],
    ...[
      'conn.Bind',
      'l.Bind',
      'ldapConn.Bind',
      'Credentials.basic',
      'http_basic_authenticate',
      'basic_auth ',
      'auth=',
      'Auth.Basic',
    ],
  ],
  2: [
    ...['mysqli_connect', 'new mysqli', 'mysql_connect', 'mysql_pconnect', 'new PDO', 'odbc_connect', 'odbc_pconnect'],
    ...['pymysql.connect', 'MySQLdb.connect', 'mysql.connect', 'DriverManager.getConnection', 'new Sequelize'],
    ...[
      'smtp.PlainAuth',
      'ssh2_auth_password',
      'ftp_login',
      'imap_open',
      'ibase_connect',
      'ibase_pconnect',
      'fbird_connect',
    ],
    ...['create_user', 'createUser', 'create_superuser', 'addUser', 'Ftp.open', 'FTP.open', 'sqlanywhere.connect'],
    ...['Database.connect', 'psycopg2.connect', 'sqlsrv.connect', 'DBI->connect', 'Ecto.connect'],
  ],
  3: ['mysqli_real_connect'],
}

/** Functions that sign, verify or encrypt: by the position of the key. */
const SIGNERS: Positions = {
  0: [
    ...['Fernet', 'HMAC256', 'HMAC384', 'HMAC512', 'hmac.new', 'AES.new', 'DES3.new', 'Blowfish.new', 'ChaCha20.new'],
    ...['SecretKeySpec', 'SymmetricSecurityKey', 'HMACSHA256', 'HMACSHA1', 'HMACSHA512', 'hmacShaKeyFor'],
    ...['NewCookieStore', 'NewFilesystemStore', 'securecookie.New', 'cookieParser', 'URLSafeSerializer'],
    ...['URLSafeTimedSerializer', 'TimestampSigner', 'TimedSerializer', 'itsdangerous.Signer', 'SecretBox'],
    ...['MessageVerifier.new', 'MessageEncryptor.new', 'aes.NewCipher', 'des.NewCipher', 'jwt.sign_with_secret'],
    ...['HS256Key::from_bytes', 'EncodingKey::from_secret', 'DecodingKey::from_secret', 'Hmac::new_from_slice'],
    ...[
      'new Cryptr',
      'new SimpleCrypto',
      'new Hashids',
      'new Iron',
      'TokenAuthenticator',
      'CookieStore::new',
      'Key::from',
    ],
  ],
  1: [
    ...['jwt.sign', 'jwt.verify', 'jwt.encode', 'jwt.decode', 'JWT.encode', 'JWT.decode', 'JWT::encode', 'JWT::decode'],
    ...['jsonwebtoken.sign', 'jsonwebtoken.verify', 'jws.sign', 'createHmac', 'createCipheriv', 'createDecipheriv'],
    ...['createCipher', 'createDecipher', 'hmac.New', 'AES.encrypt', 'AES.decrypt', 'TripleDES.encrypt', 'HmacSHA256'],
    ...['HmacSHA1', 'HmacSHA512', 'HmacMD5', 'signWith', 'setSigningKey', 'Rabbit.encrypt', 'RC4.encrypt'],
    ...['HMAC.hexdigest', 'HMAC.digest', 'hmac.digest', 'hmac.createHmac', 'crypto.hmac', 'Token.sign', 'jwt_encode'],
    ...['Phoenix.Token.sign', 'Plug.Crypto.sign', 'cookie.sign', 'cookieSignature.sign', 'unsign'],
  ],
  2: [
    ...['hash_hmac', 'openssl_encrypt', 'openssl_decrypt', 'HS256.sign', 'mcrypt_encrypt', 'crypto.mac'],
    ...['AES_ENCRYPT', 'pgp_sym_encrypt'],
  ],
}

/** Clients of services: by the position of the key or secret. */
const CLIENTS: Positions = {
  0: [
    ...['cohere.Client', 'cohere.ClientV2', 'CohereClient', 'postmark.ServerClient', 'postmark.AccountClient'],
    ...['postmark.Client', 'ServerClient', 'SendGridAPIClient', 'SendGridClient', 'sendgrid.NewSendClient'],
    ...['mandrill.Mandrill', 'new Mandrill', 'MailchimpTransactional', 'mailchimp', 'ApiKeyCredential'],
    ...['AzureKeyCredential', 'ApiKeyAuth', 'APIKeyAuth', 'TokenCredential', 'TokenAuthentication', 'TokenAuth'],
    ...[
      'new Stripe',
      'new OpenAI',
      'openai.NewClient',
      'new Groq',
      'new Anthropic',
      'new Replicate',
      'new MistralClient',
    ],
    ...['MistralClient', 'new Pinecone', 'new Octokit', 'github.NewTokenClient', 'Github', 'Gitlab', 'new Airtable'],
    ...['new Resend', 'new Shippo', 'easypost.EasyPostClient', 'new EasyPost', 'EasyPostClient', 'new Mixpanel'],
    ...['Mixpanel', 'mixpanel.init', 'new Analytics', 'analytics.New', 'rollbar.init', 'new Rollbar', 'bugsnag.start'],
    ...[
      'Bugsnag.start',
      'loggly.createClient',
      'new Logger',
      'TelegramBot',
      'new Telegraf',
      'new Bot',
      'telebot.TeleBot',
    ],
    ...['discord.login', 'bot.run', 'client.run', 'slack.NewClient', 'slack.New', 'WebClient', 'new WebClient'],
    ...['setApiKey', 'set_api_key', 'SetApiKey', 'setAccessToken', 'setAuthToken', 'SetAuthToken', 'setToken'],
    ...[
      'setBearerToken',
      'StripeConfiguration.SetApiKey',
      'Stripe.setApiKey',
      'Stripe::setApiKey',
      'NewClientWithToken',
    ],
    ...['withToken', 'WithToken', 'bearer_auth', 'bearerAuth', 'SetBearerAuth', 'setBearerAuth', 'with_token'],
    ...[
      'deepl.Translator',
      'new DeepL',
      'new Translator',
      'googlemaps.Client',
      'OpenWeatherMap',
      'OWM',
      'newsapi.NewsApiClient',
    ],
  ],
  1: [
    ...['Twilio', 'twilio', 'new Client', 'twilio.Client', 'TwilioRestClient', 'Twilio.init', 'TwilioClient.Init'],
    ...[
      'plivo.RestClient',
      'plivo.Client',
      'apiConnect',
      'algoliasearch',
      'SearchClient.create',
      'SearchClient::create',
    ],
    ...['SearchConfig', 'SharedKeyCredential', 'StorageSharedKeyCredential', 'NewSharedKeyCredential', 'CosmosClient'],
    ...['BasicAWSCredentials', 'BasicSessionCredentials', 'AwsBasicCredentials.create', 'NewStaticCredentials'],
    ...[
      'NewStaticCredentialsProvider',
      'NewStaticV4',
      'Credentials::new',
      'S3Connection',
      'connect_s3',
      'AmazonS3Client',
    ],
    ...['AmazonDynamoDBClient', 'AWSCredentials', 'BasicCOSCredentials', 'DefaultCredentialProvider', 'oss2.Auth'],
    ...[
      'OAuthHandler',
      'OAuth1UserHandler',
      'set_access_token',
      'OAuth1Session',
      'OAuth2Client',
      'auth.OAuth2',
      'OAuth2',
    ],
    ...['SpotifyClientCredentials', 'ClientCredential', 'ClientCredentials', 'ClientSecretCredential', 'TwitterOAuth'],
    ...['razorpay.Client', 'new Razorpay', 'Nexmo', 'Vonage', 'Auth', 'EnvironmentCredential', 'SandboxEnvironment'],
    ...[
      'LiveEnvironment',
      'KiteConnect',
      'binance.Client',
      'NewClient',
      'Cloudinary',
      'DropboxOAuth2Flow',
      'LinodeClient',
    ],
  ],
  2: [
    'Minio',
    'minio.New',
    'ClientSecretCredential',
    'NewClientSecretCredential',
    'Pusher',
    'pusher.Pusher',
    'new MinioClient',
  ],
}

export const argumentRules: readonly Rule[] = [
  {
    id: 'login-argument-password',
    name: 'password given to a client in code',
    risk: 'Logs in there as that user.',
    keywords: callKeywords(LOGINS),
    pattern: callPattern(LOGINS, PASSWORD),
    confidence: 'medium',
    judge: 'password',
    env: 'PASSWORD',
    revoke: null,
    source: 'https://www.php.net/manual/en/mysqli.construct.php',
  },
  {
    id: 'signing-argument-secret',
    name: 'key given to a function that signs or encrypts',
    risk: 'Signs or decrypts whatever the application does.',
    keywords: callKeywords(SIGNERS),
    pattern: callPattern(SIGNERS, PASSWORD),
    confidence: 'medium',
    judge: 'password',
    env: 'SIGNING_SECRET',
    revoke: null,
    source: 'https://github.com/auth0/node-jsonwebtoken#jwtsignpayload-secretorprivatekey-options-callback',
  },
  {
    id: 'client-argument-key',
    name: 'key given to the client of a service',
    risk: 'Uses that service on the account of its owner.',
    keywords: callKeywords(CLIENTS),
    pattern: callPattern(CLIENTS, ISSUED),
    confidence: 'medium',
    env: 'API_KEY',
    revoke: null,
    source: 'https://docs.cohere.com/reference/about',
    entropy: 3,
  },
  {
    id: 'noop-password',
    name: 'password for Spring Security',
    risk: 'Logs in to the application as that user.',
    keywords: ['{noop}'],
    pattern: /\{noop\}(?<secret>[^\s"'`\\,)]{4,128})/g,
    confidence: 'medium',
    judge: 'password',
    env: 'ADMIN_PASSWORD',
    revoke: null,
    source: 'https://docs.spring.io/spring-security/reference/features/authentication/password-storage.html',
  },
  {
    id: 'auth-middleware-password',
    name: 'password of a user of basic-auth middleware',
    risk: 'Logs in to the application as that user.',
    keywords: ['basicauth(', 'basic_auth('],
    pattern:
      /basic_?auth\(\s{0,4}\{\s{0,4}(?:users\s?:\s{0,4}\{\s{0,4})?["']?[\w.@-]{1,40}["']?\s?:\s{0,4}["'`](?<secret>[^\s"'`\\]{4,128})["'`]/gi,
    confidence: 'medium',
    judge: 'password',
    env: 'BASIC_AUTH_PASSWORD',
    revoke: null,
    source: 'https://github.com/LionC/express-basic-auth#usage',
  },
]

export const argumentRulesExamples: Examples = {
  'login-argument-password': {
    match: [
      "$c = mysqli_connect('db.host.io', 'root', '{b62:12}', 'shop');",
      "new PDO('mysql:host=db;dbname=shop', $user, '{b62:12}')",
      'c = pymysql.connect("db", "root", "{b62:12}", "shop")',
      'smtp.login(user, "{b62:14}")',
      'auth := smtp.PlainAuth("", "me@host.org", "{b62:14}", "smtp.host.org")',
      'new NetworkCredential("me", "{b62:12}")',
      'client.basic_auth("me", Some("{b62:12}"))',
    ],
    noMatch: [
      "mysqli_connect('db', 'root', $password, 'shop')",
      "mysqli_connect('db', 'root', '', 'shop')",
      'smtp.login("{b62:12}")',
    ],
  },
  'signing-argument-secret': {
    match: [
      "const t = jwt.sign({ id }, '{b62:32}', { expiresIn: '1d' })",
      'f = Fernet(b"{b64url:43}=")',
      'sessions.NewCookieStore([]byte("{b62:32}"))',
      "crypto.createHmac('sha256', '{b62:24}')",
      'new SecretKeySpec("{b62:16}".getBytes(), "AES")',
    ],
    noMatch: ['jwt.sign({ id }, secret)', "createHmac('sha256', key)", 'Fernet(key)'],
  },
  'client-argument-key': {
    match: [
      'co = cohere.Client("{b62:40}")',
      'new postmark.ServerClient("{=uuid}")',
      'Minio("minio.host.io:9000", "{b62:20}", "{b62:40}")',
      'new BasicAWSCredentials(id, "{b62:40}")',
    ],
    noMatch: ['cohere.Client(key)', 'Minio("minio.host.io:9000", id, secret)', 'new Client("some short text")'],
  },
  'noop-password': {
    match: ['.password("{noop}{b62:12}")'],
    noMatch: ['.password("{bcrypt}$2a")', '{noop}'],
  },
  'auth-middleware-password': {
    match: ["app.use(basicAuth({ users: { admin: '{b62:12}' } }))"],
    noMatch: ['app.use(basicAuth({ users }))', 'basicAuth({ users: { admin: process.env.PW } })'],
  },
}
