import type { Kysely } from 'kysely'
import { fundNames } from '../../commons/books/labels.ts'
import { knownAmong } from '../../commons/members/among.ts'
import type { Stranger } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import type { Bucket, Equation } from './equation/shape.ts'

/** What the equations name that the rest of the rules doesn't have: types, roles, kinds of contribution. */
export function strangersIn(all: readonly Equation[], rules: Readonly<Record<string, unknown>>): Stranger[] {
  const { memberTypes = {}, roles = {}, dials = {} } = rules as Rules
  const listed = dials['contributions.kinds']
  const kinds = listed && new Set(listed.map(({ code }) => code))
  const buckets = all.flatMap((one) => one.buckets)
  const types = [...buckets.flatMap(typesIn), ...multiplied(buckets, 'type')]
  const named = [...buckets.flatMap(kindsIn), ...multiplied(buckets, 'kind')]
  return [
    ...unknown('type', types, (one) => Object.hasOwn(memberTypes, one)),
    ...unknown('role', multiplied(buckets, 'role'), (one) => Object.hasOwn(roles, one)),
    // Without the part that records contributions nobody lists their kinds.
    ...unknown('kind', named, (one) => !kinds || kinds.has(one)),
  ]
}

interface Rules {
  memberTypes?: object
  roles?: object
  dials?: { 'contributions.kinds'?: readonly { code: string }[] }
}

type What = 'type' | 'role' | 'kind' | 'fund' | 'project' | 'agent'

const unknown = (what: What, names: readonly string[], isKnown: (name: string) => boolean): Stranger[] =>
  [...new Set(names)].filter((name) => !isKnown(name)).map((name) => ({ code: `${what}_unknown`, name }))

const typesIn = ({ to }: Bucket) => (to.kind === 'members' ? to.types : [])
const kindsIn = ({ to }: Bucket) => (to.kind === 'contributions' ? to.rules.flatMap((one) => one.kinds) : [])

function multiplied(buckets: readonly Bucket[], by: 'type' | 'role' | 'kind' | 'project'): string[] {
  return buckets.flatMap(({ to }) =>
    to.kind === 'contributions' ? to.multipliers.filter((one) => one.by === by).map((one) => one.of) : [],
  )
}

interface Place {
  db: Kysely<Tables>
  commonsId: string
}

/** Funds and agents the equations name that are not there. Projects are kept by another part; an unknown one has nothing. */
export async function missingIn(all: readonly Equation[], place: Place): Promise<Stranger[]> {
  const funds = all.flatMap(fundsOf)
  const agents = all.flatMap(({ buckets }) =>
    buckets.flatMap(({ to }) => (to.kind === 'agent' ? [to.agent] : [])),
  )
  const [open, here] = [await openFunds(place), await knownAmong(place.db, place.commonsId, agents)]
  return [
    ...unknown('fund', funds, (one) => open.has(one)),
    ...unknown('agent', agents, (one) => here.has(one)),
  ]
}

/** Every fund an equation may fill. */
export const fundsOf = ({ buckets, rest }: Equation): string[] => [
  ...buckets.flatMap(({ to }) => (to.kind === 'fund' ? [to.fund] : [])),
  rest,
]

export async function openFunds({ db, commonsId }: Place): Promise<Set<string>> {
  return new Set(Object.keys(await fundNames(db, commonsId)))
}
