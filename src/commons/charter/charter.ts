import { z } from 'zod'
import { isWho, type Who } from '../../kernel/authority.ts'
import { type Charter, layers } from '../../kernel/charter.ts'
import { bilingual, code, qualifiedName } from '../../kernel/fields.ts'
import { plainJson } from './plain-json.ts'
import { procedure } from './procedure.ts'
import { knownDial } from './registry.ts'

const who = () => z.string().max(60).refine(isWho, 'who')
const layer = () => z.enum(layers)
const label = () => bilingual(80)
const count = (most: number) => z.int().min(1).max(most)

/** Few enough that every rule can be read; more is a mistake or an attack. */
const named = <T extends z.ZodType>(value: T, most = 40) =>
  z.record(code(), value).refine((all) => Object.keys(all).length <= most, 'too_many')

export const layerRule = z.strictObject({ amendedBy: code(), label: label().optional() })
export const memberType = z.strictObject({ label: label(), votes: z.boolean() })
export const office = z.strictObject({
  label: label(),
  /** How many people at most; `null` for any number. */
  seats: count(1000).nullable(),
  /** How long one holds it; `null` until it is given up or taken back. */
  termMonths: count(120).nullable(),
})

export const power = z.strictObject({ who: z.array(who()).max(20), layer: layer() })

/** A whole charter: every power and every dial of all that is switched on. Names no person. */
export const charterData = z.strictObject({
  /** The template it began from. */
  template: code(),
  /** The legal profile it stands under, of `profiles/`; absent where no law is named. */
  profile: code().optional(),
  /** What this commons and its members call themselves: 우리 마을, 주민. */
  calls: z.strictObject({ commons: label(), member: label() }).optional(),
  layers: z.strictObject({
    articles: layerRule.optional(),
    bylaws: layerRule.optional(),
    regulations: layerRule.optional(),
  }),
  memberTypes: named(memberType),
  organs: named(office),
  roles: named(office),
  procedures: named(procedure),
  powers: z.record(qualifiedName(), power).refine((all) => Object.keys(all).length <= 2_000, 'too_many'),
  dials: z.record(qualifiedName(), plainJson()).refine((all) => Object.keys(all).length <= 1_000, 'too_many'),
  capabilities: z.array(code()).max(100),
})

export type CharterData = z.output<typeof charterData>
export type Power = z.output<typeof power>
export type MemberType = z.output<typeof memberType>
export type Office = z.output<typeof office>

/** The charter as the door and commands read it. */
export function inForce(data: CharterData, version: number): Charter {
  const values = new Map<string, unknown>()
  return {
    version,
    who: (name) => (Object.hasOwn(data.powers, name) ? data.powers[name]!.who : nobody),
    value(name) {
      if (!values.has(name)) values.set(name, dialValue(data, name))
      return values.get(name)
    },
    capabilities: data.capabilities,
    data,
  }
}

const nobody: readonly Who[] = []

/**
 * A dial's value with its type. A charter written before the software had this dial doesn't state it: then what
 * the software suggests holds, and `newlyAvailable` proposes to state it.
 */
export function dialValue(data: CharterData, name: string): unknown {
  const dial = knownDial(name)
  const named = [name, ...(dial?.formerly ?? [])].find((one) => Object.hasOwn(data.dials, one))
  if (named === undefined) return dial?.suggested
  const stated = data.dials[named]
  const parsed = dial?.schema.safeParse(stated)
  return parsed?.success ? parsed.data : stated
}

/** The charter data a `Charter` was made from. */
export const dataOf = (charter: Charter) => charter.data as unknown as CharterData
