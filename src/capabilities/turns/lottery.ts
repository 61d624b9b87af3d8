import { createHash } from 'node:crypto'

/** Somebody in a draw; a weight of 2 is as good as two tickets. */
export interface Ticket {
  who: string
  weight: bigint
}

/**
 * Draws winners one after another, by weight, none twice. Draw n takes SHA-256 of `seed`, a space and n as a number,
 * modulo what all weights left come to, and whoever's tickets hold it, in ascending order of id: so anybody can draw
 * again from the published seed, and no order of the tickets matters. Weights that are not positive never win.
 */
export function draw(seed: string, tickets: readonly Ticket[], winners: number): string[] {
  let left = tickets.filter(({ weight }) => weight > 0n).sort((a, b) => (a.who < b.who ? -1 : 1))
  const drawn: string[] = []
  for (let n = 0; n < winners && left.length > 0; n++) {
    const sum = left.reduce((total, { weight }) => total + weight, 0n)
    const winner = holderOf(left, numberAt(seed, n) % sum)
    drawn.push(winner)
    left = left.filter(({ who }) => who !== winner)
  }
  return drawn
}

/** The same, where some are drawn only once nobody else is left: then from `seed` and `last`. */
export function drawInOrder(
  seed: string,
  tickets: readonly Ticket[],
  { winners, last }: { winners: number; last: readonly string[] },
): string[] {
  const first = draw(
    seed,
    tickets.filter(({ who }) => !last.includes(who)),
    winners,
  )
  const then = tickets.filter(({ who }) => last.includes(who))
  return [...first, ...draw(`${seed} last`, then, winners - first.length)]
}

/** What a ticket counts for in the next draw: who won begins again at 1, who lost counts one more, up to `most`. */
export function nextWeight({ who, weight }: Ticket, winners: readonly string[], most: bigint): bigint {
  if (winners.includes(who)) return 1n
  return weight < most ? weight + 1n : most
}

/** 256 bits, so that taking it modulo any sum of weights prefers nobody by more than one in 2^190. */
const numberAt = (seed: string, n: number): bigint =>
  BigInt(`0x${createHash('sha256').update(`${seed} ${n}`).digest('hex')}`)

function holderOf(tickets: readonly Ticket[], ticket: bigint): string {
  let rest = ticket
  for (const { who, weight } of tickets) {
    if (rest < weight) return who
    rest -= weight
  }
  throw new RangeError('holderOf: beyond the last ticket')
}
