import { readFromEnv } from '../read-from-env.ts'
import { csharp } from './languages/csharp.ts'
import { dockerfile } from './languages/dockerfile.ts'
import { go } from './languages/go.ts'
import { java, kotlin } from './languages/java.ts'
import { javascript } from './languages/javascript.ts'
import { php } from './languages/php.ts'
import { python } from './languages/python.ts'
import { ruby } from './languages/ruby.ts'
import { rust } from './languages/rust.ts'
import { appSettings } from './languages/settings/app-settings.ts'
import { MCP_SETTINGS, mcpSettings } from './languages/settings/mcp-settings.ts'
import { packageSettings } from './languages/settings/package-settings.ts'
import { properties } from './languages/settings/properties.ts'
import { shell } from './languages/shell.ts'
import { terraform } from './languages/terraform.ts'
import { yaml } from './languages/yaml.ts'
import { type Replace, refuse } from './replacement.ts'

/** By the file's name: what knows how to read a variable there, and what begins a comment. */
const LANGUAGES: readonly (readonly [RegExp, Replace, RegExp])[] = [
  [/\.(?:[cm]?[jt]s|[jt]sx|vue|svelte|astro)$/, javascript, /^\s*(?:\/\/|\/?\*)/],
  [/\.pyi?$/, python, /^\s*#/],
  [/\.(?:rb|rake|gemspec|ru)$|(?:^|\/)(?:Rakefile|Gemfile|Capfile)$/, ruby, /^\s*#/],
  [/\.go$/, go, /^\s*(?:\/\/|\/?\*)/],
  [/\.php$/, php, /^\s*(?:\/\/|\/?\*|#(?!\[))/],
  [/\.java$/, java, /^\s*(?:\/\/|\/?\*)/],
  [/\.kts?$/, kotlin, /^\s*(?:\/\/|\/?\*)/],
  [/\.cs$/, csharp, /^\s*(?:\/\/|\/?\*)/],
  [/\.rs$/, rust, /^\s*(?:\/\/|\/?\*)/],
  [/\.(?:sh|bash|zsh|ksh)$/, shell, /^\s*#/],
  [/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.dockerfile$/i, dockerfile, /^\s*#/],
  [/\.ya?ml$/, yaml, /^\s*#/],
  [/\.(?:tf|tfvars)$/, terraform, /^\s*(?:#|\/\/|\/?\*)/],
  [/(?:^|\/)\.npmrc$/, packageSettings, /^\s*[#;]/],
  [/(?:^|\/)(?:pom|settings)\.xml$/, packageSettings, /^\s*<!--/],
  [MCP_SETTINGS, mcpSettings, /^\s*(?:\/\/|\/?\*)/],
  [/(?:^|\/)appsettings(?:\.[\w-]+)?\.json$/, appSettings, /^\s*(?:\/\/|\/?\*)/],
  [/\.properties$/, properties, /^\s*[#!]/],
]

/** How the secret at a place is replaced by reading a variable, or why it is not. */
export const replaceSecret: Replace = (spot) => {
  const [, replace, comment] = LANGUAGES.find(([path]) => path.test(spot.path)) ?? byFirstLine(spot.text)
  if (!replace || !comment) return refuse(unknown(spot.path))
  const line = spot.text.slice(spot.text.lastIndexOf('\n', spot.start - 1) + 1, spot.start)
  return comment.test(line) ? refuse('it is in a comment: take it out there') : replace(spot)
}

/** Scripts without an ending say on their first line who runs them. */
function byFirstLine(text: string): readonly [RegExp, Replace, RegExp] | readonly [] {
  const [, program = ''] =
    /^#!.{0,80}?\b(node|python|ruby|php|bash|zsh|ksh|sh)[\d.]*\s*$/m.exec(text.slice(0, 120)) ?? []
  const ending = { node: 'a.js', python: 'a.py', ruby: 'a.rb', php: 'a.php' }[program] ?? (program && 'a.sh')
  return LANGUAGES.find(([path]) => path.test(ending)) ?? []
}

function unknown(path: string): string {
  const reading = readFromEnv(path, 'NAME')
  return reading
    ? `fix does not know this language well enough: write ${reading} there by hand`
    : 'no program reads variables in this file: put a placeholder there, such as <your-key>'
}
