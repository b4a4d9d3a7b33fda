import type { ReactNode } from 'react'

/** One section of the page: what is shown, under an address of its own. */
export function Part({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note?: string
  children: ReactNode
}) {
  return (
    <section id={id} className="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <a href={`#${id}`}>{title}</a>
      </h2>
      {note && <p className="quiet part__note">{note}</p>}
      <div className="part__in">{children}</div>
    </section>
  )
}

/** One state of it, with a word above. */
export function Case({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="case">
      <p className="tiny">{name}</p>
      {children}
    </div>
  )
}
