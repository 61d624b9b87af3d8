import { beforeAll, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { Thread } from './queries.ts'

let w: World
let village: string
let mina: Actor
let about: { kind: string; id: string }

beforeAll(async () => {
  w = await world()
  mina = await w.person('민아')
  village = await w.found('village', mina)
  const me = await w.get<{ agent: string }>(mina, village, 'members.me')
  about = { kind: 'members.agent', id: me.agent }
})

const does = (command: string, input: object) => w.act(mina, village, command, input)
const thread = () => w.get<Thread>(mina, village, 'discussion.talk', { about: about.id })

it('keeps every edition of a summing-up and overwrites none unseen', async () => {
  await does('discussion.sumUp', { about, edition: 0, body: '모두 반겼어요' })
  await expect(does('discussion.sumUp', { about, edition: 0, body: '못 봤어요' })).rejects.toThrow(
    'summed_up_meanwhile',
  )
  await does('discussion.sumUp', { about, edition: 1, body: '모두 반겼고, 걱정은 하나예요' })
  expect((await thread()).summary).toMatchObject({ edition: 2, body: '모두 반겼고, 걱정은 하나예요' })
  const editions = await w.get<{ edition: number }[]>(mina, village, 'discussion.summaries', {
    about: about.id,
  })
  expect(editions.map((one) => one.edition)).toEqual([2, 1])
  const gone = { ...about, id: crypto.randomUUID() }
  await expect(does('discussion.sumUp', { about: gone, edition: 0, body: '?' })).rejects.toThrow(
    'no_such_subject',
  )
})

it('asks everybody to read, keeps receipts, and lists who has not', async () => {
  await expect(does('discussion.confirmReading', { about: about.id })).rejects.toThrow('nothing_to_read')
  await expect(does('discussion.askToRead', { about, until: '2026-03-01' })).rejects.toThrow('day_is_past')
  const gone = { ...about, id: crypto.randomUUID() }
  await expect(does('discussion.askToRead', { about: gone, until: '2026-03-20' })).rejects.toThrow(
    'no_such_subject',
  )
  await does('discussion.askToRead', { about, until: '2026-03-20' })
  const toRead = () => w.get(mina, village, 'discussion.toRead')
  expect(await toRead()).toEqual([{ about: about.id, kind: 'members.agent', until: '2026-03-20' }])
  expect((await thread()).reading).toMatchObject({ read: 0, of: 1, mine: false })
  const readers = () => w.get(mina, village, 'discussion.readers', { about: about.id })
  expect(await readers()).toMatchObject({ read: [], notYet: [about.id] })
  await does('discussion.confirmReading', { about: about.id })
  await expect(does('discussion.confirmReading', { about: about.id })).rejects.toThrow('read_already')
  expect(await toRead()).toEqual([])
  expect(await readers()).toMatchObject({ read: [{ agent: about.id }], notYet: [] })
  await does('discussion.askToRead', { about, until: '2026-03-25' })
  expect((await thread()).reading).toMatchObject({ until: '2026-03-25', read: 1, mine: true })
})
