import type { ShapeName } from './template.ts'

/** A picture with its figures, ready to be drawn, and the same in words for those who do not see it. */
export type DrawnPicture = { readonly alt: string } & Drawing

export type Drawing =
  | {
      readonly kind: 'fractionBars'
      readonly values: {
        readonly look: 'bars' | 'cups' | 'circles'
        readonly bars: readonly { readonly parts: number; readonly filled: number }[]
      }
    }
  | {
      readonly kind: 'numberLine'
      readonly values: {
        /** Ticks from left to right; a tick without a label is drawn bare. */
        readonly ticks: readonly { readonly at: number; readonly label: string | null }[]
        readonly points: readonly { readonly at: number; readonly label: string | null }[]
        readonly jumps: readonly { readonly from: number; readonly to: number }[]
      }
    }
  | { readonly kind: 'array'; readonly values: { readonly rows: number; readonly columns: number } }
  | {
      readonly kind: 'rectangle'
      readonly values: {
        readonly width: number
        readonly height: number
        readonly grid: boolean
        readonly widthLabel: string
        readonly heightLabel: string
      }
    }
  | {
      readonly kind: 'barChart'
      readonly values: {
        readonly title: string
        readonly bars: readonly { readonly label: string; readonly value: number }[]
        readonly step: number
      }
    }
  | {
      readonly kind: 'dots'
      readonly values: {
        readonly count: number
        readonly more: number
        readonly crossed: number
        readonly frames: boolean
      }
    }
  /** Hands of a clock: hours may be broken, 3.5 is half past three. */
  | { readonly kind: 'clock'; readonly values: { readonly hour: number; readonly minute: number } }
  | { readonly kind: 'coins'; readonly values: { readonly coins: readonly number[] } }
  | {
      readonly kind: 'blocks'
      readonly values: { readonly hundreds: number; readonly tens: number; readonly ones: number }
    }
  | {
      readonly kind: 'plane'
      readonly values: {
        readonly from: number
        readonly to: number
        readonly points: readonly { readonly x: number; readonly y: number; readonly label: string | null }[]
        readonly lines: readonly {
          readonly x1: number
          readonly y1: number
          readonly x2: number
          readonly y2: number
        }[]
      }
    }
  | { readonly kind: 'shape'; readonly values: { readonly shape: ShapeName; readonly turn: number } }
