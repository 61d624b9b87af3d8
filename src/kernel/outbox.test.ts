import { expect, it } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { tallySlices, tallyWorld } from '../../test/tally/world.ts'
import { kernelFailure } from './failure.ts'
import { verifyStored } from './journal/verify-stored.ts'
import { type Deliver, deliverMessages, lastRefusals, postMessage } from './outbox.ts'

const database = await freshDatabase({ slices: tallySlices, pools: { write: 4 } })
const world = tallyWorld(database)
const db = database.write
const start = new Date('2026-03-02T09:00:00.000Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

/** As the loop does it. */
const deliver: Deliver = ({ from, to, command, input, key }) =>
  world.door.execute({
    commons: to,
    command,
    input,
    actor: { kind: 'commons', commons: from },
    key: `sent:${key}`,
  })

const post = (from: string, to: string, words: string, refuse = false, key = words) =>
  postMessage(db, from, { to, command: 'tally.note', input: { words, refuse }, key }, start)

const found = (...slugs: string[]) => Promise.all(slugs.map((slug) => world.foundOne(slug)))

async function notesOf(commons: string): Promise<string[]> {
  const rows = await db.selectFrom('tally_note').selectAll().where('commons_id', '=', commons).execute()
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => one.words)
}

const waitingFrom = (from: string) =>
  db.selectFrom('kernel_outbox').selectAll().where('commons_id', '=', from).orderBy('posted').execute()

it('takes effect once, though whoever delivers is killed before noting it', async () => {
  const [from, to] = (await found('once', 'once-to')) as [string, string]
  await post(from, to, 'hello')
  const killed: Deliver = async (message) => {
    await deliver(message)
    throw new Error('killed')
  }
  await deliverMessages(db, start, killed)
  expect(await waitingFrom(from)).toMatchObject([{ tries: 1, refused: null }])
  expect(await deliverMessages(db, start, deliver)).toBe(0)
  await deliverMessages(db, after(1), deliver)
  expect(await waitingFrom(from)).toEqual([])
  expect(await notesOf(to)).toEqual(['hello'])
  expect(await verifyStored(database.read, to)).toMatchObject({ findings: [] })
})

it('takes effect once, though two deliver at the same time', async () => {
  const [from, to] = (await found('two', 'two-to')) as [string, string]
  for (const words of ['a', 'b', 'c']) await post(from, to, words)
  await Promise.all([deliverMessages(db, start, deliver), deliverMessages(db, start, deliver)])
  expect(await notesOf(to)).toEqual(['a', 'b', 'c'])
  expect(await waitingFrom(from)).toEqual([])
})

it('keeps a refusal for the sender, without what was sent, and does not ask again', async () => {
  const [from, to] = (await found('refused-from', 'refused-to')) as [string, string]
  await post(from, to, 'a-name', true)
  await post(from, to, 'fine', false)
  await deliverMessages(db, start, deliver, 1)
  expect(await waitingFrom(from)).toMatchObject([
    { refused: 'tally.refused', input: '{}' },
    { refused: null },
  ])
  expect(await lastRefusals(db, from)).toEqual(new Map([[to, 'tally.refused']]))
  expect(await lastRefusals(db, to)).toEqual(new Map())
  // What the same command answered last is what counts.
  await deliverMessages(db, after(3600), deliver)
  expect(await notesOf(to)).toEqual(['fine'])
  expect(await lastRefusals(db, from)).toEqual(new Map())
})

it('tries again after being too busy, less and less often, and keeps the order meanwhile', async () => {
  const [from, to, other] = (await found('busy', 'busy-to', 'busy-other')) as [string, string, string]
  for (const words of ['9', '10', '11']) await post(from, to, words)
  await post(from, other, 'elsewhere')
  const asked: number[] = []
  const busy = (second: number): Deliver => {
    return async (message) => {
      if (message.to === to) asked.push(second)
      if (message.to === to && second < 7) throw kernelFailure(second < 1 ? 'too_many_requests' : 'try_again')
      return deliver(message)
    }
  }
  for (const second of [0, 1, 2, 3, 4, 5, 6]) await deliverMessages(db, after(second), busy(second))
  expect(asked).toEqual([0, 1, 3])
  expect(await notesOf(other)).toEqual(['elsewhere'])
  expect(await notesOf(to)).toEqual([])
  await deliverMessages(db, after(7), busy(7))
  expect(await notesOf(to)).toEqual(['9', '10', '11'])
})

it('touches nobody else’s messages, and the same key of two senders is two messages', async () => {
  const [one, two, to] = (await found('same-a', 'same-b', 'same-to')) as [string, string, string]
  await post(one, to, 'from one', false, 'k')
  await post(two, to, 'from two', false, 'k')
  await post(one, to, 'again', false, 'k')
  await deliverMessages(db, start, deliver, 1)
  expect(await waitingFrom(one)).toEqual([])
  expect(await waitingFrom(two)).toMatchObject([{ tries: 0, refused: null }])
  await deliverMessages(db, start, deliver)
  expect(await notesOf(to)).toEqual(['from one', 'from two'])
})

it('is not sent where what brought it about was undone', async () => {
  const [from, to] = (await found('undone', 'undone-to')) as [string, string]
  const undone = db.transaction().execute(async (open) => {
    await postMessage(open, from, { to, command: 'tally.note', input: {}, key: 'x' }, start)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await waitingFrom(from)).toEqual([])
})
