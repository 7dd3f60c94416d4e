import { frameworkOf } from './framework.ts'
import { hasAny, type Project, pathInProject } from './project.ts'

/** A bundler for pages or apps, what shows it, and the files that it makes part of what users get. */
interface Bundler {
  readonly name: string
  readonly shows: (project: Project) => boolean
  readonly code: RegExp
  /** Whom it bundles for; left out for browsers. */
  readonly audience?: string
}

const SOURCE = /^(?:src|client|web|frontend|app|components|pages|lib|js)\/|^(?:main|index|app)\.[jt]sx?$/i

const BUNDLERS: readonly Bundler[] = [
  {
    name: 'Vite',
    shows: (project) => frameworkOf(project)?.name === 'Vite' && project.files.has('index.html'),
    code: SOURCE,
  },
  { name: 'Create React App', shows: (project) => hasAny(project, 'react-scripts'), code: /^src\// },
  { name: 'Angular', shows: (project) => hasAny(project, 'angular.json', '@angular/cli'), code: /^src\// },
  { name: 'Vue CLI', shows: (project) => hasAny(project, '@vue/cli-service'), code: /^src\// },
  { name: 'Gatsby', shows: (project) => hasAny(project, 'gatsby'), code: /^src\/(?!api\/)/ },
  { name: 'Parcel', shows: (project) => hasAny(project, 'parcel') && project.files.has('index.html'), code: SOURCE },
  {
    name: 'webpack',
    shows: (project) => hasAny(project, 'webpack') && hasAny(project, 'webpack-dev-server', 'html-webpack-plugin'),
    code: SOURCE,
  },
  {
    name: 'Metro',
    shows: (project) => hasAny(project, 'expo', 'react-native'),
    code: SOURCE,
    audience: 'apps, which anybody can unpack',
  },
  // A page's `load` function runs on the server and in the browser, https://svelte.dev/docs/kit/load
  {
    name: 'SvelteKit',
    shows: (project) => hasAny(project, '@sveltejs/kit'),
    code: /(?:^|\/)\+(?:page|layout)\.[jt]s$/,
  },
]

/**
 * Whether the project's bundler makes a script part of what browsers load. Folders of a server are the caller's to know.
 * @returns what the file is, as in "this is code that Vite bundles for browsers", or null
 */
export function bundledCode(path: string, project: Project): string | null {
  const inside = pathInProject(path, project)
  if (!/\.[cm]?[jt]sx?$/.test(inside)) return null
  const bundler = BUNDLERS.find(({ shows, code }) => code.test(inside) && shows(project))
  return bundler ? `code that ${bundler.name} bundles for ${bundler.audience ?? 'browsers'}` : null
}
