import type { Source } from '../types.ts'
import { isSecretName } from '../words/secret-name.ts'
import { type Reading, readingOf } from './reading.ts'

/**
 * Files that are named for the secrets which they hold: Rails' `master.key`, Ansible's `.vault_pass`, `db_password.txt`,
 * `.github_token`, Erlang's `.erlang.cookie`, Postfix's `sasl_passwd`, PgBouncer's `userlist.txt`, Exim's `passwd.client`, pppd's `chap-secrets`, and what mail clients read their passwords from.
 * The hooks' shell starts the engine for their names.
 */
export const SECRET_FILE =
  /(?:^|[._-])(?:pass|passwd|password|passphrase|vaultpass|pwd|pw|secret|token|credential|apikey|key|cookie)(?:\.txt)?$|^\.?(?:msmtprc|fetchmailrc|getmailrc|mbsyncrc|offlineimaprc)$|^(?:userlist\.txt|passwd\.client|(?:chap|pap|srp)-secrets)$/i

/** Postfix: `[mail.example.org]:587 user:password`, https://www.postfix.org/SASL_README.html#client_sasl_enable */
const SASL = /^[^\s#]\S{0,200}[ \t]{1,40}[^\s:]{1,120}:(?<secret>\S{1,200})[ \t]{0,40}\r?$/gm

/** PgBouncer: `"user" "password"`, https://www.pgbouncer.org/config.html#authentication-file-format */
const USER_LIST = /^[ \t]{0,8}"[^"\n]{1,128}"[ \t]{1,8}"(?!md5[0-9a-f]{32}"|SCRAM-SHA-256\$)(?<secret>[^"\s]{1,200})"/gm

/** Exim: `host:login:password`, https://manpages.debian.org/exim4_passwd_client */
const EXIM = /^[^\s#:][^\s:]{0,200}:[^\s:]{1,120}:(?<secret>[^\s:]{1,200})[ \t]{0,40}\r?$/gm

/** pppd: `client server secret addresses`, https://manpages.debian.org/ppp/pppd.8#AUTHENTICATION */
const PPP =
  /^[ \t]*(?:"[^"\n]{0,120}"|[^\s#"]\S{0,119})[ \t]{1,40}(?:"[^"\n]{0,120}"|[^\s"]{1,120})[ \t]{1,40}"?(?<secret>[^\s"@][^\s"]{3,200})"?(?=\s|$)/gm

/** https://marlam.de/msmtp/msmtp.html#Authentication, https://www.fetchmail.info/fetchmail-man.html */
const MAIL =
  /(?:^|[ \t])(?:(?:password|passwd|pass|passphrase)[ \t]{1,20}|(?:remote|local)pass[ \t]{0,8}=[ \t]{0,8})["']?(?<secret>[^\s"']{1,200})/gim

/** Reads such a file as an assignment to its name. */
export function readSecretFile({ path, text, binary }: Source): Reading[] {
  const file = path.slice(path.lastIndexOf('/') + 1)
  if (binary || !SECRET_FILE.test(file)) return []
  const name = nameOf(file)
  if (/^sasl_passwd$/i.test(name)) return readLines(text, SASL)
  if (/^userlist$/i.test(name)) return readLines(text, USER_LIST)
  if (/^passwd_client$/i.test(name)) return readLines(text, EXIM)
  if (/^(?:chap|pap|srp)_secrets$/i.test(name)) return readLines(text, PPP)
  if (/rc$/i.test(name)) return readLines(text, MAIL)
  const only = /^\s{0,40}(?<secret>\S{6,512})\s{0,40}$/.exec(text)?.groups?.secret
  const isSecret = isSecretName(name) || /^(?:erlang_cookie|pass|pw|key)$/i.test(name)
  // a user with a hash, as in the file of htpasswd, is for the rules on hashes
  return only && isSecret && !/^[^:]{1,100}:\$\w{1,8}\$/.test(only)
    ? [assigned(text, `${name}_${/key|token/i.test(name) ? 'secret' : 'password'}`, text.indexOf(only), only.length)]
    : []
}

function nameOf(file: string): string {
  return file
    .replace(/^\.|\.txt$/gi, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .slice(-80)
}

function readLines(text: string, pattern: RegExp): Reading[] {
  return [...text.matchAll(pattern)].map(({ 0: all, index, groups }) => {
    const secret = groups?.secret ?? ''
    return assigned(text, 'password', index + all.lastIndexOf(secret), secret.length)
  })
}

function assigned(text: string, name: string, start: number, length: number): Reading {
  return readingOf(text, 'read with the name of its file', [`${name} = "`, { start, end: start + length }, '"\n'])
}
