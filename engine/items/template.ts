/**
 * An item template: one question with parameters, from which distinct variants are made (variants.ts). It is plain
 * JSON, so that it can be written in a browser, stored and sent. `checkTemplate` (check.ts) says what is wrong with one.
 *
 * TEXTS are `Words`: the same sentence in every language, `{ en: '…', es: '…' }`. In each text:
 * - `{expression}` shows a value: `{a}`, `{a * b}`, `{a / b}`. A whole number is shown as text; any other number as a
 *   stacked fraction in lowest terms. `{expression | format}` shows it otherwise, see `Format`. A condition chooses
 *   between words: `{n == 1 ? 'apple' : 'apples'}`.
 * - `$…$` is maths in TeX (the subset of tex.ts). There, a group in braces that names parameters is a placeholder too,
 *   so `$\frac{a}{b} \times {n}$` shows the values of a, b and n. A letter that stands for an unknown is listed in
 *   `letters`; any other letter is a fault, so that a mistyped name is found.
 * - `$$` is a dollar sign: `'It costs $${price | decimal 2}.'` (or `{price | money}`).
 *
 * EXPRESSIONS (expression.ts) are exact: whole numbers, decimals (0.5), parameters, 'texts', + - * / % ^, comparisons
 * (== != < <= > >=), && || !, `test ? yes : no`, brackets, and the functions
 * abs(x) floor(x) ceil(x) round(x[, places]) min(x, …) max(x, …) gcd(m, n, …) lcm(m, n, …)
 * numerator(x) denominator(x) whole(x) digit(n, place) digitSum(n) isWhole(x) isPrime(n).
 * digit(352, 10) = 5: the digit at the place worth 10. `%` is the remainder of floor division: never negative.
 */

/** One text in each language, keyed by language: 'en', 'es'. Every text of a template has the same languages. */
export type Words = Readonly<Record<string, string>>

/** The source of an expression. */
export type Source = string

/**
 * How a placeholder shows a number.
 * - `fraction`: lowest terms, stacked, also above 1; `mixed`: 1¾ stacked
 * - `decimal`: exact; `decimal 2`: rounded to two places and filled with zeros
 * - `percent`: 0.25 → 25 %; `money`: 2.5 → $2.50; `plain`: without the commas of thousands (years, codes)
 * - `words`: whole numbers to 999,999 in words; `ordinal`: 3 → 3rd
 * - `signed`: + 3 or − 3, to go on after another term: `$x {b | signed}$`
 * - `coefficient`: 1 → nothing, −1 → −, to stand before a letter: `$ {a | coefficient}x $`
 * - `time`: minutes after midnight on a 12-hour clock: 185 → 3:05
 */
export type Format =
  | 'fraction'
  | 'mixed'
  | 'decimal'
  | `decimal ${number}`
  | 'percent'
  | 'money'
  | 'plain'
  | 'words'
  | 'ordinal'
  | 'signed'
  | 'coefficient'
  | 'time'

/**
 * A name and where its value comes from. Names are letters and digits, beginning with a letter: `a`, `price2`.
 * Later parameters may use earlier ones in their expressions.
 */
export type Parameter =
  /** A number from `from` to `to` in steps of `step` (1 when absent), each equally likely. */
  | { readonly name: string; readonly from: Source; readonly to: Source; readonly step?: Source }
  /** One of a list: numbers, texts that are the same in every language, or words. */
  | { readonly name: string; readonly oneOf: readonly Value[] }
  /** One row of a table: each column gets its name. For words that belong together, and for whole questions as rows. */
  | { readonly names: readonly string[]; readonly rows: readonly (readonly Value[])[] }
  /** Follows from the parameters before it. */
  | { readonly name: string; readonly is: Source }

/** A number (write 3/4 as the parameters 3 and 4, or as 0.75), a text, or words. */
export type Value = number | string | Words

export type ItemTemplate = {
  readonly parameters: readonly Parameter[]
  /** Expressions that must all hold for a variant to be used: `a % b != 0`. */
  readonly conditions?: readonly Source[]
  /** Letters that stand for unknowns in the maths: x, n. Those of an `expression` response need not be repeated. */
  readonly letters?: readonly string[]
  /** A text to read before the question; paragraphs are separated by an empty line (`\n\n`). */
  readonly passage?: Words
  readonly prompt: Words
  readonly picture?: Picture
  readonly response: Response
  /** Wrong answers that are known and tell something; the first that fits the response speaks. */
  readonly slips: readonly Slip[]
  /** From the gentlest nudge to the strongest; 1 to 4. None gives the answer. */
  readonly hints: readonly Words[]
  /** The worked solution, one step a line; shown only when the student is done with the item. */
  readonly steps: readonly Words[]
  /** How long it usually takes, in minutes; 1 when absent. */
  readonly minutes?: number
  /** What "Read it to me" may read; everything when absent. A reading item may keep its passage to the eyes. */
  readonly readAloud?: 'all' | 'promptOnly' | 'none'
}

export type Response =
  | NumberResponse
  | ExpressionResponse
  | ChoiceResponse
  | ChoicesResponse
  | OrderResponse
  | MatchResponse
  | TextResponse

/**
 * A number is typed: 12, -3, 0.5, 0,5, 3/4, 1 3/4, 1,250, 25% and $2.50 are understood; compared exactly.
 * - `form`: what is asked of the writing beyond the value: `simplest` = lowest terms, `mixed` = a whole and a proper
 *   fraction in lowest terms (a whole number when it is whole), `decimal` = no fraction. Right value in another form is
 *   not yet right, and says so.
 * - `within`: how far off still counts; 0 when absent.
 * - `unit`: shown after the box: { en: 'cups', es: 'tazas' }.
 * - `boxes`: one box, or boxes for a fraction or a mixed number; follows from `form` when absent.
 */
export type NumberResponse = {
  readonly kind: 'number'
  readonly answer: Source
  readonly form?: 'simplest' | 'mixed' | 'decimal'
  readonly within?: Source
  readonly unit?: Words
  readonly boxes?: 'plain' | 'fraction' | 'mixed'
}

/**
 * An expression is typed: `3(x + 2)`, `3x+6`. `answer` is written with * and with the letters in `variables`, the
 * parameters being put in: `a * (x + b)`. It may also be an equation or an inequality (`y == m * x + b`, `x > a`):
 * then both sides count, up to the same factor.
 * - `form`: `expanded` = no product of sums, like terms collected; `factored` = a product with nothing left to take out
 */
export type ExpressionResponse = {
  readonly kind: 'expression'
  readonly answer: Source
  readonly variables: readonly string[]
  readonly form?: 'expanded' | 'factored'
}

/** One of several. Exactly one option is right in every variant. */
export type ChoiceResponse = {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  /** Keep the order written here: for yes/no, or < = >. Otherwise options are shuffled. */
  readonly keepOrder?: boolean
}

/** All that are right; at least one is. */
export type ChoicesResponse = {
  readonly kind: 'choices'
  readonly options: readonly Option[]
  readonly keepOrder?: boolean
}

export type Option = {
  /** For slips of this template; students never see it. */
  readonly id: string
  readonly text: Words
  /** True, false, or an expression that decides it in each variant. False when absent. */
  readonly right?: boolean | Source
}

/** Put in order. The entries are written here in the right order, or each has a number (`by`), smallest first. */
export type OrderResponse = {
  readonly kind: 'order'
  readonly entries: readonly { readonly id: string; readonly text: Words; readonly by?: Source }[]
}

/** Draw lines from left to right. Every left has one right; `extra` are rights that belong to none. */
export type MatchResponse = {
  readonly kind: 'match'
  readonly pairs: readonly { readonly id: string; readonly left: Words; readonly right: Words }[]
  readonly extra?: readonly { readonly id: string; readonly right: Words }[]
}

/**
 * A short text is typed, a word or a few. Capital letters, accents, spaces and punctuation do not count.
 * - `accept`: the accepted answers of each language; may hold placeholders: { en: ['{plural}'], es: ['{plural}'] }
 * - `spelling`: how many letters may be wrong, missing or too many; 0 when absent (a spelling item wants 0)
 * - `exactly`: capitals, accents and punctuation count (an item on punctuation)
 */
export type TextResponse = {
  readonly kind: 'text'
  readonly accept: Readonly<Record<string, readonly string[]>>
  readonly spelling?: 0 | 1 | 2
  readonly exactly?: boolean
}

/**
 * A wrong answer that is known, with words that help and never give the answer. In a variant where the wrong answer
 * happens to be right, the slip is left out by itself. `{response}` shows what the student wrote, for `number`.
 */
export type Slip = {
  /** Groups students who slip alike, also across templates: 'adds-denominators'. Lower case, hyphens. */
  readonly code: string
  readonly when: SlipCondition
  readonly say: Words
}

export type SlipCondition =
  /** number, expression: the response equals this. */
  | { readonly equals: Source }
  /** number: holds, with `response` as a name: `response > a && response < b`. */
  | { readonly holds: Source }
  /** choice, choices: the option was chosen. */
  | { readonly chose: string }
  /** choices: the right option was not chosen. */
  | { readonly missed: string }
  /** order: the first of the two stands somewhere before the second. */
  | { readonly before: readonly [string, string] }
  /** match: the left of the one pair was joined to the right of another pair, or to an extra. */
  | { readonly joined: readonly [string, string] }
  /** text: one of these was written, compared as the answers are. */
  | { readonly wrote: Readonly<Record<string, readonly string[]>> }

/**
 * A picture, drawn by the web from these figures. Its description for those who do not see it is made from them too,
 * in such a way that what is to be found out is not told; `alt` overrides it.
 */
export type Picture = { readonly alt?: Words } & (
  | {
      /** Wholes cut into equal parts, some filled. Each entry is drawn `count` times (1 when absent). */
      readonly kind: 'fractionBars'
      readonly look: 'bars' | 'cups' | 'circles'
      readonly bars: readonly { readonly parts: Source; readonly filled: Source; readonly count?: Source }[]
    }
  | {
      /** At most 40 ticks. Points are marked; a label is a letter or a word. Jumps are arcs. */
      readonly kind: 'numberLine'
      readonly from: Source
      readonly to: Source
      readonly step: Source
      /** Which ticks carry their number. */
      readonly numbers: 'all' | 'ends'
      readonly points?: readonly { readonly at: Source; readonly label?: Words }[]
      readonly jumps?: readonly { readonly from: Source; readonly to: Source }[]
    }
  | {
      /** Equal rows of dots; at most 12 × 12. */
      readonly kind: 'array'
      readonly rows: Source
      readonly columns: Source
    }
  | {
      /** A rectangle with its sides labelled; with `grid` the unit squares are drawn (at most 20 × 20). */
      readonly kind: 'rectangle'
      readonly width: Source
      readonly height: Source
      readonly grid?: boolean
      /** After the numbers at the sides: cm, in. Numbers alone when absent. */
      readonly unit?: Words
      /** Sides that are shown with a question mark. */
      readonly hidden?: 'width' | 'height'
    }
  | {
      readonly kind: 'barChart'
      readonly title: Words
      /** 2 to 8 bars. */
      readonly bars: readonly { readonly label: Words; readonly value: Source }[]
      /** Distance of the lines of the scale. */
      readonly step: Source
    }
  | {
      /** Up to 20 dots to count; `frames` puts them into ten frames; `crossed` of them are crossed out. */
      readonly kind: 'dots'
      readonly count: Source
      /** How many more dots, of the second color. */
      readonly more?: Source
      readonly crossed?: Source
      readonly frames?: boolean
    }
  | {
      readonly kind: 'clock'
      /** Minutes after midnight. */
      readonly minutes: Source
    }
  | {
      /** Coins and notes of the United States: 1, 5, 10, 25 cents; 100, 500, 1000 for notes. */
      readonly kind: 'coins'
      readonly coins: readonly { readonly cents: Source; readonly count: Source }[]
    }
  | {
      /** Base-ten blocks: plates, sticks and cubes; 0 to 10 of each. */
      readonly kind: 'blocks'
      readonly hundreds?: Source
      readonly tens?: Source
      readonly ones?: Source
    }
  | {
      /** A coordinate plane; axes from `from` to `to` on both. Points are labelled; segments join points by their place. */
      readonly kind: 'plane'
      readonly from: Source
      readonly to: Source
      readonly points?: readonly { readonly x: Source; readonly y: Source; readonly label?: Words }[]
      /** Straight lines through two points, across the whole plane. */
      readonly lines?: readonly {
        readonly through: readonly [readonly [Source, Source], readonly [Source, Source]]
      }[]
    }
  | {
      /** A flat figure; turned by `turn` degrees. */
      readonly kind: 'shape'
      readonly shape: ShapeName | `{${string}}`
      readonly turn?: Source
    }
)

/** `shape` may also be a placeholder whose value is one of these: '{figure}'. */
export type ShapeName =
  | 'circle'
  | 'triangle'
  | 'rightTriangle'
  | 'square'
  | 'rectangle'
  | 'rhombus'
  | 'trapezoid'
  | 'parallelogram'
  | 'pentagon'
  | 'hexagon'
  | 'octagon'
