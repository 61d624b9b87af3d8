import fc from 'fast-check'
import type { MotionVotes, TypeVotes } from './motion.ts'

/** Heads of one type: those who answered, and how many more may vote or were only there. */
export function heads(answers: Record<string, number>, silent = 0, there = 0): TypeVotes {
  const cast = Object.values(answers).reduce((sum, one) => sum + one, 0)
  return { eligible: cast + silent + there, present: cast + there, answers }
}

/** Everybody of one type. */
export const votes = (answers: Record<string, number>, silent = 0, there = 0): MotionVotes => ({
  '': heads(answers, silent, there),
})

const small = (most: number) => fc.nat(most)

/** Yes, no and abstain of some types, with some who were only there and some who stayed away. */
export function anyVotes(types: readonly string[], most = 3): fc.Arbitrary<MotionVotes> {
  const one = fc
    .record({ yes: small(most), no: small(most), abstain: small(1), silent: small(2), there: small(1) })
    .map(({ silent, there, ...answers }) => heads(answers, silent, there))
  return fc.record(Object.fromEntries(types.map((type) => [type, one])))
}

/** Everything that those who have not answered might still do; `undefined` is staying away. */
export function endings(from: MotionVotes, answers: readonly string[]): MotionVotes[] {
  return Object.entries(from).reduce<MotionVotes[]>(
    (all, [type, one]) => all.flatMap((so) => endingsOf(one, answers).map((end) => ({ ...so, [type]: end }))),
    [{}],
  )
}

function endingsOf(one: TypeVotes, answers: readonly string[]): TypeVotes[] {
  const cast = Object.values(one.answers).reduce((sum, count) => sum + count, 0)
  const there = one.present - cast
  const away = one.eligible - one.present
  return spreads(there + away, answers).flatMap(({ used, given }) => {
    const now = Object.fromEntries(
      answers.map((answer) => [answer, (one.answers[answer] ?? 0) + given[answer]!]),
    )
    // Those who answer were there or come; whoever is there stays; some who are away may come without a word.
    const fewest = Math.max(one.present, cast + used)
    return Array.from({ length: one.eligible - fewest + 1 }, (_, more) => {
      return { eligible: one.eligible, present: fewest + more, answers: now }
    })
  })
}

/** Every way in which up to `left` people can give the answers. */
function spreads(
  left: number,
  [answer, ...rest]: readonly string[],
): { used: number; given: Record<string, number> }[] {
  if (answer === undefined) return [{ used: 0, given: {} }]
  return Array.from({ length: left + 1 }, (_, count) =>
    spreads(left - count, rest).map(({ used, given }) => ({
      used: used + count,
      given: { ...given, [answer]: count },
    })),
  ).flat()
}
