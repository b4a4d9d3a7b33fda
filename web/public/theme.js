// Runs before the first paint, from its own file because the policy allows no inline script.
// Sets what the page must know before it is drawn: light or dark, and the language.
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
})()
