import { beforeEach, expect, it } from 'vitest'
import { type World, world } from '../../test/world.ts'
import type { Actor } from './authority.ts'
import type { Effect } from './capability.ts'
import { followJournals } from './effects.ts'

let w: World
let mina: Actor
let village: string
let seen: number[]

beforeEach(async () => {
  w = await world()
  mina = await w.person('민아')
  village = await w.found('village', mina)
  seen = []
})

const invite = () =>
  w.act(mina, village, 'members.invite', { types: ['resident'], uses: 1, expiresOn: '2026-03-20' })

const following = (kinds: Effect['kinds'], run: Effect['run']) =>
  followJournals({
    database: w.office.database,
    effects: new Map([['test.follower', { kinds, run }]]),
    now: w.clock.now(),
  })

const note: Effect['run'] = async ({ entry }) => {
  seen.push(entry.seq)
}

async function cursor(): Promise<{ seq: number; size: number }> {
  const { rows } = await w.office.database.owner.query(
    `select c.seq, h.size from journal_head h left join kernel_cursor c
      on c.commons_id = h.commons_id and c.effect = 'test.follower' where h.commons_id = $1`,
    [village],
  )
  return { seq: Number(rows[0].seq), size: Number(rows[0].size) }
}

it('shows a follower every entry of its kinds once, in their order', async () => {
  await invite()
  await invite()
  expect(await following(['members.member_invited'], note)).toBeGreaterThan(0)
  await invite()
  await following(['members.member_invited'], note)
  await following(['members.member_invited'], note)
  expect(seen).toHaveLength(3)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
})

it('passes over what does not concern a follower, and misses nothing that comes after', async () => {
  await invite()
  expect(await following(['members.person_erased'], note)).toBe(0)
  const { seq, size } = await cursor()
  expect(seq).toBe(size)
  await invite()
  await following(['members.member_invited'], note)
  expect(seen).toHaveLength(1)
})

it('never passes over what a follower could not do yet', async () => {
  await invite()
  const fail: Effect['run'] = async () => {
    throw new Error('not now')
  }
  await following(['members.member_invited'], fail)
  const { seq, size } = await cursor()
  expect(seq).toBeLessThan(size)
  await invite()
  w.clock.pass({ hours: 2 })
  await following(['members.member_invited'], note)
  expect(seen).toHaveLength(2)
})
