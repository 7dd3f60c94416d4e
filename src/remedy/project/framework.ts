import { hasAny, mentions, type Project } from './project.ts'

/** What a framework does about env files, as its documentation says. */
export interface Framework {
  readonly name: string
  /** A package or file by which it is recognised. */
  readonly marks: readonly string[]
  /** A gem by which it is recognised. */
  readonly gem?: string
  /** The file for local values that it loads from the project's folder when it starts; left out where it loads none. */
  readonly loads?: '.env' | '.env.local' | '.dev.vars'
  /** A setting in a manifest without which it loads none. */
  readonly onlyWith?: string
  /** The files whose program it starts; left out for JavaScript. A script in another language beside them is on its own. */
  readonly code?: RegExp
  /** How code for browsers gets at what needs a secret. */
  readonly backend?: string
}

const JAVASCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$|(?:^|\/)wrangler\.(?:toml|jsonc?)$/
const PHP = /\.(?:php|ya?ml|twig)$/

/** The first that fits counts: those that build on others come first. */
export const FRAMEWORKS: readonly Framework[] = [
  // https://nextjs.org/docs/app/guides/environment-variables
  { name: 'Next.js', marks: ['next'], loads: '.env', backend: 'a route handler or server action' },
  // https://svelte.dev/docs/kit/$env-static-private
  {
    name: 'SvelteKit',
    marks: ['@sveltejs/kit'],
    loads: '.env',
    backend: 'a +page.server or +server file, with $env/static/private',
  },
  // https://nuxt.com/docs/guide/directory-structure/env
  { name: 'Nuxt', marks: ['nuxt'], loads: '.env', backend: 'a handler in server/api' },
  // https://docs.astro.build/en/guides/environment-variables/
  { name: 'Astro', marks: ['astro'], loads: '.env', backend: 'an endpoint or the frontmatter of a page' },
  // https://reactrouter.com/how-to/environment-variables
  {
    name: 'React Router',
    marks: ['@react-router/dev', '@remix-run/dev'],
    loads: '.env',
    backend: 'a loader or an action',
  },
  // https://docs.expo.dev/guides/environment-variables/
  { name: 'Expo', marks: ['expo'], loads: '.env', backend: 'an API route (+api) or your own server' },
  // https://developers.cloudflare.com/workers/configuration/secrets/
  { name: 'Wrangler', marks: ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc', 'wrangler'], loads: '.dev.vars' },
  // These load .env for what browsers get, where no secret may be; a server beside it starts without them.
  { name: 'Vite', marks: ['vite'] },
  { name: 'Create React App', marks: ['react-scripts'] },
  // https://laravel.com/docs/configuration#environment-configuration
  { name: 'Laravel', marks: ['laravel/framework'], loads: '.env', code: PHP },
  // https://symfony.com/doc/current/configuration.html
  { name: 'Symfony', marks: ['symfony/framework-bundle', 'symfony/dotenv'], loads: '.env.local', code: PHP },
  // https://github.com/bkeepers/dotenv
  { name: 'dotenv-rails', marks: [], gem: 'dotenv-rails', loads: '.env', code: /\.(?:rb|rake|ru|erb|ya?ml)$/ },
  // https://bun.com/docs/runtime/environment-variables
  { name: 'Bun', marks: ['bun.lock', 'bun.lockb'], loads: '.env' },
  // https://www.serverless.com/framework/docs/environment-variables
  {
    name: 'Serverless Framework',
    marks: ['serverless.yml', 'serverless.yaml'],
    loads: '.env',
    onlyWith: 'useDotenv',
    code: /(?:^|\/)serverless[\w.-]*\.ya?ml$|\.(?:[cm]?[jt]s|py)$/,
  },
]

/** Whether a framework starts the program of a file, and so gives it what its env file has. */
export function starts({ code = JAVASCRIPT }: Framework, path: string): boolean {
  return code.test(path)
}

/** The framework of a project, or null where it is none that is known. */
export function frameworkOf(project: Project): Framework | null {
  const found = FRAMEWORKS.find(({ marks, gem }) => hasAny(project, ...marks) || (gem && mentions(project, gem)))
  if (!found?.onlyWith || mentions(project, found.onlyWith.toLowerCase())) return found ?? null
  const { loads: _, ...loadsNone } = found
  return loadsNone
}
