import { useState } from 'react'
import type { Group, Member } from '../ui/group-columns.tsx'
import type { Pair } from '../ui/match-board.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { GroupColumns } from '../ui/group-columns.tsx'
import { MatchBoard } from '../ui/match-board.tsx'
import { Menu } from '../ui/menu.tsx'
import { OrderList } from '../ui/order-list.tsx'
import { Seats } from '../ui/seats.tsx'
import { toast } from '../ui/toast.tsx'
import { WhoChose } from '../ui/who-chose.tsx'
import { moved } from '../ui/carry.ts'
import { Case, Part } from './part.tsx'
import { useSay } from './say.ts'

const people: readonly Member[] = [
  { id: 'm1', name: 'Mateo Rivera', state: 'needsHelp' },
  { id: 'm2', name: 'Noor Rahman', state: 'needsHelp' },
  { id: 'm3', name: 'Ruby Walker', state: 'working', quarters: 1 },
  { id: 'm4', name: 'Samuel Abebe', state: 'working', quarters: 1 },
  { id: 'm5', name: 'Linh Tran', state: 'working', quarters: 3 },
  { id: 'm6', name: 'Zainab Bello', state: 'working', quarters: 2 },
  { id: 'm7', name: 'Lucas Almeida', state: 'working', quarters: 2 },
  { id: 'm8', name: 'Kofi Mensah', state: 'mastered' },
]

export function Moving() {
  const say = useSay()
  const [order, setOrder] = useState<readonly string[]>(['c', 'a', 'd', 'b'])
  const [pairs, setPairs] = useState<readonly Pair[]>([{ optionId: 'l1', targetId: 'r2' }])
  const [lists, setLists] = useState<readonly (readonly string[])[]>([
    ['m1', 'm2', 'm3', 'm4'],
    ['m5', 'm6', 'm7', 'm8'],
    [],
  ])
  const notes: Record<string, string> = {
    m2: say('Asked today', 'Pidió hoy'),
    m5: say('Learns best with a partner', 'Aprende mejor en pareja'),
  }
  const members = new Map(people.map((one) => [one.id, { ...one, note: notes[one.id] }]))
  const titles = [
    say(
      'Add fractions, different parts: what the bottom means',
      'Sumar fracciones: qué significa el de abajo',
    ),
    say('Own plan', 'Plan propio'),
    say('Set aside', 'Aparte'),
  ]
  const about = [
    <>
      <WhoChose who="guide">
        {say(
          'All added the bottoms too, at least twice since Monday.',
          'Todos sumaron también los de abajo, dos veces desde el lunes.',
        )}{' '}
        <a href="#groups">{say('Why?', '¿Por qué?')}</a>
      </WhoChose>
      <Facts>
        <Fact icon="group">{say('With Ms. Haddad', 'Con la maestra Haddad')}</Fact>
        <Fact icon="clock">{say('9:05 to 9:30, round table', '9:05 a 9:30, mesa redonda')}</Fact>
      </Facts>
    </>,
    <WhoChose key="own" who="student">
      {say('Each has a plan of their own for 50 minutes.', 'Cada quien tiene su plan para 50 minutos.')}
    </WhoChose>,
    <p key="aside" className="small quiet">
      {say('Drop a name here to decide later.', 'Suelta aquí un nombre para decidir después.')}
    </p>,
  ]
  const groups: Group[] = titles.map((title, n) => ({
    id: `g${n}`,
    title,
    about: (
      <>
        {about[n]}
        {n < 2 && (
          <p className="tiny">
            <Seats filled={lists[n]?.length ?? 0} total={n ? 4 : 6} />
            {say(`${lists[n]?.length} of ${n ? 4 : 6} seats`, `${lists[n]?.length} de ${n ? 4 : 6} lugares`)}
          </p>
        )}
      </>
    ),
    members: lists[n] ?? [],
    isAside: n === 2,
  }))
  const steps = [
    { id: 'a', name: say('Find equal parts', 'Buscar partes iguales') },
    { id: 'b', name: say('Change the tops', 'Cambiar los de arriba') },
    { id: 'c', name: say('Add the tops', 'Sumar los de arriba') },
    { id: 'd', name: say('Write it in lowest terms', 'Escribirlo en su forma más simple') },
  ].map((step) => ({ ...step, label: step.name }))
  const lefts = [say('the 3', 'el 3'), say('the 4', 'el 4'), say('the 7', 'el 7')]
  const rights = ['7', '300', '40', '400']
  const pieces = (names: readonly string[], side: string) =>
    names.map((name, n) => ({ id: `${side}${n + 1}`, name, label: name }))
  return (
    <>
      <Part
        id="order"
        title="OrderList"
        note="By dragging, by keys on the handle, or by the arrows beside each."
      >
        <OrderList
          label={say('In which order?', '¿En qué orden?')}
          items={steps}
          order={order}
          onChange={setOrder}
        />
        <Case name="Done">
          <OrderList
            label={say('In which order?', '¿En qué orden?')}
            items={steps}
            order={['a', 'b', 'c', 'd']}
            onChange={() => undefined}
            isDone
          />
        </Case>
      </Part>
      <Part id="match" title="MatchBoard" note="One on the left, then what goes with it.">
        <MatchBoard
          label={say('What is each worth in 347?', '¿Cuánto vale cada uno en 347?')}
          options={pieces(lefts, 'l')}
          targets={pieces(rights, 'r')}
          pairs={pairs}
          onChange={setPairs}
        />
      </Part>
      <Part
        id="groups"
        title="GroupColumns"
        note="By dragging, by keys on the handle, or by the menu beside each name."
      >
        <GroupColumns
          groups={groups}
          members={members}
          onMove={(memberId, groupId, at) => {
            const before = lists
            setLists(moved(lists, memberId, { list: groups.findIndex(({ id }) => id === groupId), at }))
            toast(say('Moved.', 'Movido.'), () => setLists(before))
          }}
        />
      </Part>
      <Part id="menu" title="Menu">
        <div>
          <Menu
            label={say('More', 'Más')}
            icon="more"
            items={[
              { id: 'note', label: say('Write a note', 'Escribir una nota'), icon: 'pencil' },
              {
                id: 'pair',
                label: say('Pair with Tomás', 'Juntar con Tomás'),
                note: say('Got it on Monday', 'Lo logró el lunes'),
                icon: 'pair',
              },
              { id: 'hint', label: say('Send a hint', 'Enviar una pista'), icon: 'bulb', isDisabled: true },
            ]}
            onChoose={(id) => toast(id)}
          />
        </div>
      </Part>
    </>
  )
}
