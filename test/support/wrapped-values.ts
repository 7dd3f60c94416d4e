import { fakeSecret } from './fake-secret.ts'

/** Lines with a secret in what languages put around a literal, or before it: a path and the line, with fillers. */
export const WRAPPED_VALUES: readonly (readonly [path: string, line: string])[] = [
  ['src/Db.java', 'char[] password = "{b62:12}".toCharArray();'],
  ['src/db.pl', 'my $password = q{{b62:12}};'],
  ['src/api.lua', 'local token = [[{hex:40}]]'],
  ['app.nix', "password = ''{b62:12}'';"],
  ['src/map.tsx', '<Map apiKey={"{b62:32}"} />'],
  ['src/settings.py', 'api_key: str = Field(default="{b62:32}")'],
  ['src/api.rs', 'let api_key = env::var("API_KEY").unwrap_or("{hex:40}".to_string());'],
  ['src/api.rs', 'let api_key = env::var("API_KEY").unwrap_or_else(|_| "{hex:40}".into());'],
  ['src/db.rb', 'password = ENV.fetch("DB_PASSWORD") { "{b62:12}" }'],
  ['src/App.scala', 'val secret = sys.env.getOrElse("APP_SECRET", "{b62:32}")'],
  ['src/App.java', 'String token = map.getOrDefault("TOKEN", "{hex:40}");'],
  ['src/api.ts', 'const token = isProduction ? process.env.TOKEN : "{hex:40}"'],
  ['src/api.ts', 'const token = isLocal ? "{hex:40}" : process.env.TOKEN'],
  ['src/db.erl', 'epgsql:connect([{host, "h"}, {password, "{b62:12}"}])'],
  ['deploy.yml', '        args: ["--db-password", "{b62:12}"]'],
  ['src/login.js', "if (password === '{b62:12}') ok()"],
  ['src/login.py', 'if token == "{hex:40}":'],
  ['src/mail.py', 'ftp = ftplib.FTP("files.host.io", "robot", "{b62:12}")'],
  ['src/Mail.java', 'transport.connect("smtp.host.io", "robot", "{b62:12}");'],
  ['src/token.go', 'token.SignedString([]byte("{b62:32}"))'],
  ['.claude/settings.local.json', '{"permissions":{"allow":["Bash(API_KEY={hex:40} npm run x)"]}}'],
  ['config/app.yml', 'db_password: Mistral77Berg'],
  ['main.tf', 'master_password = "Sandburg4711"'],
  [
    'notes.txt',
    `x ${Buffer.from(fakeSecret('{=jwt:"sub":"u5dd9f6","scope":"admin","iat":1700000000}')).toString('base64')}`,
  ],
]
