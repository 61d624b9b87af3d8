import { randomInt } from 'node:crypto'
import { romanize } from 'es-hangul'
import type { Kysely } from 'kysely'
import type { Tables } from '../../../kernel/database.ts'

/** What an address may look like; the same as the founding command asks. */
export const isSlug = (text: string) =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length >= 2 && text.length <= 40

/** An address made from a name: Hangul in Roman letters, everything else that can't stand there left out. */
export function slugFrom(name: string): string {
  // Only whole syllables: some other characters make it throw.
  const roman = name
    .normalize('NFC')
    .replace(/[가-힣]+/g, romanize)
    .normalize('NFKD')
    .toLowerCase()
  const plain = roman
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '')
  return isSlug(plain) ? plain : `dure-${randomInt(1000, 10_000)}`
}

/** The same, or with a number behind it where somebody has it already. */
export async function freeSlug(db: Kysely<Tables>, wanted: string): Promise<string> {
  const rows = await db
    .selectFrom('kernel_commons')
    .select('slug')
    .where('slug', 'like', `${wanted}%`)
    .execute()
  const taken = new Set(rows.map((row) => row.slug))
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}
