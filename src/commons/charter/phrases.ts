import type { Layer } from '../../kernel/charter.ts'
import type { CharterData, MemberType, Office, Power } from './charter.ts'
import type { PowerSpec } from './powers.ts'
import type { Procedure } from './procedure.ts'
import type { Profile } from './profile.ts'

/** How the clauses of a charter are said in one language. */
export interface Phrases {
  calls(which: 'commons' | 'member', label: string): string
  profile(profile: Pick<Profile, 'code' | 'title'>): string
  layer(data: CharterData, layer: Layer): string
  memberType(type: MemberType): string
  office(office: Office): string
  procedure(data: CharterData, procedure: Procedure): string
  power(data: CharterData, power: Power, spec: Pick<PowerSpec, 'kind' | 'title'>): string
  capability(title: string): string
  /** A rule this software doesn't know any more. */
  stranger(name: string): string
}
