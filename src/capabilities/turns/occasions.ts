import { localDay } from '../../commons/members/local-day.ts'
import { isId } from '../../kernel/fields.ts'
import { type Occasion, type OccasionReader, occasions } from '../../kernel/occasions.ts'
import { behindInCycle, findTurn, turnsNow } from './occasions-cycle.ts'
import { findQuota, quotasNow } from './occasions-quota.ts'
import { behindInRotation, findRotation } from './occasions-rotation.ts'
import { behindAtSite, findSite, sitesNow } from './occasions-sites.ts'

type Finds = (reader: OccasionReader, ids: string[], today: string) => Promise<Occasion | undefined>

const finds: Record<string, Finds> = {
  sites: findSite,
  cycle: findTurn,
  rotation: findRotation,
  quota: findQuota,
}

/** Turns: a day at a place, a stretch of a flow, a turn of a rotation, a day of somebody's quota. */
export const turnOccasions = occasions({
  seen: ['overstayed', 'too_much', 'untidy', 'damaged', 'out_of_turn'],
  async find(reader, key) {
    const [way = '', ...ids] = key.split(':')
    const find = Object.hasOwn(finds, way) ? finds[way] : undefined
    return isId(ids[0]) ? find?.(reader, ids, await todayOf(reader)) : undefined
  },
  async behind(reader, agent) {
    const today = await todayOf(reader)
    const ways = [behindAtSite, behindInCycle, behindInRotation]
    const found = await Promise.all(ways.map((behind) => behind(reader, agent, today)))
    return found.flat()
  },
  async running(reader) {
    const today = await todayOf(reader)
    const found = await Promise.all([sitesNow, turnsNow, quotasNow].map((now) => now(reader, today)))
    return found.flat()
  },
})

const todayOf = ({ db, commons, now }: OccasionReader) => localDay(db, commons.id, now)
