import type { ReactNode } from 'react'
import { useId, useRef } from 'react'
import type { MasteryState } from '#contract/mastery.ts'
import { Icon } from './icon.tsx'
import { Menu } from './menu.tsx'
import { Sign } from './sign.tsx'
import { useText } from './text.ts'
import { useCarry } from './use-carry.ts'
import './group-columns.css'

export type Group = {
  id: string
  title: string
  /** Why this group, with whom, when, seats: `WhoChose`, `Facts`, `Seats`. */
  about?: ReactNode
  members: readonly string[]
  /** Where nobody sits who is decided on later: drawn dashed. */
  isAside?: boolean
}

export type Member = {
  id: string
  name: string
  state?: MasteryState
  quarters?: number
  note?: ReactNode
}

type GroupColumnsProps = {
  groups: readonly Group[]
  members: ReadonlyMap<string, Member>
  /** `at` is the place within the group, counted without the member herself. */
  onMove: (memberId: string, groupId: string, at: number) => void
}

/** People in groups, each a column. Moved by dragging, by keys on the handle, or by the menu beside each name. */
export function GroupColumns({ groups, members, onMove }: GroupColumnsProps) {
  const t = useText()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const nameOf = (memberId: string) => members.get(memberId)?.name ?? ''
  const move = (memberId: string, list: number, at: number) => {
    const group = groups[list]
    if (group) onMove(memberId, group.id, at)
  }
  const carry = useCarry({
    root,
    lists: groups.map((group) => group.members),
    nameOf,
    listName: (list) => groups[list]?.title ?? null,
    onMove: (memberId, { list, at }) => move(memberId, list, at),
  })
  return (
    <div ref={root}>
      <div className="groups">
        {groups.map((group, list) => (
          <section
            // By place: a proposal gets other ids when it is kept, and whoever moves people keeps the focus.
            key={list}
            className={group.isAside ? 'group group--aside' : 'group'}
            aria-labelledby={`${id}-${group.id}`}
            data-carry-list={list}
          >
            <header>
              <h2 id={`${id}-${group.id}`}>{group.title}</h2>
              {group.about}
            </header>
            <ul>
              {(carry.lists[list] ?? []).map((memberId) => {
                const member = members.get(memberId)
                if (!member) return null
                const isHeld = carry.heldId === memberId
                return (
                  <li key={memberId} data-carry-id={memberId} className={isHeld ? 'is-held' : undefined}>
                    <button
                      type="button"
                      className="handle"
                      aria-label={t('carry.move', { name: member.name })}
                      {...carry.handle(memberId)}
                    >
                      <Icon name="grip" />
                    </button>
                    {member.state && (
                      <Sign state={member.state} quarters={member.quarters ?? 2} size={18} named />
                    )}
                    <span className="group__name">
                      {member.name}
                      {(isHeld || member.note) && <small>{isHeld ? t('carry.keys') : member.note}</small>}
                    </span>
                    <Menu
                      label={t('groups.move')}
                      name={t('carry.move', { name: member.name })}
                      items={groups
                        .filter((other) => other.id !== group.id)
                        .map((other) => ({ id: other.id, label: other.title }))}
                      onChoose={(groupId) => {
                        const other = groups.findIndex((one) => one.id === groupId)
                        move(memberId, other, groups[other]?.members.length ?? 0)
                      }}
                    />
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </div>
      <p className="vh" role="status">
        {carry.told}
      </p>
    </div>
  )
}
