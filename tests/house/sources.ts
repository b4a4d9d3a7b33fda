import { existsSync, globSync, readFileSync } from 'node:fs'

const root = `${import.meta.dirname}/../../`

/** Paths (from the root, with /) of files that match, node_modules and build products left out; sorted. */
export function filesOfTree(pattern: string): string[] {
  return globSync(pattern, {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist|data|\.cache|\.git)$/.test(path),
  })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

export const textOf = (path: string): string => readFileSync(root + path, 'utf8')
export const existsInTree = (path: string): boolean => existsSync(root + path)

/** Every TypeScript file of the repository with its text. */
export function sourcesOfTree(): Map<string, string> {
  return new Map(filesOfTree('**/*.{ts,tsx}').map((path) => [path, textOf(path)]))
}
