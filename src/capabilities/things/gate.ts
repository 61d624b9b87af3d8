import { accessOf } from '../../commons/care/access.ts'
import { timesOutOfService } from '../../commons/care/out-of-service.ts'
import { localDay } from '../../commons/members/local-day.ts'
import type { Context } from '../../kernel/capability.ts'
import type { UsageRule } from './dials.ts'
import type { Stretch } from './limits.ts'

type Reader = Pick<Context, 'db' | 'commons' | 'charter' | 'now'>

/** A reason with what its sentence speaks of. */
export type Reason = [code: string, detail: string]

const hour = 3_600_000
const forever = 8_640_000_000_000_000

/** When a thing cannot be used because it is broken or looked after, soonest first. */
export async function awayOf(reader: Reader, resource: string): Promise<Stretch[]> {
  const times = (await timesOutOfService(reader, [resource])).get(resource) ?? []
  return times.map(({ since, until }) => ({ from: since.getTime(), until: until?.getTime() ?? forever }))
}

/** What a sanction or duties of care mean for somebody's booking under a rule: closed, or only shortly ahead. */
export async function dutyReasons(
  reader: Reader,
  agent: string,
  { duty, lastHours }: UsageRule,
  wanted: Stretch,
): Promise<Reason[]> {
  const { access, missing, until } = (await accessOf(reader, [agent])).get(agent)!
  if (until) return [['suspended', await localDay(reader.db, reader.commons.id, until)]]
  if (duty === 'none' || access === 'open') return []
  const named = missing.map(({ code, amount, unit }) => `${code}:${amount}:${unit}`).join(',')
  if (duty === 'hard' && access === 'closed') return [['duty_missing', named]]
  const isSoon = wanted.from - reader.now.getTime() <= lastHours * hour
  return isSoon ? [] : [['comes_last', String(lastHours)]]
}
