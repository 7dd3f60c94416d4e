import { type Reader, type Reading, readingOf } from './reading.ts'

const KEYWORD = '"random_password"'

/** How far behind its type the attributes of a resource go. */
const REACH = 16_384

/**
 * Passwords that Terraform has made, as its state holds them: the value is called `result`.
 * https://registry.terraform.io/providers/hashicorp/random/latest/docs/resources/password
 */
export const terraformRandom: Reader = {
  keywords: [KEYWORD],
  shell: { anyLine: [KEYWORD] },
  read(text, ends) {
    return ends.flatMap((end, at) => {
      const near = text.slice(end, Math.min(end + REACH, ends[at + 1] ?? text.length))
      return [...near.matchAll(/"result"\s{0,8}:\s{0,8}"(?<secret>[^"\n]{6,256})"/g)].map(
        ({ 0: all, index, groups }): Reading => {
          const start = end + index + all.length - 1 - (groups?.secret ?? '').length
          const value = { start, end: end + index + all.length - 1 }
          return readingOf(text, 'read as a password that Terraform has made', ['random_password = "', value, '"\n'])
        },
      )
    })
  },
}
