import type { LineSpan } from './reading.ts'

/** How languages join strings: `+` and `.` and `..` and `&` and `||` and `<>` and `++` and Ruby's `<<`, VB's `& _`, or nothing at all. */
export const OPERATORS = String.raw`(?:\+\+?|\.\.?|&|\|\||<>|<<)`
export const OPERATORS_WITHOUT_DOTS = String.raw`(?:\+\+?|&|\|\||<>|<<)`

/** Languages that do not join with dots: Go's `. "…"` imports all of a package, and `"table"."column"` is SQL. */
export const JOINS_WITHOUT_DOTS =
  /\.(?:[cm]?tsx?|py|go|java|kts?|scala|groovy|gradle|cs|rs|swift|dart|rb|c|h|cc|cpp|hpp|mm?|sql)$/i

/** Where two strings side by side are one. */
export const JOINS_NEIGHBOURS = /\.(?:py|pyi|ipynb|c|h|cc|cpp|cxx|hpp|m|mm|rb|d|dart|v|tf)$/i

export const OPERATOR = new RegExp(`${OPERATORS}?`, 'y')
const WITHOUT_DOTS = new RegExp(`${OPERATORS_WITHOUT_DOTS}?`, 'y')

/** A sticky pattern for an operator, or none, in the language of a file. */
export function operatorIn(path: string): RegExp {
  return JOINS_WITHOUT_DOTS.test(path) ? WITHOUT_DOTS : OPERATOR
}

/** What stands between the beginning of an operator and the next literal; behind `'.` of `'./file'` there is none. */
export const BETWEEN_STRINGS = /[ \t\r\n_\\+.&|<>]{0,402}[rRbBuUfF]?["'`]/y

/** A literal as `literalAt` takes it; where quotes of other kinds stand in it, its end is one. */
export const PIECE = String.raw`["'\x60][^"'\x60 \t\\]*["'\x60]`
export const PREFIXED = `[rRbBuUfF]?${PIECE}`
/** What may stand behind a literal on its line, besides an operator. */
export const GOES_ON = String.raw`[ \t_\\]*`

/** An operator at the end of a line, at its beginning, or on one of its own. */
export function betweenLines(operators: string, where: Pick<LineSpan, 'paths' | 'exceptPaths'>): LineSpan[] {
  return [
    {
      opens: new RegExp(String.raw`${PIECE}[ \t]*${operators}${GOES_ON}$`),
      continues: new RegExp(String.raw`^[ \t]*${operators}?[ \t]*${PREFIXED}`),
      passes: new RegExp(`^${GOES_ON}${operators}?${GOES_ON}$`),
      ...where,
    },
    {
      opens: new RegExp(`${PIECE}${GOES_ON}$`),
      continues: new RegExp(String.raw`^${GOES_ON}${operators}${GOES_ON}(?:[rRbBuUfF]?["'\x60].*)?$`),
      passes: new RegExp(`^${GOES_ON}$`),
      ...where,
    },
    {
      opens: new RegExp(`^${GOES_ON}${operators}${GOES_ON}$`),
      continues: new RegExp(String.raw`^[ \t]*${PREFIXED}`),
      passes: new RegExp(`^${GOES_ON}$`),
      ...where,
    },
  ]
}
