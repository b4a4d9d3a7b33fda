/**
 * A number in [0, 1) that a seed and a key decide: the same two strings draw the same on every machine.
 * FNV-1a (Fowler, Noll & Vo) over the code units, then the 32-bit finaliser of MurmurHash3 (Appleby).
 */
export function draw(seed: string, key: string): number {
  let hash = 0x811c9dc5
  const text = `${seed}\u0000${key}`
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
