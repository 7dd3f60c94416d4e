import type { Finding, Fix } from '../finding.ts'

/**
 * A finding for a place with room for a few sentences: what it is, in which commit, the first remedy, and where to
 * revoke it. The first sentence says it all where only one is shown.
 */
export function inWords({ message, commit, fixes, inside }: Finding): string {
  const way = fixes.find(({ kind }) => !['public', 'revoke', 'production', 'allow'].includes(kind))
  const revoke = fixes.find(({ kind }) => kind === 'revoke')
  return [
    inside ? `${message}: ${inside.path}${inside.line === null ? '' : `:${inside.line}`}.` : `${message}.`,
    ...(commit ? [`Commit ${commit.slice(0, 12)} adds it.`] : []),
    ...(way ? [sentence(way)] : []),
    ...(revoke ? [`Once pushed it has to be revoked: ${revoke.text}`] : []),
  ].join(' ')
}

function sentence({ kind, text, command }: Fix): string {
  if (kind === 'read-from-env' || kind === 'placeholder') return `Write ${text} instead.`
  const words = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
  return command ? `${words}: ${command}.` : `${words}.`
}
