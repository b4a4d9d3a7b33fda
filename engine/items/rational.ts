/** An exact fraction in lowest terms; the denominator is positive. */
export type Rational = { readonly n: bigint; readonly d: bigint }

/** Longer numbers are refused, so that no expression can eat the machine. */
const longestBits = 2048

const absolute = (n: bigint): bigint => (n < 0n ? -n : n)

export function gcdOf(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** n / d in lowest terms. Throws a RangeError when d is 0 or a side has more than 2,048 bits. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('division by zero')
  const limit = 1n << BigInt(longestBits)
  if (absolute(n) >= limit || absolute(d) >= limit) throw new RangeError('a number becomes too large')
  const divisor = d < 0n ? -gcdOf(n, d) : gcdOf(n, d)
  return { n: n / divisor, d: d / divisor }
}

export const zero = rational(0n)
export const one = rational(1n)

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d)
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d })
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n)
export const absoluteOf = (a: Rational): Rational => ({ n: absolute(a.n), d: a.d })
export const isZero = (a: Rational): boolean => a.n === 0n
export const isWhole = (a: Rational): boolean => a.d === 1n

/** Below 0 when a < b, 0 when equal, above 0 when a > b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d

/** The largest whole number that is not above a. */
export function floorOf(a: Rational): bigint {
  const quotient = a.n / a.d
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient
}

/** To `places` decimal places; halves go away from zero. */
export function roundTo(a: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places)
  const { n, d } = absoluteOf(a)
  const rounded = rational((2n * n * scale + d) / (2n * d), scale)
  return a.n < 0n ? negate(rounded) : rounded
}

/** a to a whole power from -64 to 64. Throws a RangeError otherwise. */
export function power(a: Rational, exponent: Rational): Rational {
  if (!isWhole(exponent) || absolute(exponent.n) > 64n) {
    throw new RangeError('a power needs a whole exponent from -64 to 64')
  }
  const size = absolute(exponent.n)
  const longest = Math.max(absolute(a.n).toString(2).length, a.d.toString(2).length)
  if (longest * Number(size) > longestBits) throw new RangeError('a number becomes too large')
  return exponent.n < 0n ? rational(a.d ** size, a.n ** size) : rational(a.n ** size, a.d ** size)
}

/** Exactly what a decimal numeral says: '0.5' → 1/2. The text must be digits with at most one point. */
export function fromDecimal(text: string): Rational {
  const [whole = '', fraction = ''] = text.split('.')
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}

/** A finite number as its shortest decimal says it: 0.1 is one tenth. */
export function fromNumber(value: number): Rational {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toString().split('e')
  const size = multiply(fromDecimal(mantissa), power(rational(10n), rational(BigInt(exponent))))
  return value < 0 ? negate(size) : size
}

export const toNumber = (a: Rational): number => Number(a.n) / Number(a.d)

/** '7', '-3/4': how keys store a number. */
export const toText = (a: Rational): string => (a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`)

/** Reads what toText wrote. */
export function fromText(text: string): Rational {
  const [n = '', d = '1'] = text.split('/')
  return rational(BigInt(n), BigInt(d))
}

/** The decimal numeral, exact when it ends; undefined when it never ends. */
export function decimalText(a: Rational): string | undefined {
  let rest = a.d
  let [twos, fives] = [0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos += 1
  for (; rest % 5n === 0n; rest /= 5n) fives += 1
  return rest === 1n ? fixedText(a, Math.max(twos, fives)) : undefined
}

/** The decimal numeral with exactly `places` places, rounded. */
export function fixedText(a: Rational, places: number): string {
  const scaled = roundTo(a, places)
  const digits = absolute((scaled.n * 10n ** BigInt(places)) / scaled.d)
    .toString()
    .padStart(places + 1, '0')
  const sign = scaled.n < 0n ? '-' : ''
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
