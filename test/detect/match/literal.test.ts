import { describe, expect, it } from 'vitest'
import { type Literal, readDefault, readLiteral } from '../../../src/detect/match/literal.ts'

/** Value, quote, wrapper, whether it is a default, what follows, and where it stands. */
function said(literal: Literal | undefined): string {
  if (!literal) return 'nothing'
  const { value, quote, wrapper, isDefault, rest, start, end } = literal
  const parts = [
    value,
    quote && `in ${quote}`,
    wrapper && `of ${wrapper}`,
    isDefault && 'by default',
    rest && `then ${rest}`,
  ]
  return `${parts.filter(Boolean).join(' | ')} @${start}-${end}`
}

describe('the literal that is assigned', () => {
  it.each([
    ['"v1l" x', 'v1l | in " | then  x @1-4'],
    ["'v1l' x", "v1l | in ' | then  x @1-4"],
    ['`v1l` x', 'v1l | in ` | then  x @1-4'],
    ['"""v1l""" x', 'v1l | in """ | then  x @3-6'],
    ["'''v1l''' x", "v1l | in ''' | then  x @3-6"],
    ['&quot;v1l&quot; x', 'v1l | in &quot; | then  x @6-9'],
    ['&#34;v1l&#34; x', 'v1l | in &#34; | then  x @5-8'],
    ['\\"v1l\\" x', 'v1l | in \\" | then  x @2-5'],
    ['\\\\"v1l\\\\" x', 'v1l | in \\\\" | then  x @3-6'],
    ['b"v1l"', 'v1l | in " @2-5'],
    ["rb'v1l'", "v1l | in ' @3-6"],
    ['xyz"v1l"', 'xyz | then "v1l" @0-3'],
    ['@"v1l"', 'v1l | in " @2-5'],
    ['~s/v1l/', 'v1l | in / @3-6'],
    ['~S|v1l|', 'v1l | in | @3-6'],
    ['~x/v1l/', '~x/v1l/ @0-7'],
    ['$"v1l"', 'v1l | in " @2-5'],
    ['"v\\"1l" x', 'v\\"1l | in " | then  x @1-6'],
    ['"v\\\\" x', 'v\\\\ | in " | then  x @1-4'],
    ["'v\"1l' x", 'v"1l | in \' | then  x @1-5'],
    ['"v1l', 'v1l | in " @1-4'],
    ['\\"v1l" x', 'v1l | in \\" | then x @2-5'],
    ['\\"v\\\\"1l\\" x', 'v\\ | in \\" | then 1l\\" x @2-4'],
    ['""', 'in " @1-1'],
    ['"Bearer v1l"', 'v1l | in " @8-11'],
    ['"bearer  v1l"', 'v1l | in " @9-12'],
    ['"BEARER v1l"', 'v1l | in " @8-11'],
    ['"Basic v1l"', 'v1l | in " @7-10'],
    ['"basic v1l"', 'v1l | in " @7-10'],
    ['"BASIC v1l"', 'v1l | in " @7-10'],
    ['"Token v1l"', 'v1l | in " @7-10'],
    ['"token v1l"', 'v1l | in " @7-10'],
    ['"ApiKey v1l"', 'v1l | in " @8-11'],
    ['"apikey v1l"', 'v1l | in " @8-11'],
    ['"Apikey v1l"', 'v1l | in " @8-11'],
    ['"ApiToken v1l"', 'v1l | in " @10-13'],
    ['"Bearer\tv1l"', 'v1l | in " @8-11'],
    ['"Bearer "', 'Bearer  | in " @1-8'],
    ['"Bearer ;"', 'Bearer ; | in " @1-9'],
    ['"Bearer" x', 'Bearer | in " | then  x @1-7'],
    ['"Bearerv1l"', 'Bearerv1l | in " @1-10'],
    ['Bearer v1l x', 'v1l | then  x @7-10'],
    ['token v1l,x', 'v1l | then ,x @6-9'],
    ['Some("v1l") x', 'v1l | in " | of Some | then ) x @6-9'],
    ['new Secret("v1l")', 'v1l | in " | of new Secret | then ) @12-15'],
    ["new   Secret('v1l')", "v1l | in ' | of new   Secret | then ) @14-17"],
    ['await  get("v1l")', 'v1l | in " | of await  get | then ) @12-15'],
    ['return f("v1l")', 'v1l | in " | of return f | then ) @10-13'],
    ['raw f("v1l")', 'v1l | in " | of raw f | then ) @7-10'],
    ['News f("v1l")', 'News | then  f("v1l") @0-4'],
    ['[]byte("v1l")', 'v1l | in " | of []byte | then ) @8-11'],
    ['*f("v1l")', 'v1l | in " | of *f | then ) @4-7'],
    ['&f("v1l")', 'v1l | in " | of &f | then ) @4-7'],
    ['a.b:c<d>("v1l")', 'v1l | in " | of a.b:c<d> | then ) @10-13'],
    ['f!("v1l")', 'v1l | in " | of f! | then ) @4-7'],
    ['$f( "v1l" )', 'v1l | in " | of $f | then  ) @5-8'],
    ['f(   "v1l"   )', 'v1l | in " | of f | then    ) @6-9'],
    ['["v1l"]', 'v1l | in " | of [ | then ] @2-5'],
    ["[  'v1l']", "v1l | in ' | of [ | then ] @4-7"],
    ['("v1l")', 'v1l | in " | of [ | then ) @2-5'],
    ['(  "v1l")', '(  "v1l") @0-9'],
    ['( v1l)', '( v1l) @0-6'],
    ['f(g("v1l"))', 'v1l | in " | of g | then )) @5-8'],
    ['f(g(h("v1l")))', 'v1l | in " | of h | then ))) @7-10'],
    ['f(g(h(i("v1l"))))', 'f | then (g(h(i("v1l")))) @0-1'],
    ['f([("v1l")])', 'v1l | in " | of f | then )]) @5-8'],
    ['f(v1l)', 'f | then (v1l) @0-1'],
    ['f(g(v1l))', 'f | then (g(v1l)) @0-1'],
    ['os.getenv("X", "v1l")', 'v1l | in " | of os.getenv | by default | then ) @16-19'],
    ["getenv('X','v1l')", "v1l | in ' | of getenv | by default | then ) @12-15"],
    ['fetch("X"  ,  "v1l") y', 'v1l | in " | of fetch | by default | then ) y @15-18'],
    ['props.prop("X", "v1l")', 'v1l | in " | of props.prop | by default | then ) @17-20'],
    ['config("X", "v1l")', 'v1l | in " | of config | by default | then ) @13-16'],
    ['param("X", "v1l")', 'v1l | in " | of param | by default | then ) @12-15'],
    ['option("X", "v1l")', 'v1l | in " | of option | by default | then ) @13-16'],
    ['default("X", "v1l")', 'v1l | in " | of default | by default | then ) @14-17'],
    ['read("X", "v1l")', 'v1l | in " | of read | by default | then ) @11-14'],
    ['input("X", "v1l")', 'v1l | in " | of input | by default | then ) @12-15'],
    ['find("X", "v1l")', 'v1l | in " | of find | by default | then ) @11-14'],
    ['lookup("X", "v1l")', 'v1l | in " | of lookup | by default | then ) @13-16'],
    ['value("X", "v1l")', 'v1l | in " | of value | by default | then ) @12-15'],
    ['other("X", "v1l")', 'X | in " | of other | then , "v1l") @7-8'],
    ['getenv("X", v1l)', 'X | in " | of getenv | then , v1l) @8-9'],
    ['getenv("X") x', 'X | in " | of getenv | then ) x @8-9'],
    ['f x "v1l"', 'v1l | in " | of f x @5-8'],
    ['Secret "v1l"', 'v1l | in " | of Secret @8-11'],
    ['Just $ "v1l"', 'v1l | in " | of Just $ @8-11'],
    ['f  g  "v1l" z', 'v1l | in " | of f  g | then  z @7-10'],
    ['f g h "v1l"', 'f | then  g h "v1l" @0-1'],
    ["a.b_c 'v1l'", "v1l | in ' | of a.b_c @7-10"],
    ['9f "v1l"', '9f | then  "v1l" @0-2'],
    ['process.env.X || "v1l"', 'v1l | in " | by default @18-21'],
    ["process.env.X||'v1l'", "v1l | in ' | by default @16-19"],
    ['process.env.X ?? "v1l"', 'v1l | in " | by default @18-21'],
    ['process.env.X ?: "v1l"', 'v1l | in " | by default @18-21'],
    ['process.env.X or "v1l"', 'v1l | in " | by default @18-21'],
    ['process.env.X   or   "v1l"', 'v1l | in " | by default @22-25'],
    ['x["a"] || "v1l"', 'v1l | in " | by default @11-14'],
    ['x(a)!.b ?? \\"v1l\\"', 'v1l | in \\" | by default @13-16'],
    ['x y || "v1l"', 'x | then  y || "v1l" @0-1'],
    ['x + "v1l"', 'x | then  + "v1l" @0-1'],
    ['"a" || "v1l"', 'a | in " | then  || "v1l" @1-2'],
    ['x || v1l', 'x | then  || v1l @0-1'],
    ['${X:-v1l} y', 'v1l | by default | then } y @5-8'],
    ['${X:-v1l', 'v1l | by default @5-8'],
    ['${X:=v1l}', 'v1l | by default | then } @5-8'],
    ['${X-v1l}', 'v1l | by default | then } @4-7'],
    ['${X:v1l}', 'v1l | by default | then } @4-7'],
    ['${X:?v1l}', '${X:?v1l} @0-9'],
    ['${X}', '${X} @0-4'],
    ['"${X:-v1l}" y', 'v1l | by default | then }" y @6-9'],
    ["'${X:-v1l}'", "v1l | by default | then }' @6-9"],
    ['${X:-"v1l"} y', 'v1l | in " | by default | then } y @6-9'],
    ['${X:-a b}', 'a b | by default | then } @5-8'],
    ['${9:-v}', '${9:-v} @0-7'],
    ['$X y', '$X y @0-4'],
    ['$(cat x) y', '$(cat x) y @0-10'],
    ['<v1l> x', '<v1l> x @0-7'],
    ['{v1l} x', '{v1l} x @0-7'],
    ['%v1l x', '%v1l x @0-6'],
    ['[v1l] x', '[v1l] x @0-7'],
    ['(v1l) x', '(v1l) x @0-7'],
    ['*v1l x', '*v1l x @0-6'],
    ['&v1l x', '&v1l x @0-6'],
    ['@v1l x', '@v1l x @0-6'],
    ['@{v1l x', '@{v1l x @0-7'],
    ['@9v1l x', '@9v1l | then  x @0-5'],
    ['!v1l x', '!v1l x @0-6'],
    ['!(v1l x', '!(v1l x @0-7'],
    ['!-v1l x', '!-v1l | then  x @0-5'],
    ['! x', '! | then  x @0-1'],
    ['v1l', 'v1l @0-3'],
    ['v1l x', 'v1l | then  x @0-3'],
    ['v1l, x', 'v1l | then , x @0-3'],
    ['v1l; x', 'v1l | then ; x @0-3'],
    ['v1l "x', 'x | in " | of v1l @5-6'],
    ['v1l<x', 'v1l | then <x @0-3'],
    ['v1l(x)', 'v1l | then (x) @0-3'],
    ['v1l)x', 'v1l)x @0-5'],
    ['v1l[0]', 'v1l | then [0] @0-3'],
    ['v1l]', 'v1l] @0-4'],
    ['v1l{x', 'v1l{x @0-5'],
    ['v1l}', 'v1l} @0-4'],
    ['v1l|x', 'v1l|x @0-5'],
    ['v1l\\x', 'v1l | then \\x @0-3'],
    ['v1l&x', 'v1l&x @0-5'],
    ['a,b', 'a,b @0-3'],
    ['a,b # c', 'a,b | then  # c @0-3'],
    ['a,b ; c', 'a,b | then  ; c @0-3'],
    ['a,b c', 'a | then ,b c @0-1'],
    ['a,b,c', 'a | then ,b,c @0-1'],
    ['a;b', 'a;b @0-3'],
    ['a&b', 'a&b @0-3'],
    ['a&b=c', 'a | then &b=c @0-1'],
    ['a=b', 'a=b @0-3'],
    ['a=b=c', 'a=b=c @0-5'],
    ['a(b', 'a | then (b @0-1'],
    ['a-(b', 'a-(b @0-4'],
    ['ab)', 'ab | then ) @0-2'],
    ['ab]', 'ab] @0-3'],
    ['ab}', 'ab} @0-3'],
    ['ab&', 'ab | then & @0-2'],
    ['ab;', 'ab | then ; @0-2'],
    ['ab,', 'ab | then , @0-2'],
    ['a|b', 'a|b @0-3'],
    ['a|b c', 'a | then |b c @0-1'],
    ['a[b', 'a[b @0-3'],
    ['[a,b', '[a,b @0-4'],
    ['x#y', 'x#y @0-3'],
  ])('%s: %s', (text, expected) => {
    expect(said(readLiteral(text, 0, text.length, 'assignment'))).toBe(expected)
  })

  it.each([
    ['x = [', 'a}', 'a | then } @5-6'],
    ['x = {', 'a]', 'a | then ] @5-6'],
    ['x = ', 'a}', 'a} @4-6'],
    ['[\n', 'a}', 'a} @2-4'],
    ['x = [ab]', 'c}', 'c | then } @8-9'],
    ['"', 'a,b', 'a,b @1-4'],
  ])('behind %j: %s', (before, value, expected) => {
    const text = before + value
    expect(said(readLiteral(text, before.length, text.length, 'assignment'))).toBe(expected)
  })
})

describe('the literal in an element', () => {
  it.each([
    ['v1l</x>', 'v1l | then </x> @0-3'],
    ['v1l, w; x<', 'v1l, w; x | then < @0-9'],
    ['v "1" l\nx', '1 | in " | of v | then  l\nx @3-4'],
    ['"v1l"<', 'v1l | in " | then < @1-4'],
    ['<v>', '<v> @0-3'],
    ['$x y<', '$x y | then < @0-4'],
    ['Bearer v1l<', 'v1l | then < @7-10'],
  ])('%s: %s', (text, expected) => {
    expect(said(readLiteral(text, 0, text.length, 'element'))).toBe(expected)
  })
})

describe('the literal in a cell of a table', () => {
  it.each([
    ['v1l |', 'v1l | then  | @0-3'],
    ['v1l| x', 'v1l | then | x @0-3'],
    ['v;1l w', 'v;1l | then  w @0-4'],
    ['"v1l" |', 'v1l | in " | then  | @1-4'],
    ['a|b', 'a | then |b @0-1'],
    ['|', 'nothing'],
  ])('%s: %s', (text, expected) => {
    expect(said(readLiteral(text, 0, text.length, 'table'))).toBe(expected)
  })
})

describe('the default of an expansion', () => {
  it.each([
    ['v1l} x', 'v1l | by default | then } x @0-3'],
    ['"v1l"}', 'v1l | in " | by default | then } @1-4'],
    ['a b}', 'a b | by default | then } @0-3'],
    ["a'b}", "b} | in ' | by default @2-4"],
    ['}', 'nothing'],
    ['a`b', 'b | in ` | by default @2-3'],
    ['a"b', 'b | in " | by default @2-3'],
    ['a\nb', 'a | by default | then \nb @0-1'],
  ])('%s: %s', (text, expected) => {
    expect(said(readDefault(text, 0, text.length))).toBe(expected)
  })
})

describe('the end of the line, or of the part of it that may be read', () => {
  it.each([
    ['"v1l"', 3, 'v1 | in " @1-3'],
    ['"v1l"', 1, 'in " @1-1'],
    ['"v1l"', 0, 'nothing'],
    ['f("v1l")', 2, 'f | then ( @0-1'],
    ['v1l', 2, 'v1 @0-2'],
    ['"v1l"xyz', 7, 'v1l | in " | then xy @1-4'],
    ['v1l xyz', 5, 'v1l | then  x @0-3'],
    ['${X:-v1l}', 7, 'v1 | by default @5-7'],
  ])('%s up to %i: %s', (text, lineEnd, expected) => {
    expect(said(readLiteral(text, 0, lineEnd, 'assignment'))).toBe(expected)
  })

  it('what follows is cut off after 60 characters, a value after 4,096', () => {
    expect(readLiteral(`"v"${'x'.repeat(99)}`, 0, 102, 'assignment')?.rest).toBe('x'.repeat(59))
    expect(readLiteral(`v ${'x'.repeat(99)}`, 0, 101, 'assignment')?.rest).toBe(` ${'x'.repeat(59)}`)
    expect(readLiteral(`"${'v'.repeat(5000)}"`, 0, 5002, 'assignment')?.value).toHaveLength(4096)
  })
})
