import type { Result } from '../../../counting/method.ts'
import type { Plan } from './plan.ts'
import type { Source } from './read.ts'

/**
 * A result for other programs. Options go by name, in Pabulib files by their id there; numbers of votes and money are
 * decimal texts.
 */
export function resultJson(source: Source, { method, params, election }: Plan, result: Result): object {
  const name = nameIn(source)
  const names = (ids: readonly string[]) => ids.map(name)
  const byName = (record: Record<string, string>) =>
    Object.fromEntries(Object.entries(record).map(([id, votes]) => [name(id), votes]))
  const stages = result.stages.map(({ step, about, votes, elected, excluded, exhausted }) => ({
    step,
    ...(about ? { about: names(about) } : {}),
    votes: byName(votes),
    elected: names(elected),
    excluded: names(excluded),
    ...(method.budget ? {} : { exhausted: exhausted ?? '0' }),
  }))
  const money = moneyIn(source)
  const outcome = method.budget
    ? {
        budget: money(election.budget ?? 0n),
        funded: names(result.elected),
        spent: money(spentIn(result)),
        stages,
      }
    : { seats: result.seats, quota: result.quota, stages, elected: names(result.elected) }
  const { tie } = election
  return {
    method: method.name,
    ...outcome,
    ties: result.ties.map((one) => ({ ...one, options: names(one.options), taken: names(one.taken) })),
    undecided: names(result.undecided),
    tie: tie.by === 'order' ? { by: tie.by, order: names(tie.order) } : tie,
    params,
    ...(result.pairs ? { pairs: pairsByName(result.pairs, election.options, name) } : {}),
    title: source.title,
    format: source.format,
  }
}

/** What a result calls an option. */
export const nameIn =
  ({ names, showsNames }: Source) =>
  (id: string) =>
    showsNames ? (names.get(id) ?? id) : id

export const spentIn = (result: Result) => BigInt(result.spent ?? '0')

/** An amount in the file's money. */
export const moneyIn =
  ({ decimals }: Source) =>
  (amount: bigint): string => {
    const digits = amount.toString().padStart(decimals + 1, '0')
    const [whole, rest] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)]
    const places = rest.replace(/0+$/, '')
    return places ? `${whole}.${places}` : whole
  }

/** By way of the options, because an id may hold the sign that joins two of them. */
function pairsByName(
  pairs: Record<string, string>,
  options: readonly { id: string }[],
  name: (id: string) => string,
): Record<string, string> {
  const shown = options.flatMap(({ id: a }) =>
    options.filter(({ id: b }) => a !== b).map(({ id: b }) => [`${name(a)}>${name(b)}`, pairs[`${a}>${b}`]!]),
  )
  return Object.fromEntries(shown)
}
