import type { KeyboardEvent } from 'react'
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MapStep } from './map-steps.ts'
import type { Stage } from './stage.ts'
import { IconButton } from '../ui/button.tsx'
import { childStateMessages } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import { boardOf } from './board.ts'
import { mirrored, tiesOf } from './map-steps.ts'
import { createStage } from './stage.ts'
import { SvgMap } from './svg-map.tsx'
import { useGestures } from './use-gestures.ts'
import './map-drawing.css'

/** From this many steps on the map is painted on a canvas; below, its lines and signs are elements. */
const canvasFrom = 300

/** Up to this height a map stands on the page as a whole, in pixels. */
const tallest = 2600

type MapDrawingProps = {
  steps: readonly MapStep[]
  label: string
  selectedId: string | null
  onSelect: (id: string) => void
}

/**
 * The drawing of a learning map: drag, wheel, pinch or keys to look around. Assistive technology meets one button, the
 * step where the keyboard stands; the list beside the drawing holds all that the drawing holds.
 */
export function MapDrawing({ steps, label, selectedId, onSelect }: MapDrawingProps) {
  const t = useText()
  const keysId = useId()
  const [room, setRoom] = useState(0)
  const board = useMemo(() => {
    const drawn = boardOf(steps, room)
    return document.documentElement.dir === 'rtl' ? mirrored(drawn) : drawn
  }, [steps, room])
  const ties = useMemo(() => tiesOf(steps), [steps])
  const frame = useRef<HTMLDivElement>(null)
  const world = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const lanes = useRef<HTMLDivElement>(null)
  const cursor = useRef<HTMLButtonElement>(null)
  const stage = useRef<Stage>(null)
  const isCanvas = steps.length >= canvasFrom

  // Where the keyboard stands: where it walked since the open step was chosen, else on the open step.
  const [walk, setWalk] = useState<{ since: string | null; id: string } | null>(null)
  const standing = walk && walk.since === selectedId ? walk.id : (selectedId ?? steps[0]?.id ?? null)
  const current = standing === null ? undefined : ties.byId.get(standing)
  const isWalking = useRef(false)

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const first = useRef(selectedId)
  useLayoutEffect(() => {
    if (!frame.current || !lanes.current) return
    const parts = { frame: frame.current, world: world.current, canvas: canvas.current, lanes: lanes.current }
    const made = createStage(parts, board, ties.byId, first.current)
    stage.current = made
    const stop = onColours(() => made.recolour())
    return () => {
      stop()
      made.dispose()
    }
  }, [board, ties])
  useLayoutEffect(() => stage.current?.choose(selectedId), [selectedId, board])
  useLayoutEffect(() => {
    if (standing !== null) stage.current?.stand(standing)
    if (isWalking.current) cursor.current?.focus({ preventScroll: true })
    isWalking.current = false
  }, [standing, board])
  useGestures(frame, stage, onSelect)

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (event.altKey || event.metaKey || event.ctrlKey) return
    if (direction && standing !== null) {
      const id = stage.current?.next(standing, direction)
      if (id) {
        isWalking.current = event.target === cursor.current
        setWalk({ since: selectedId, id })
      }
    } else if (event.key === '+' || event.key === '=') stage.current?.zoom(1.25)
    else if (event.key === '-') stage.current?.zoom(0.8)
    else if (event.key === '0') stage.current?.whole()
    else return
    event.preventDefault()
  }

  return (
    <div className="map-drawing" role="group" aria-label={label}>
      <div
        className="map-frame"
        ref={frame}
        style={{ blockSize: board.height <= tallest ? `${board.height}px` : 'max(76svh, 26rem)' }}
        onKeyDown={onKeyDown}
      >
        {isCanvas ? (
          <canvas ref={canvas} aria-hidden="true" />
        ) : (
          <div className="map-world" ref={world} aria-hidden="true">
            <SvgMap board={board} steps={ties.byId} selectedId={selectedId} />
          </div>
        )}
        <div className="map-lanes" ref={lanes} aria-hidden="true">
          {board.lanes.map((lane) => (
            <span key={lane.strand}>{lane.strand}</span>
          ))}
        </div>
        {current && (
          <button
            key={current.id}
            className="map-cursor"
            type="button"
            ref={cursor}
            aria-label={t('map.cursor', {
              title: current.title,
              state: t(childStateMessages[current.state]),
              needs: ties.needs(current.id).length,
              opens: ties.opens(current.id).length,
            })}
            aria-describedby={keysId}
            onClick={() => onSelect(current.id)}
          />
        )}
      </div>
      <div className="map-tools">
        <p className="tiny" id={keysId}>
          {t('map.keys')}
        </p>
        <div className="row">
          <IconButton icon="plus" label={t('map.closer')} onClick={() => stage.current?.zoom(1.4)} />
          <IconButton icon="minus" label={t('map.away')} onClick={() => stage.current?.zoom(1 / 1.4)} />
          <IconButton icon="fit" label={t('map.whole')} onClick={() => stage.current?.whole()} />
        </div>
      </div>
    </div>
  )
}

const directions: Record<string, { x: -1 | 0 | 1; y: -1 | 0 | 1 }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Calls when the page turns light or dark, or when its type has arrived; returns the way to stop. */
function onColours(change: () => void): () => void {
  const observer = new MutationObserver(change)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const media = matchMedia('(prefers-color-scheme: dark)')
  media.addEventListener('change', change)
  void document.fonts.ready.then(change)
  return () => {
    observer.disconnect()
    media.removeEventListener('change', change)
  }
}
