import type { OpenApi, Operation } from './openapi.types.ts'

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const json = (value: unknown) =>
  `<pre tabindex="0"><code>${escape(JSON.stringify(value, null, 2))}</code></pre>`

const bodyOf = (part: unknown): unknown => {
  const content = (part as { content?: Record<string, { schema: unknown }> }).content ?? {}
  return Object.values(content)[0]?.schema
}

function operation(
  method: string,
  path: string,
  { summary, parameters, requestBody, responses, ...rest }: Operation,
) {
  const id = `${method}${path}`.replace(/[^a-z0-9]+/gi, '-')
  const rows = parameters.map(
    (parameter) =>
      `<tr><th scope="row"><code>${escape(parameter.name)}</code></th><td>${parameter.in}</td>` +
      `<td>${parameter.required ? 'yes' : 'no'}</td><td><code>${escape(JSON.stringify(parameter.schema))}</code></td></tr>`,
  )
  const table =
    rows.length > 0
      ? `<div class="wide" tabindex="0" role="region" aria-label="Parameters of ${escape(path)}"><table><thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">Needed</th><th scope="col">Shape</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
      : ''
  const [status, answer] = Object.entries(responses)[0]!
  return `<section id="${id}"><h3><span class="method">${method.toUpperCase()}</span> <code>${escape(path)}</code></h3>
<p>${escape(summary)}.</p><p class="who">Who: ${escape(rest['x-access'])}</p>${table}
${requestBody ? `<details><summary>Body</summary>${json(bodyOf(requestBody))}</details>` : ''}
<details><summary>Answer ${status}</summary>${json(bodyOf(answer))}</details></section>`
}

/** A page that reads an OpenAPI document aloud: no script, no foreign host, works with any reader. */
export function apiPage(document: OpenApi): { html: string; css: string } {
  const byTag = new Map<string, string[]>()
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, described] of Object.entries(operations)) {
      const tag = described.tags[0]!
      byTag.set(tag, [...(byTag.get(tag) ?? []), operation(method, path, described)])
    }
  const sections = [...byTag].map(
    ([tag, parts]) => `<section id="${escape(tag)}"><h2>${escape(tag)}</h2>${parts.join('\n')}</section>`,
  )
  const links = [...byTag.keys()].map((tag) => `<li><a href="#${escape(tag)}">${escape(tag)}</a></li>`)
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(document.info.title)} API</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><header><h1>${escape(document.info.title)} API</h1><p>${escape(document.info.description)}
The same as a file for machines: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Sign in with <code>POST /api/session</code>, keep the cookie, and send your own <code>Origin</code> with every change;
an <code>Idempotency-Key</code> makes a repeated change happen once. Errors are problem documents (RFC 9457): <code>code</code>
names the fault for machines, <code>detail</code> says it to people.</p>
<pre tabindex="0"><code>curl -c jar -H 'Origin: http://localhost:3000' -H 'Content-Type: application/json' \\
  -d '{"login": "…", "password": "…"}' http://localhost:3000/api/session
curl -b jar http://localhost:3000/api/sections</code></pre>
<nav aria-label="Parts"><ul>${links.join('')}</ul></nav></header><main>${sections.join('\n')}</main></body></html>`
  return { html, css }
}

const css = `:root { color-scheme: light dark; --ink: light-dark(#1d2145, #f3f1ea); --quiet: light-dark(#4d5170, #c9cbdc);
  --paper: light-dark(#faf8f3, #14162b); --line: light-dark(#dcd8cd, #3a3d5c); --link: light-dark(#0a5567, #8fd0dd); }
body { margin: 0; padding: 2rem clamp(1rem, 4vw, 3rem); font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink);
  background: var(--paper); }
header, main { max-width: 60rem; margin-inline: auto; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; }
h2 { margin-top: 3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.0625rem; overflow-wrap: anywhere; }
.method { font-weight: 700; margin-inline-end: 0.5rem; }
.who { color: var(--quiet); }
.wide, pre { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9375rem; }
th, td { text-align: start; padding: 0.375rem 1rem 0.375rem 0; border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: 0.5rem 0; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
`
