import type { Source } from '../types.ts'

/** Folders of code that stays on a server or a developer's machine, whatever stands in it; */
const SERVER_FOLDERS = new Set(
  (
    'server api backend functions lambda lambdas worker workers script scripts bin cli tools migrations prisma seed seeds ' +
    'cron jobs e2e cypress test tests __tests__ spec .storybook .github'
  ).split(' '),
)
/** and other such paths. */
const SERVER_PATH: readonly RegExp[] = [
  /(?:^|\/)(?:middleware|instrumentation|proxy|server|main-process|gulpfile|gruntfile)\.[cm]?[jt]s$/i,
  /(?:^|\/)(?:route|actions?)\.[cm]?[jt]sx?$/,
  /(?:^|\/)\+(?:page\.|layout\.)?server\.[jt]s$/,
  /(?:\+api|(?:^|\/)\+middleware)\.[jt]sx?$/, // https://docs.expo.dev/router/web/api-routes/
  /\.(?:server|config|conf|test|spec|e2e|stories|d)\.[cm]?[jt]sx?$/i,
  /(?:^|\/)(?:entry-server|hooks\.server|electron\/main|main\/(?:index|main))\.[cm]?[jt]sx?$/i,
]

/** Templates that a server fills in before the browser sees the page: what they assign is still in the page. */
const PAGE = /\.(?:html?|xhtml|hbs|handlebars|mustache|ejs|njk|liquid|twig|pug|jade|cshtml|razor|jsp|erb|haml)$/i

const PUBLIC_FOLDER = /(?:^|\/)(?:public|static|assets|www|wwwroot|htdocs|docs\/\.vitepress\/theme)\//i

const COMPONENT = /\.(?:vue|svelte|astro|jsx|tsx|component\.[jt]s)$/i

const SCRIPT = /\.(?:[cm]?[jt]s|jsx|tsx|vue|svelte|astro)$/i

/** Marks in a file's text by which only code of a page, an app or a browser extension can be told, and what it is. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [
    /^\s{0,99}(?:(?:\/\/[^\n]{0,200}\n|\/\*(?:[^*]|\*(?!\/)){0,4000}\*\/)\s{0,99}){0,20}['"]use client['"]/,
    'a client component',
  ],
  [
    /\bfrom\s+['"](?:react-native|expo(?:-[a-z-]{1,30})?)['"/]|require\(['"]react-native['"]\)/,
    'a mobile app, which anybody can unpack',
  ],
  [
    /\bfrom\s+['"](?:react-dom(?:\/client)?|preact|solid-js|lit|@angular\/core|vue|jquery|svelte)['"]/,
    'front-end code',
  ],
  [
    /\bchrome\.(?:runtime|tabs|storage|action)\.|\bbrowser\.(?:runtime|tabs)\./,
    'a browser extension, which anybody can unpack',
  ],
  [/\bipcRenderer\b|\bcontextBridge\b/, "an Electron app's window, which anybody can unpack"],
  [
    /\bdocument\.(?:getElementById|querySelector|createElement|addEventListener|cookie|body)\b|\bwindow\.(?:location|addEventListener|localStorage)\b|\blocalStorage\.(?:get|set)Item\b/,
    'code that runs in a page',
  ],
]

const SERVER_MARK =
  /^\s*['"]use server['"]|\bimport\s+['"]server-only['"]|\bfrom\s+['"](?:node:|next\/server|express|fastify|koa|hono|@nestjs|fs['"]|path['"]|child_process|dotenv)|\brequire\(['"](?:node:|express|fastify|koa|fs['"]|path['"]|child_process|dotenv)|^#!.{0,80}\bnode\b|\bgetServerSideProps\b|\bgetStaticProps\b/m

/**
 * Whether the code in a file ships to the people who use the application, so that a secret in it can not be kept there
 * whichever way it gets in: the advice is a call to one's own backend.
 * @returns what the file is, as in "this is a client component", or null; only the first 20,000 characters are looked at
 */
export function isBrowserCode({ path, text }: Source): string | null {
  const head = text.slice(0, 20_000)
  if (isExtensionManifest(path, head)) return 'a browser extension, which anybody can unpack'
  if (PAGE.test(path)) return 'a page that browsers load'
  if (PUBLIC_FOLDER.test(path) && /\.(?:[cm]?js|json|css|xml|txt|map)$/i.test(path) && !isServer(path, head))
    return 'a file that is served as it is'
  if (!SCRIPT.test(path)) return null
  const mark = MARKS.find(([pattern]) => pattern.test(head))?.[1] ?? null
  if (mark === 'a client component') return mark
  if (isServer(path, head) || isServerComponent(path)) return null
  return mark ?? (COMPONENT.test(path) && !/\.astro$/i.test(path) ? 'a component that browsers run' : null)
}

/** Whether a file stays on a server or a developer's machine, by its folder, its name or what it imports. */
export function isServerCode({ path, text }: Source): boolean {
  return isServer(path, text.slice(0, 20_000))
}

function isServer(path: string, head: string): boolean {
  const folders = path.toLowerCase().split('/').slice(0, -1)
  return (
    folders.some((folder) => SERVER_FOLDERS.has(folder)) ||
    SERVER_PATH.some((pattern) => pattern.test(path)) ||
    SERVER_MARK.test(head)
  )
}

/** In Next.js' `app/` folder a component stays on the server unless it says `'use client'`. */
function isServerComponent(path: string): boolean {
  return /(?:^|\/)app\/(?:.*\/)?(?:page|layout|template|loading|not-found|default|sitemap|robots|opengraph-image)\.[jt]sx?$/.test(
    path,
  )
}

function isExtensionManifest(path: string, head: string): boolean {
  return /(?:^|\/)manifest\.json$/.test(path) && /"manifest_version"\s*:/.test(head)
}
