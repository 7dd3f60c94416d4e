/** `rapunz3l` and `p@55w0rd` as words. */
export function spelledOut(value: string): string {
  return value.replaceAll(/[013457@$!]/g, (one) => LETTERS[one] as string)
}

const LETTERS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
