import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Taken = { name: string; who: string | null; look: string; file: string }

/** Writes index.html: every page in its looks side by side, each picture opening at its full size. */
export function writeContactSheet(folder: string, taken: readonly Taken[]): void {
  const people = Map.groupBy(taken, ({ who }) => who ?? 'Before signing in')
  const sections = [...people].map(([who, own]) => {
    const rows = [...Map.groupBy(own, ({ name }) => name)].map(
      ([name, looks]) => `<h3 id="${name}">${name}</h3><div>${looks.map(figure).join('')}</div>`,
    )
    return `<section><h2>${who}</h2>${rows.join('\n')}</section>`
  })
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page of Proximal</title><style>
body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem; background: #eee; color: #222 }
div { display: flex; gap: 1rem; overflow-x: auto; padding-block-end: 1rem }
figure { margin: 0; flex: none }
img { display: block; block-size: 26rem; object-fit: cover; object-position: top; background: #fff }
figcaption { font-size: 0.85rem }
</style><h1>Every page of Proximal, as each person sees it</h1>
${sections.join('\n')}
</html>
`,
  )
}

const figure = ({ name, look, file }: Taken) =>
  `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${name}, ${look}"></a><figcaption>${look}</figcaption></figure>`
