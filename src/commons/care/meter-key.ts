import type { Actor } from '../../kernel/authority.ts'
import type { Database } from '../../kernel/database.ts'
import { hashOf } from '../members/secrets.ts'
import './tables.ts'

/** The only command a meter's key opens. */
export const meterCommand = 'care.sendReadings'

const prefix = 'meter-'

/** Which meter sends this; nothing where it is no meter. */
export const meterOf = (actor: Actor): string | undefined =>
  actor.kind === 'provider' && actor.name.startsWith(prefix) ? actor.name.slice(prefix.length) : undefined

/**
 * The meter a key of `Authorization: Bearer duremeter_…` belongs to, as who acts; nothing for a wrong or revoked one,
 * in another commons, or for any other command.
 */
export async function meterWithKey(
  { read }: Pick<Database, 'read'>,
  secret: string,
  { commons, command }: { commons?: string; command?: string },
): Promise<Actor | undefined> {
  if (!/^duremeter_[A-Za-z0-9_-]{43}$/.test(secret) || !commons || command !== meterCommand) return undefined
  const row = await read
    .selectFrom('care_meter_key')
    .innerJoin('care_meter', (on) =>
      on
        .onRef('care_meter.commons_id', '=', 'care_meter_key.commons_id')
        .onRef('care_meter.id', '=', 'care_meter_key.meter'),
    )
    .select('care_meter.id')
    .where('care_meter_key.hash', '=', hashOf(secret))
    .where('care_meter_key.commons_id', '=', commons)
    .where('care_meter.revoked_at', 'is', null)
    .executeTakeFirst()
  return row && { kind: 'provider', name: `${prefix}${row.id}` }
}
