import type { ShellCondition } from '../reading.ts'

/** A part of a secret holds no blanks and no markup; the first and last line of a key does. */
const PIECE = String.raw`-----[A-Z\d ]{5,60}-----(?:\\[rn]){0,4}|[^\s"'\x60<>]{3,300}`
const LITERAL = `@?(?:"(?<double>${PIECE})"|'(?<single>${PIECE})')`
const NAME = String.raw`[$@]?[A-Za-z_][\w.>-]{0,60}`
/** How a language joins a string to what a variable holds. */
const JOINS = String.raw`(?:[+.&~]|\.\.|<>)`
/** Where `||` gives a default, as in `zone = zone || "UTC"`; elsewhere it is SQL's way to join. */
export const DEFAULTS = /\.(?:[cm]?[jt]sx?|vue|svelte|php|pl|rb)$/i
const CALLS = `(?:append(?:String:)?|Append(?:Line)?|WriteString|write|push_str|push|concat|add|Add)`
const again = (joins: string) =>
  String.raw`(?<name>${NAME})[ \t]{0,4}=[ \t]{0,4}(?<again>${NAME})[ \t]{0,4}${joins}[ \t]{0,4}${LITERAL}`
const onLine = (source: string) => String.raw`^[ \t]{0,80}(?:SET[ \t]|set[ \t])?${source}`
const APPENDS_SOURCES = [
  String.raw`(?<name>${NAME})[ \t]{0,4}(?:[+.&~]=|\.\.=|<<)[ \t]{0,4}${LITERAL}`,
  again(JOINS),
  String.raw`(?:\[?(?<name>${NAME}))?(?:\.|->|[ \t])${CALLS}\(?[ \t]{0,4}${LITERAL}`,
  String.raw`str[a-z]{0,4}cat(?:_s)?\([ \t]{0,4}(?<name>${NAME})[ \t]{0,4},[ \t]{0,4}${LITERAL}`,
]
export const APPENDS = APPENDS_SOURCES.map((source) => new RegExp(onLine(source), 'd'))
export const SQL_APPENDS = [...APPENDS, new RegExp(onLine(again(String.raw`\|\|`)), 'd')]
/** The literal that a variable begins with, also in a call. */
const FIRST = String.raw`(?:(?:new[ \t])?[\w.:]{1,40}\([ \t]{0,4}|\[\w{1,30}[ \t]\w{1,30}:)?${LITERAL}`
/** What the variable begins with, whatever type stands before its name. */
export const BEGINS = new RegExp(
  String.raw`(?:^|[\s*&:])(?<name>${NAME})(?::[ \t]?\w{1,20}|[ \t]As[ \t]\w{1,20})?[ \t]{0,4}(?:\[\d{0,5}\][ \t]{0,4})?(?::=|=)[ \t]{0,4}${FIRST}`,
  'd',
)
export const MORE_CALLS = new RegExp(String.raw`\.${CALLS}\([ \t]{0,4}${LITERAL}`, 'dg')
/** Behind the literal, what joins a line end. */
export const LINE_END = /^[^"'`]{0,12}(?:vbLf|vbCrLf|vbNewLine|NewLine|Chr\(1[03]\)|PHP_EOL|["']\\n["'])/

const bare = (source: string) => source.replaceAll(/\?<\w+>/g, '?:')
const ANY_LITERAL = bare(LITERAL)
/** For the shell: a line that may begin a string or go on with one, and one that goes on, by its beginning or by calls further on. */
const OPENS = bare(
  String.raw`=[ \t]{0,4}${FIRST}|(?:[+.&~]=|\.\.=|<<|${JOINS}|\|\||${CALLS}\(?|cat(?:_s)?\([^"'\n]{1,80},)[ \t]{0,4}${LITERAL}`,
)
const MORE = String.raw`${ANY_LITERAL}.*\.${CALLS}\([ \t]*${ANY_LITERAL}`

export const SHELL: ShellCondition = {
  newLine: [new RegExp(MORE)],
  spans: [
    { opens: new RegExp(OPENS), continues: new RegExp(bare(onLine(`(?:${APPENDS_SOURCES.join('|')})`))) },
    { opens: new RegExp(OPENS), continues: new RegExp(MORE) },
    {
      opens: new RegExp(OPENS),
      continues: new RegExp(bare(onLine(again(String.raw`\|\|`)))),
      exceptPaths: DEFAULTS,
    },
  ],
}
