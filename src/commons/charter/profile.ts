import type { z } from 'zod'
import type { Charter } from '../../kernel/charter.ts'
import { dataOf } from './charter.ts'
import { readProfiles } from './profile-files.ts'
import type { profile } from './profile-shape.ts'

export type { LegalRule } from './profile-shape.ts'

/**
 * What a law asks of a kind of community, as data: limits that capabilities keep, and what the legal check holds a
 * charter against. Each rule that applies names its article, and whether the statute itself was read for it.
 */
export type Profile = z.output<typeof profile>

/** Names of the legal profiles there are. `none` asks nothing. */
export const profileCodes = [
  'none',
  'kr-cooperative',
  'kr-social-cooperative',
  'kr-federation',
  'uk-community-benefit',
] as const

export type ProfileCode = (typeof profileCodes)[number]

/** The catalogue. Read when the program starts, so that a broken profile stops the boot. */
export const profiles: ReadonlyMap<string, Profile> = readProfiles(profileCodes)

/** A profile by its name; `none` for a name this software doesn't know. */
export function profileNamed(code: string | undefined): Profile {
  return profiles.get(code ?? 'none') ?? profiles.get('none')!
}

/** The legal profile a charter stands under; `none` where it names no law. */
export function profileOf(charter: Charter): Profile {
  return profileNamed(dataOf(charter).profile)
}
