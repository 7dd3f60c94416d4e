import { callKeywords, type Positions } from './argument-position.ts'

const names = (list: string) => list.split('|')

/** Clients that log in, and users that are created in code: by the position of the password. */
export const LOGINS: Positions = {
  0: names(
    'ssh.Password|requirepass|jedis.auth|redis.auth|redisClient.auth|redis->auth|red:auth|PBEKeySpec|' +
      'PasswordProtection|decryptKeystore|bcrypt.hash|bcrypt.hashSync|bcryptjs.hashSync|password_hash|' +
      'generate_password_hash|make_password|Hash::make|passwordEncoder.encode|passwordEncoder().encode|' +
      'encoder.encode|Password.create|BCrypt.hashpw|BCrypt.HashPassword|GenerateFromPassword|hash_pwd_salt|' +
      'argon2.hash|pwd_context.hash|get_password_hash|hash_password|hashPassword|pbkdf2Sync|scryptSync|' +
      'Rfc2898DeriveBytes|EncryptByPassPhrase|sjcl.encrypt|crypt|SecretValue.unsafePlainText|SecretValue.plainText',
  ),
  1: names(
    'login|Login|logon|Logon|username_pw_set|BasicAuthCredentials|BasicCredentials|gmail|WiFi.begin|WiFi.softAP|' +
      'X509Certificate2|UserManager.CreateAsync|userManager.CreateAsync|_userManager.CreateAsync|AddPasswordAsync|' +
      'Credentials::new|basic_auth=|http_auth=|keyStore.load|ks.load|keystore.load|trustStore.load|setCredentials|' +
      'NewBasicAuth|BasicAuthentication|NetworkCredential|UsernamePasswordCredentials|' +
      'UsernamePasswordAuthenticationToken|PasswordAuthentication|PlainCredentials|PlainAuthenticator|' +
      'PlainTextAuthProvider|HTTPBasicAuth|basic_auth|basicAuth|setBasicAuth|SetBasicAuth|withBasicAuth|BasicAuth|' +
      'AuthTokens.basic|auth.basic|neo4j.auth.basic|GraphDatabase.auth|simple_bind|simple_bind_s|simpleBind|' +
      'oci_connect|oci_pconnect|oracledb.connect|cx_Oracle.connect|authenticate|setAuthentication|' +
      'HttpBasicAuthenticator|UsernamePasswordCredential|signInWithEmailAndPassword|kmf.init|conn.Bind|l.Bind|' +
      'ldapConn.Bind|Credentials.basic|http_basic_authenticate|basic_auth |auth=|Auth.Basic|client.bind|ldap.bind|' +
      'ldapClient.bind|from_private_key_file|from_private_key|RSA.new|PKey.read|PKCS12.new|' +
      'load_key_and_certificates|load_pem_private_key|openssl_pkey_get_private|openssl_get_privatekey|useBasicAuth|' +
      'dataSource.getConnection|PasswordAuthenticator|HTTPDigestAuth|HttpDigestAuth|basicAuthentication|' +
      'setBasicAuthentication|auth|ldap.auth |setLogin|SetCredentials|pbkdf2_hmac|yagmail.SMTP|smtp.CRAMMD5Auth|' +
      'NewLoginClient|digest.NewTransport|userauth_password|AuthMethod::sql_server|set_credentials|withCredentials|' +
      'WithCredentials|withAuthCredentials|HTTPBasicAuthFilter|HttpAuthenticationFeature.basic|UsernamePasswordToken|' +
      'BasicAuthenticationInterceptor|BasicAuthRequestInterceptor|ActiveMQConnectionFactory|createConnection|' +
      'PasswordAuthenticationMethod|Authenticate|AuthenticateAsync|AuthTokens.Basic|UserCredentials|setSaslAuthData',
  ),
  2: names(
    'mysqli_connect|new mysqli|mysql_connect|mysql_pconnect|new PDO|odbc_connect|odbc_pconnect|pymysql.connect|' +
      'MySQLdb.connect|env:connect|mysql.connect|DriverManager.getConnection|new Sequelize|Database.forURL|' +
      'ftplib.FTP|ftplib.FTP_TLS|FTP_TLS|ldap3.Connection|transport.connect|smtp.PlainAuth|ssh2_auth_password|' +
      'ftp_login|imap_open|ibase_connect|ibase_pconnect|fbird_connect|create_user|createUser|create_superuser|' +
      'addUser|Ftp.open|FTP.open|sqlanywhere.connect|Database.connect|psycopg2.connect|sqlsrv.connect|DBI->connect|' +
      'Ecto.connect|epgsql:connect|MongoCredential.createCredential|driver->connect|conn = database|ldap_bind|' +
      'ldap_simple_bind_s|ldap_simple_bind|ldap_bind_s|mosquitto_username_pw_set|new SftpClient|new SshClient|' +
      'new ScpClient|new FtpClient|store.connect|openssl_pkcs12_read|mqttClient.connect|ftp.connect|sftp.connect|' +
      'FTP.new|ibm_db.connect|db2_connect|teradatasql.connect|odbcConnect|NewPlainClient|scram.Mechanism|' +
      'imap.authenticate|real_connect|epgsql.connect|eldap:simple_bind|eldap.simple_bind|ftp:user',
  ),
  3: names(
    'gomail.NewDialer|mail.NewDialer|mysqli_real_connect|mysql_real_connect|DBInterface.connect|Credentials|' +
      'AMQPStreamConnection|AMQPSSLConnection|AMQPConnection|InfluxDBClient|new SftpClient|new SshClient|' +
      'ssh.connect|client.connect|sftp.connect|POP3.start|PrincipalContext|ua->credentials',
  ),
  4: names('SMTP.start|MapNetworkDrive '),
  5: names('SQLConnect'),
  6: names('PQsetdbLogin'),
}

/** Functions that sign, verify or encrypt: by the position of the key. */
export const SIGNERS: Positions = {
  0: names(
    'Fernet|HMAC256|HMAC384|HMAC512|hmac.new|AES.new|DES3.new|Blowfish.new|ChaCha20.new|SecretKeySpec|' +
      'SymmetricSecurityKey|HMACSHA256|HMACSHA1|HMACSHA512|hmacShaKeyFor|NewCookieStore|NewFilesystemStore|' +
      'securecookie.New|cookieParser|URLSafeSerializer|URLSafeTimedSerializer|TimestampSigner|TimedSerializer|' +
      'itsdangerous.Signer|SecretBox|MessageVerifier.new|MessageEncryptor.new|aes.NewCipher|des.NewCipher|' +
      'jwt.sign_with_secret|SignedString|HmacSha256::new_from_slice|HmacSha512::new_from_slice|new_from_slice|' +
      'hs256|hs384|hs512|HS256Key::from_bytes|EncodingKey::from_secret|DecodingKey::from_secret|' +
      'Hmac::new_from_slice|new Cryptr|new SimpleCrypto|new Hashids|new Iron|TokenAuthenticator|CookieStore::new|' +
      'Key::from|WithSecret',
  ),
  1: names(
    'jwt.sign|jwt.verify|jwt.encode|jwt.decode|JWT.encode|JWT.decode|JWT::encode|JWT::decode|jsonwebtoken.sign|' +
      'jsonwebtoken.verify|jws.sign|createHmac|createCipheriv|createDecipheriv|createCipher|createDecipher|' +
      'hmac.New|AES.encrypt|AES.decrypt|TripleDES.encrypt|HmacSHA256|HmacSHA1|HmacSHA512|HmacMD5|signWith|' +
      'setSigningKey|Rabbit.encrypt|RC4.encrypt|HMAC.hexdigest|HMAC.digest|hmac.digest|hmac.createHmac|crypto.hmac|' +
      'Token.sign|jwt_encode|Phoenix.Token.sign|Plug.Crypto.sign|cookie.sign|cookieSignature.sign|unsign|' +
      'Signer.create|JWT.encode |JWT.decode |jwtVerify|to_signed_string',
  ),
  2: names(
    'hash_hmac|openssl_encrypt|openssl_decrypt|HS256.sign|mcrypt_encrypt|crypto.mac|AES_ENCRYPT|pgp_sym_encrypt',
  ),
}

/** Clients whose calls have names that say little, by their modules. */
export const IMPORTED_LOGINS: Positions = { 1: ['conn.connect'], 2: ['Connection', 'connect', 'open'] }
export const LOGIN_MODULES = '\\b(?:ldap3|PubSubClient|stomp|db_mysql|db_postgres)\\b'

/** Clients of message brokers in browsers, whose `connect` takes the user first. */
export const STOMP_LOGINS: Positions = { 1: names('client.connect|stompClient.connect|stomp.connect|ws.connect') }
export const STOMP_MODULES = '["\'](?:@stomp/)?(?:stompjs|webstomp-client|stomp-websocket)["\']'

/** The same by their bare names, or under whichever name their module is imported. */
export const IMPORTED_SIGNERS: Positions = {
  0: names('new Key|sign(new TextEncoder().encode|sign(Buffer.from|return []byte'),
  1: names('sign|verify|signSync|verifySync|encode|decode|encode |decode |encrypt|decrypt'),
}
/** Their modules in JavaScript, Python, PHP, Go and Ruby. */
export const SIGNING_MODULES = [
  '["\'](?:jsonwebtoken|jose|jws|jwt-simple|fast-jwt|koa-jwt|hono/jwt|cookie-signature|crypto-js(?:/[\\w-]{1,20})?)["\']',
  '^[ \\t]{0,8}(?:from|import) (?:jwt|jose|jwcrypto|authlib\\.jose)\\b',
  'Firebase\\\\JWT',
  '/(?:golang-jwt|dgrijalva)/jwt',
  '^require ["\']jwt["\']',
].join('|')

/** Clients of services: by the position of the key or secret. */
export const CLIENTS: Positions = {
  0: names(
    'cohere.Client|cohere.ClientV2|CohereClient|postmark.ServerClient|postmark.AccountClient|postmark.Client|' +
      'ServerClient|SendGridAPIClient|SendGridClient|sendgrid.NewSendClient|mandrill.Mandrill|new Mandrill|' +
      'MailchimpTransactional|mailchimp|ApiKeyCredential|AzureKeyCredential|ApiKeyAuth|APIKeyAuth|TokenCredential|' +
      'TokenAuthentication|TokenAuth|new Stripe|new OpenAI|LinodeClient|ARTRealtime|ARTRest|Ably.Realtime|Ably.Rest|AblyRealtime|AblyRest|openai.NewClient|new Groq|new Anthropic|new Replicate|' +
      'new MistralClient|MistralClient|new Pinecone|new Octokit|github.NewTokenClient|Github|Gitlab|new Airtable|' +
      'new Resend|new Shippo|easypost.EasyPostClient|new EasyPost|EasyPostClient|new Mixpanel|Mixpanel|' +
      'mixpanel.init|new Analytics|analytics.New|rollbar.init|new Rollbar|bugsnag.start|Bugsnag.start|' +
      'loggly.createClient|new Logger|TelegramBot|new Telegraf|new Bot|telebot.TeleBot|discord.login|bot.run|' +
      'client.run|slack.NewClient|slack.New|WebClient|new WebClient|setApiKey|set_api_key|SetApiKey|setAccessToken|' +
      'setAuthToken|SetAuthToken|setToken|setBearerToken|StripeConfiguration.SetApiKey|Stripe.setApiKey|' +
      'Stripe::setApiKey|NewClientWithToken|withToken|WithToken|bearer_auth|bearerAuth|SetBearerAuth|setBearerAuth|' +
      'with_token|deepl.Translator|new DeepL|new Translator|googlemaps.Client|OpenWeatherMap|OWM|' +
      'newsapi.NewsApiClient',
  ),
  1: names(
    'Twilio|twilio|new Client|twilio.Client|TwilioRestClient|Twilio.init|TwilioClient.Init|plivo.RestClient|' +
      'plivo.Client|apiConnect|algoliasearch|SearchClient.create|SearchClient::create|SearchConfig|' +
      'SharedKeyCredential|StorageSharedKeyCredential|NewSharedKeyCredential|CosmosClient|BasicAWSCredentials|' +
      'BasicSessionCredentials|AwsBasicCredentials.create|NewStaticCredentials|NewStaticCredentialsProvider|' +
      'NewStaticV4|S3Connection|connect_s3|AmazonS3Client|AmazonDynamoDBClient|AWSCredentials|BasicCOSCredentials|' +
      'DefaultCredentialProvider|oss2.Auth|OAuthHandler|OAuth1UserHandler|set_access_token|OAuth1Session|' +
      'OAuth2Client|auth.OAuth2|OAuth2|SpotifyClientCredentials|ClientCredential|ClientCredentials|' +
      'ClientSecretCredential|TwitterOAuth|razorpay.Client|new Razorpay|Nexmo|Vonage|Credentials\\Basic|Auth|' +
      'EnvironmentCredential|SandboxEnvironment|LiveEnvironment|KiteConnect|binance.Client|NewClient|Cloudinary|' +
      'DropboxOAuth2Flow',
  ),
  2: names('Minio|minio.New|ClientSecretCredential|NewClientSecretCredential|Pusher|pusher.Pusher|new MinioClient'),
}

/** Before the arguments of calls in which a position says what is secret, also over several lines. */
export function positionKeywords(): readonly string[] {
  return [...new Set([LOGINS, SIGNERS].flatMap(callKeywords))].filter((word) => word.endsWith('('))
}

/** The same calls by their whole names, the longest first: `create(` alone stands everywhere. */
export function positionCalls(): readonly string[] {
  const calls = [LOGINS, SIGNERS].flatMap((positions) => Object.values(positions).flat())
  return [...new Set(calls)].filter((call) => !call.endsWith(' ')).sort((one, other) => other.length - one.length)
}
