// Before all else, from its own file because the policy allows no inline script: light or dark and the language, then
// what the page will ask for anyway. web/first.config.ts tells more.
;(function () {
  const root = document.documentElement
  try {
    const theme = localStorage.getItem('proximal.theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    const key = 'proximal.language'
    const language = sessionStorage.getItem(key) ?? localStorage.getItem(key)
    root.lang =
      language === 'es' || language === 'en' ? language : /^es\b/.test(navigator.language) ? 'es' : 'en'
    root.dir = 'ltr'
  } catch {
    // A browser that keeps nothing still gets its own settings.
  }

  const files = JSON.parse(document.currentScript.dataset.files ?? '{}')
  const bring = (name) => {
    for (const href of files[name] ?? []) {
      const isStyle = href.endsWith('.css')
      const given = { rel: isStyle ? 'preload' : 'modulepreload', crossOrigin: '', href }
      document.head.append(Object.assign(document.createElement('link'), given, isStyle && { as: 'style' }))
    }
  }
  const answers = (window.askedFirst = new Map())
  const ask = (path) => {
    // Read to the end, whether or not the page takes it.
    const answer = fetch(`/api${path}`, { headers: { 'accept-language': root.lang } }).then(
      async (given) => new Response(await given.text(), given),
    )
    answer.catch(() => undefined)
    answers.set(`/api${path}`, { answer, language: root.lang, at: performance.now() })
    return answer
  }

  const id = '([0-9a-f-]{36})'
  const page = (path, name, asksOf, isStaff = false) => ({
    path: new RegExp(`^${path}$`),
    name,
    asksOf,
    isStaff,
  })
  const pages = [
    page('/today', 'today', (_, me) => [`/students/${me}/today`]),
    page('/map', 'map', (_, me) => [`/students/${me}/mastery`]),
    page('/record', 'record', (_, me) => [`/students/${me}/mastery`]),
    page('/sections', 'sections', () => ['/sections?limit=200'], true),
    page(`/sections/${id}/live`, 'live', (one) => [`/sections/${one}/live`, `/sections/${one}`], true),
    page('/children', 'children', () => ['/children'], true),
    page(`/children/${id}`, 'child', (one) => [`/students/${one}/home`, '/children'], true),
  ]
  const homes = { student: '/today', teacher: '/sections', guardian: '/children' }
  const pageAt = (path) => {
    const found = pages.find((one) => one.path.test(path))
    return found && { ...found, asksOf: (me) => found.asksOf(path.split('/')[2], me) }
  }
  const bringWords = (of) => {
    bring(root.lang)
    if (of?.isStaff) bring(`${root.lang} staff`)
  }
  const here = pageAt(location.pathname)
  const session = ask('/session')
  bring(here?.name)
  bringWords(here)
  session
    .then((answer) => answer.clone().json())
    .then(({ user, roles }) => {
      const { id: me, language } = user
      const first = location.pathname === '/' ? pageAt(homes[roles]) : here
      if (!here) bring(first?.name)
      if (language && language !== root.lang) {
        root.lang = language
        bringWords(first)
      }
      first?.asksOf(me).forEach(ask)
    })
    .catch(() => undefined)
})()
