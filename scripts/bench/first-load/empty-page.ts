import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const page =
  '<!doctype html><html lang="en"><title>Empty</title><div id="root"></div><script type="module" src="/first.js"></script></html>'
const script = `document.getElementById('root').append(Object.assign(document.createElement('button'), { textContent: 'Here' }))`

/** The least a page can be that a script draws: one document, one script, one button. */
export async function serveEmptyPage(): Promise<{ origin: string; stop(): Promise<void> }> {
  const server = createServer(({ url }, answer) => {
    const isScript = url === '/first.js'
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
    answer.end(isScript ? script : page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
