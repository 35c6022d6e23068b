/** The languages that code is coloured in; each is a file that is fetched when it is needed. */
import type { LanguageRegistration } from 'shiki/core'

type Grammar = () => Promise<{ default: LanguageRegistration[] }>

const GRAMMARS: Record<string, Grammar> = {
  bash: () => import('@shikijs/langs/bash'),
  css: () => import('@shikijs/langs/css'),
  diff: () => import('@shikijs/langs/diff'),
  docker: () => import('@shikijs/langs/docker'),
  go: () => import('@shikijs/langs/go'),
  html: () => import('@shikijs/langs/html'),
  java: () => import('@shikijs/langs/java'),
  javascript: () => import('@shikijs/langs/javascript'),
  json: () => import('@shikijs/langs/json'),
  markdown: () => import('@shikijs/langs/markdown'),
  python: () => import('@shikijs/langs/python'),
  rust: () => import('@shikijs/langs/rust'),
  sql: () => import('@shikijs/langs/sql'),
  toml: () => import('@shikijs/langs/toml'),
  typescript: () => import('@shikijs/langs/typescript'),
  vue: () => import('@shikijs/langs/vue'),
  yaml: () => import('@shikijs/langs/yaml'),
}
const ALIASES: Record<string, string> = {
  dockerfile: 'docker',
  js: 'javascript',
  md: 'markdown',
  py: 'python',
  rs: 'rust',
  sh: 'bash',
  shell: 'bash',
  ts: 'typescript',
  yml: 'yaml',
}

/** The name a grammar is registered under, for what a model wrote behind the fence. */
export function grammarName(written: string): string {
  const name = written.toLowerCase()
  return ALIASES[name] ?? name
}

/** Fetches the grammar of this name; undefined when there is none. */
export function grammar(name: string): Grammar | undefined {
  return Object.hasOwn(GRAMMARS, name) ? GRAMMARS[name] : undefined
}
