import { wordsOf } from '../../words/language.ts'

/** A credential that its provider issues in one form only, or in these: the name that can mean nothing else, and the form. */
const FORMS: readonly (readonly [name: RegExp, form: RegExp, provider: string])[] = [
  // https://docs.stripe.com/keys, https://docs.stripe.com/webhooks
  [/^(?:[a-z]+-)?stripe-(?:live-|test-)?(?:secret|api|private|restricted)(?:-key)?$/, /^[srp]k_/, 'Stripe'],
  [/^(?:[a-z]+-)?stripe-webhook-(?:signing-)?secret$/, /^whsec_/, 'Stripe'],
  // https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys
  [/^(?:[a-z]+-)?sendgrid-api-key$/, /^SG\./, 'SendGrid'],
  // https://docs.slack.dev/authentication/tokens
  [
    /^(?:[a-z]+-)?slack-(?:bot|user|app)-(?:o-?auth-|access-|level-)?token$/,
    /^x(?:ox[a-z]|app|wfp|oxe\.xox[bp])-/,
    'Slack',
  ],
  // https://docs.anthropic.com/en/api/overview
  [/^(?:anthropic|claude)-api-key$/, /^sk-ant-/, 'Anthropic'],
  // https://core.telegram.org/bots/api#authorizing-your-bot
  [/^(?:[a-z]+-)?telegram-bot-token$/, /^\d{6,12}:[\w-]{30,50}$/, 'Telegram'],
  // https://www.twilio.com/docs/iam/api-keys
  [/^(?:[a-z]+-)?twilio-auth-token$/, /^[0-9a-f]{32}$/i, 'Twilio'],
  // https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
  [/^(?:github|gh)-(?:access-)?(?:token|pat)$/, /^gh[a-z]_|^github_pat_|^(?:v1\.)?[0-9a-f]{40}$|^eyJ/, 'GitHub'],
  // https://dev.twitch.tv/docs/video-broadcast/
  [/^twitch-stream-key$/, /^live_/, 'Twitch'],
  // 40 characters of base64; the stores that speak the same protocol give hexadecimal ones of 32, 40, 48 and 64
  [/^aws-secret(?:-access)?-key$/, /^(?![0-9a-f]+$)|^(?:.{32}|.{40}|.{48}|.{64})$/, 'AWS'],
]

/** How the old tokens of Vault look, and how they are: 24 characters, in a namespace a dot and 5 more. None is issued since 1.10. */
const OLD_VAULT = /^[sbr]\.[A-Za-z0-9]{20,59}$/
const IS_OLD_VAULT = /^[sr]\.[A-Za-z0-9]{24}$/

/**
 * The id or fingerprint of a PGP key, which is public, as in Git's `user.signingKey`, the `GPG_KEY` of official images and the keys of package repositories:
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-usersigningKey, https://github.com/docker-library/python
 */
const PGP_KEY_ID = /^(?:(?:0x)?(?:[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40})!?(?: |\\n|$)){1,40}$/i
const NAMES_PGP_KEY =
  /^(?:user\.signing[kK]ey|signingkey)$|(?:^|[._-])(?:gpg|pgp|GPG|PGP)_?(?:keys?|KEYS?)$|(?:^|[._-])(?:apt|rpm|yum|dnf)(?:_repo(?:sitory)?)?_keys?$|^-{0,2}(?:recv|receive|send|delete|export|list)-keys?$|(?:^|[^A-Za-z])(?:delete|export|import|find|has|trust)Keys?$/

/** Why a value is not what its name says it is: the provider issues no such ones. Values that fit say nothing. */
export function misshapenReason(name: string, value: string): string | undefined {
  const words = wordsOf(name).join('-')
  const known = FORMS.find(([pattern, form]) => pattern.test(words) && !form.test(value))
  if (known) return `${known[2]} issues none of that form`
  if (OLD_VAULT.test(value) && !IS_OLD_VAULT.test(value)) return 'Vault has never issued one of that length'
  if (NAMES_PGP_KEY.test(name) && PGP_KEY_ID.test(value)) return 'it says which PGP key is meant, and is none'
  // https://www.w3.org/TR/push-api/#dom-pushsubscriptionoptions-applicationserverkey
  if (/application[-_]?server[-_]?key$/i.test(name)) return 'it is a public key, as for Web Push'
  return undefined
}
