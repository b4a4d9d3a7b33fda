import { posix } from 'node:path'

export type Import = { specifier: string; line: number; typeOnly: boolean }

/**
 * Blanks comments, template literals and regular expressions, keeping every newline, so that the patterns below
 * meet code only. Strings stay. A quote that is not closed on its line (an apostrophe in JSX text) ends there.
 */
export function codeOnly(source: string): string {
  let out = ''
  let at = 0
  let lastCode = ''
  const blank = (to: number) => {
    out += source.slice(at, to).replace(/[^\n]/g, ' ')
    at = to
  }
  const endOf = (from: number, closing: string) => {
    const found = source.indexOf(closing, from)
    return found < 0 ? source.length : found + closing.length
  }
  const endOfLine = (from: number) => (source.indexOf('\n', from) + 1 || source.length + 1) - 1
  while (at < source.length) {
    const here = source[at] ?? ''
    const next = source[at + 1]
    if (here === '/' && next === '/') blank(endOfLine(at))
    else if (here === '/' && next === '*') blank(endOf(at + 2, '*/'))
    else if (here === '`') blank(endOfTemplate(source, at))
    else if (here === '/' && /[(,=:[!&|?{};]|^$/.test(lastCode)) blank(endOfPattern(source, at))
    else if (here === "'" || here === '"') {
      const end = endOfString(source, at)
      out += source.slice(at, end)
      at = end
      lastCode = here
    } else {
      out += here
      if (!/\s/.test(here)) lastCode = here
      at += 1
    }
  }
  return out
}

function endOfString(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at += 1) {
    const here = source[at]
    if (here === '\\') at += 1
    else if (here === source[start]) return at + 1
    else if (here === '\n') return at
  }
  return source.length
}

function endOfPattern(source: string, start: number): number {
  let inClass = false
  for (let at = start + 1; at < source.length; at += 1) {
    const here = source[at]
    if (here === '\\') at += 1
    else if (here === '[') inClass = true
    else if (here === ']') inClass = false
    else if (here === '/' && !inClass) return at + 1
    else if (here === '\n') return start + 1
  }
  return source.length
}

function endOfTemplate(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at += 1) {
    const here = source[at]
    if (here === '\\') at += 1
    else if (here === '`') return at + 1
    else if (here === '$' && source[at + 1] === '{') at = endOfHole(source, at + 2) - 1
  }
  return source.length
}

function endOfHole(source: string, start: number): number {
  let depth = 1
  for (let at = start; at < source.length; at += 1) {
    const here = source[at]
    if (here === '`') at = endOfTemplate(source, at) - 1
    else if (here === "'" || here === '"') at = endOfString(source, at) - 1
    else if (here === '{') depth += 1
    else if (here === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return source.length
}

const statement = /^[ \t]*(?:import|export)\b(\s+type\b)?(?:[\w\s$*{},]*?\bfrom)?\s*(['"])([^'"\n]+)\2/gm
const dynamic = /\bimport\(\s*(['"])([^'"\n]+)\1/g

/** Every import, export-from and dynamic import of a source text, in the order of its lines. */
export function importsOf(source: string): Import[] {
  const code = codeOnly(source)
  const lineAt = (index: number) => code.slice(0, index).split('\n').length
  const found: Import[] = []
  for (const match of code.matchAll(statement)) {
    found.push({
      specifier: match[3] ?? '',
      line: lineAt(match.index + match[0].length),
      typeOnly: match[1] !== undefined,
    })
  }
  for (const match of code.matchAll(dynamic)) {
    found.push({ specifier: match[2] ?? '', line: lineAt(match.index), typeOnly: false })
  }
  return found.sort((a, b) => a.line - b.line)
}

/** Where an import leads: a file of this repository (path from its root) or a package. */
export function resolveImport(from: string, specifier: string): { file: string } | { package: string } {
  if (specifier.startsWith('.')) return { file: posix.join(posix.dirname(from), specifier) }
  if (/^#(contract|engine|server)\//.test(specifier)) return { file: specifier.slice(1) }
  if (specifier.startsWith('node:')) return { package: 'node:' }
  const segments = specifier.split('/')
  return { package: segments.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') }
}
