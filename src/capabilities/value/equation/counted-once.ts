import type { Given } from './facts.ts'

/**
 * Checks that each contribution is one, and is there once. A set of a million texts would take longer than all the
 * adding up; a table of places in the list does not keep any.
 * @throws RangeError for a contribution named twice, a negative quantity, a share that is no part.
 */
export function checkGiven(given: readonly Given[]): void {
  let size = 16
  while (size < given.length * 2) size *= 2
  const places = new Int32Array(size)
  for (let i = 0; i < given.length; i++) {
    const { event, quantity, share } = given[i]!
    if (quantity < 0n) throw new RangeError(`value: ${event} has a negative quantity`)
    if (share && (share.num < 0n || share.num > share.den))
      throw new RangeError(`value: the share of ${event} is no part of it`)
    let place = scatter(event) & (size - 1)
    while (places[place] !== 0) {
      if (given[places[place]! - 1]!.event === event) throw new RangeError(`value: ${event} is counted twice`)
      place = (place + 1) & (size - 1)
    }
    places[place] = i + 1
  }
}

/** A number that differs for most texts (FNV-1a); of a long one its end decides, where ids differ. */
function scatter(text: string): number {
  let hash = 0x811c9dc5
  for (let i = Math.max(0, text.length - 16); i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}
