import type { Who } from '../../kernel/authority.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { CharterData } from './charter.ts'
import { isGeneral } from './legal-procedures.ts'
import { type PowerSpec, powersFor } from './powers.ts'
import type { Procedure } from './procedure.ts'

/** What an organ or a role may do; what may only be looked at is left out. */
export interface PowersHeld {
  /** Each of its people alone. */
  alone: PowerSpec[]
  /** Only by deciding it together. */
  together: PowerSpec[]
}

/** The powers of `organ:board`, of `role:chair`, or of all members in their general meeting: `member`. */
export function powersHeld(data: CharterData, slices: Slices, who: Who): PowersHeld {
  const isTheirs = (one: Procedure) =>
    who === 'member' ? isGeneral(data, one) : one.electorate.every((voter) => voter === who)
  const theirs = Object.keys(data.procedures).filter((code) => isTheirs(data.procedures[code]!))
  const decides = new Set(theirs.map((code) => `decision:${code}`))
  const powers = powersFor(slices, data).filter(({ kind }) => kind !== 'query')
  const holders = ({ name }: PowerSpec) => data.powers[name]?.who ?? []
  return {
    // What every member may do alone is no power of the meeting.
    alone: who === 'member' ? [] : powers.filter((one) => holders(one).includes(who)),
    together: powers.filter((one) => holders(one).some((holder) => decides.has(holder))),
  }
}
