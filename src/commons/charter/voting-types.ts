import type { CharterData } from './charter.ts'
import type { Procedure } from './procedure.ts'

/** Member types whose people may vote by a procedure: those it names, or all that have a vote. */
export function votingTypes(data: Pick<CharterData, 'memberTypes'>, { electorate }: Procedure): string[] {
  const voting = Object.keys(data.memberTypes).filter((code) => data.memberTypes[code]!.votes)
  const isNarrow = electorate.every((who) => who.startsWith('type:'))
  return isNarrow ? voting.filter((code) => electorate.includes(`type:${code}`)) : voting
}
