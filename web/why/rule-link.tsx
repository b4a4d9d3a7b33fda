import { lazy, Suspense, useState } from 'react'

const RulePanel = lazy(() => import('./rule-panel.tsx').then((it) => ({ default: it.RulePanel })))

/** "How a step becomes got it": a quiet link that opens the district's rule, line by line. */
export function RuleLink({ label }: { label: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button className="link" type="button" onClick={() => setOpen(true)}>
        {label}
      </button>
      <Suspense>{isOpen && <RulePanel onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
