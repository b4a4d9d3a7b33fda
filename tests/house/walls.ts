import { guardedPackages, layers, parts, toolLayers, wiredByApp, type Layer } from '../../layers.ts'
import { importsOf, resolveImport, type Import } from './imports.ts'

/** Each broken wall as `file:line: what is wrong. What to do.` The map holds path → source text. */
export function brokenWalls(sources: ReadonlyMap<string, string>): string[] {
  const problems: string[] = []
  for (const [file, source] of sources) {
    const layer = layerOf(file)
    if (layer === undefined) {
      if (isRootFile(file)) continue
      problems.push(`${file}: no layer holds this folder. Move the file, or add its layer to layers.ts.`)
      continue
    }
    for (const line of importsOf(source)) {
      const problem = problemOf(file, layer, line)
      if (problem !== undefined)
        problems.push(`${file}:${line.line}: imports '${line.specifier}'. ${problem}`)
    }
  }
  return problems
}

const isRootFile = (file: string) => !file.includes('/')
const isTool = (file: string) => /\.test\.tsx?$|\.config\.ts$|^(tests|scripts|demo)\//.test(file)

function layerOf(file: string): Layer | undefined {
  return layers
    .filter((layer) => file.startsWith(`${layer.folder}/`) && !isUnlistedPart(file, layer))
    .sort((a, b) => b.folder.length - a.folder.length)[0]
}

/** server/ itself holds main.ts and app.ts only; a folder below it is a part and stands in the list. */
const isUnlistedPart = (file: string, layer: Layer) => layer.name === 'app' && file.split('/').length > 2

function problemOf(file: string, layer: Layer, line: Import): string | undefined {
  const target = resolveImport(file, line.specifier)
  if ('package' in target) return packageProblem(file, layer, target.package)
  const targetLayer = layerOf(target.file)
  if (targetLayer === undefined) {
    return isRootFile(target.file) ? undefined : `No layer of layers.ts holds ${target.file}.`
  }
  if (isImpureForRules(file, target.file, line)) {
    return 'Rules are pure: take the value as an argument; a type may be imported as a type.'
  }
  if (targetLayer === layer) return undefined
  const importers = toolLayers[targetLayer.name]
  if (importers !== undefined && !importers.includes(layer.name) && !isTool(file)) {
    return `Nothing but ${importers.join(', ')} may import ${targetLayer.name}/: move what you need to the part that owns it.`
  }
  if (layer.mayImport === 'anything' || isTool(file)) return undefined
  if (!layer.mayImport.includes(targetLayer.name)) return wallProblem(layer, targetLayer)
  const part = parts.find((candidate) => candidate.name === targetLayer.name)
  if (part !== undefined && !isFrontDoor(target.file) && !isWiring(layer, target.file)) {
    return `Only the front door of a part is open to others: import '#${frontDoorOf(target.file)}' and, if the function is missing there, add it there (rule 4).`
  }
  return undefined
}

/** A *.rules.ts runs on values of engine, contract and other rules; from elsewhere it may take types only. */
const isImpureForRules = (file: string, target: string, line: Import) =>
  file.endsWith('.rules.ts') && !line.typeOnly && !/^(engine|contract)\/|\.rules\.ts$/.test(target)

function wallProblem(layer: Layer, target: Layer): string {
  const from = parts.find((part) => part.name === layer.name)
  const to = parts.find((part) => part.name === target.name)
  if (layer.name === 'engine') return 'engine imports only engine (rule 1): pass the value as an argument.'
  if (layer.name === 'contract')
    return 'contract imports only zod and contract (rule 2): declare the shape here.'
  if (layer.name === 'web') return 'web talks to the server over HTTP only: take the type from contract/.'
  if (layer.name === 'platform') {
    return 'platform never imports a part (rule 3): take it as an argument and let server/app.ts hand it in.'
  }
  if (to?.name === 'interop') return 'no part imports interop (rule 7): let interop call your front door.'
  if (from !== undefined && to !== undefined) {
    const where =
      to.row === from.row ? `stands in the same row (${to.row})` : `stands above, in row ${to.row}`
    return `${to.name} ${where}: take a function as an argument and wire it in server/app.ts (rule 5).`
  }
  return `${layer.name} may import ${listed(layer.mayImport) || 'nothing but itself'} (layers.ts).`
}

const listed = (layer: Layer['mayImport']) => (layer === 'anything' ? layer : layer.join(', '))

/**
 * server/x/x.ts, or the own door of a subfolder of interop: server/interop/y/y.ts. A part's named permissions are open
 * too: every route of a higher part says with them who may call it.
 */
const isFrontDoor = (file: string) =>
  file === frontDoorOf(file) || /^server\/\w+\/permissions\.ts$/.test(file)

function frontDoorOf(file: string): string {
  const [, part = '', standard = ''] = file.split('/')
  if (part === 'interop' && !standard.endsWith('.ts')) return `server/interop/${standard}/${standard}.ts`
  return `server/${part}/${part}.ts`
}

const isWiring = (layer: Layer, file: string) =>
  layer.name === 'app' && wiredByApp.some((suffix) => file.endsWith(suffix))

function packageProblem(file: string, layer: Layer, name: string): string | undefined {
  const guard = guardedPackages[name]
  if (guard !== undefined) {
    const allowed = guard.only.some((place) => file.startsWith(place) || file.endsWith(place))
    if (!allowed && (guard.only.length === 0 || !isTool(file))) {
      const where = guard.only.length === 0 ? 'forbidden' : `known to ${guard.only.join(', ')} only`
      return `The package ${name} is ${where}. Instead: ${guard.instead}.`
    }
  }
  if (isTool(file)) return undefined
  if (layer.name === 'web' && name === 'node:') return 'web runs in a browser, where no node: module exists.'
  if (layer.packages === 'any' || layer.packages.includes(name)) return undefined
  return `${layer.name} may import ${layer.packages.join(', ') || 'no package'}: ${layer.why}.`
}

/** Every import cycle, as the chain of its files; types count, since they tie files as firmly. */
export function importCycles(sources: ReadonlyMap<string, string>): string[][] {
  const edges = new Map<string, string[]>()
  for (const [file, source] of sources) {
    const targets = importsOf(source).map((line) => resolveImport(file, line.specifier))
    edges.set(
      file,
      targets.flatMap((target) => ('file' in target && sources.has(target.file) ? [target.file] : [])),
    )
  }
  const cycles: string[][] = []
  const finished = new Set<string>()
  const path: string[] = []
  const visit = (file: string) => {
    const start = path.indexOf(file)
    if (start >= 0) {
      cycles.push([...path.slice(start), file])
      return
    }
    if (finished.has(file)) return
    path.push(file)
    for (const target of edges.get(file) ?? []) visit(target)
    path.pop()
    finished.add(file)
  }
  for (const file of edges.keys()) visit(file)
  return cycles
}
