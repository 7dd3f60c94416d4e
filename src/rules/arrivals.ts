/**
 * The kinds that came after 0.1.0, by the version that brought them, in the order of `test/rules/ids.txt`; a release
 * names the last version.
 */
export const ARRIVALS: Readonly<Record<string, string>> = {
  '0.2.0':
    'context7-api-key minimax-secret-key devin-api-key persona-api-key onfido-api-token aikido-api-secret ' +
    'depot-token unkey-root-key val-town-api-token zuplo-consumer-key defined-networking-api-key wakatime-token ' +
    'cfx-server-key ramp-client-secret mercury-api-token atlassian-service-account-token google-auth-key ' +
    'cloudflare-service-token-secret gitlab-incoming-mail-address supabase-service-role-key ' +
    'login-argument-password signing-argument-secret client-argument-key noop-password auth-middleware-password ' +
    'redis-command-password mysql-exec-password user-command-password package-command-password ' +
    'upload-command-token form-secret url-query-api-key url-path-api-key sql-insert-secret ' +
    'basic-auth-recorded-header recorded-header-credential plain-basic-credentials jwt-settings-key',
  '0.3.0':
    'curl-option-password header-value-credential command-option-password command-argument-password ' +
    'here-string-password expect-password assistant-local-settings maven-master-password haproxy-password ' +
    'cookie-jar-session session-auth-password',
}

/** What the versions after `version`, such as `0.1.0`, brought. */
export function kindsSince(version: string): ReadonlySet<string> {
  const later = Object.entries(ARRIVALS).filter(([each]) => compareVersions(each, version) > 0)
  return new Set(later.flatMap(([, ids]) => ids.split(' ')))
}

/** Of three numbers each; below 0 where `one` came first. */
export function compareVersions(one: string, other: string): number {
  const [ones, others] = [one, other].map((version) => version.split('.').map(Number)) as [number[], number[]]
  const at = ones.findIndex((number, index) => number !== others[index])
  return at < 0 ? 0 : (ones[at] as number) - (others[at] as number)
}
