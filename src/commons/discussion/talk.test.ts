import { beforeAll, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { Thread } from './queries.ts'

let w: World
let village: string
let mina: Actor
let bora: Actor
let about: { kind: string; id: string }

beforeAll(async () => {
  w = await world()
  mina = await w.person('민아')
  bora = await w.person('보라')
  village = await w.found('village', mina, { dials: { 'members.admission': 'open' } })
  const { types } = await joining()
  await w.act(bora, village, 'members.join', { invitation: null, name: '보라', types })
  const me = await w.get<{ agent: string }>(mina, village, 'members.me')
  about = { kind: 'members.agent', id: me.agent }
})

async function joining() {
  const view = await w.view(mina, village)
  return { types: [Object.keys(view.charter.data.memberTypes as object)[0]!] }
}

function say(who: Actor, body: string, parent: string | null = null) {
  w.clock.pass({ minutes: 1 })
  return w.act<{ comment: string }>(who, village, 'discussion.comment', { about, parent, body })
}

const read = (who: Actor, more = {}) =>
  w.get<Thread>(who, village, 'discussion.talk', { about: about.id, ...more })
const does = (who: Actor, command: string, input: unknown) => w.act(who, village, command, input)

it('keeps what people say, with answers two levels deep', async () => {
  const first = await say(bora, '반가워요')
  const second = await say(mina, '저도요', first.comment)
  await say(bora, '자주 봐요', second.comment)
  const thread = await read(bora)
  expect(thread.total).toBe(3)
  expect(thread.comments.map((one) => one.body)).toEqual(['반가워요'])
  expect(thread.comments[0]!.answers.map((one) => one.body)).toEqual(['저도요', '자주 봐요'])
})

it('pages back through what came before', async () => {
  for (const n of [1, 2, 3]) await say(bora, `물음 ${n}`)
  const latest = await read(mina, { limit: 2 })
  expect(latest.comments.map((one) => one.body)).toEqual(['물음 2', '물음 3'])
  const before = await read(mina, { limit: 2, before: latest.earlier })
  expect(before.comments.map((one) => one.body)).toEqual(['반가워요', '물음 1'])
  expect(before.earlier).toBeNull()
})

it('lets only its author edit or take back a comment', async () => {
  const { comment } = await say(bora, '틀린 말')
  await expect(does(mina, 'discussion.editComment', { comment, body: '바꿈' })).rejects.toThrow(
    'not_the_author',
  )
  await expect(does(mina, 'discussion.removeComment', { comment })).rejects.toThrow('not_the_author')
  await does(bora, 'discussion.editComment', { comment, body: '맞는 말' })
  expect((await read(mina)).comments.at(-1)).toMatchObject({ body: '맞는 말', edited: true })
  const { total } = await read(mina)
  await does(bora, 'discussion.removeComment', { comment })
  const thread = await read(mina)
  expect(thread.comments.at(-1)).toMatchObject({ comment, body: null })
  expect(thread.total).toBe(total - 1)
  await expect(does(bora, 'discussion.editComment', { comment, body: '다시' })).rejects.toThrow(
    'no_such_comment',
  )
})

it('takes one sign from each, another instead, or none', async () => {
  const { comment } = await say(mina, '고생했어요')
  await does(bora, 'discussion.react', { comment, reaction: 'agree' })
  await does(bora, 'discussion.react', { comment, reaction: 'thanks' })
  await does(mina, 'discussion.react', { comment, reaction: 'thanks' })
  expect((await read(bora)).comments.at(-1)).toMatchObject({ reactions: { thanks: 2 }, mine: 'thanks' })
  await does(bora, 'discussion.react', { comment, reaction: null })
  expect((await read(bora)).comments.at(-1)).toMatchObject({ reactions: { thanks: 1 }, mine: null })
})

it('covers a comment, for everyone to see why, and uncovers it', async () => {
  const { comment } = await say(bora, '거친 말')
  await expect(does(bora, 'discussion.hideComment', { comment, because: '그냥' })).rejects.toThrow(
    'not_allowed',
  )
  await expect(does(mina, 'discussion.showComment', { comment })).rejects.toThrow('not_hidden')
  await does(mina, 'discussion.hideComment', { comment, because: '사람을 깎아내려요' })
  await expect(does(mina, 'discussion.hideComment', { comment, because: '또' })).rejects.toThrow(
    'already_hidden',
  )
  expect((await read(mina)).comments.at(-1)).toMatchObject({ body: null, hiddenBecause: '사람을 깎아내려요' })
  expect((await read(bora)).comments.at(-1)).toMatchObject({ body: '거친 말' })
  await does(mina, 'discussion.showComment', { comment })
  expect((await read(mina)).comments.at(-1)).toMatchObject({ body: '거친 말', hiddenBecause: null })
})

it('refuses strangers, what is not there and empty words', async () => {
  const stranger = await w.person('나그네')
  await expect(say(stranger, '저기요')).rejects.toThrow('not_allowed')
  await expect(say(bora, '  ')).rejects.toThrow('bad_input')
  const nowhere = { ...about, id: crypto.randomUUID() }
  const input = { about: nowhere, parent: null, body: '?' }
  await expect(does(bora, 'discussion.comment', input)).rejects.toThrow('no_such_subject')
  await expect(
    does(bora, 'discussion.comment', { ...input, about: { ...about, kind: 'members.nothing' } }),
  ).rejects.toThrow('no_such_subject')
  await expect(say(bora, '답', crypto.randomUUID())).rejects.toThrow('no_such_comment')
  for (const command of Object.keys(extra)) {
    const gone = { comment: crypto.randomUUID(), ...extra[command] }
    await expect(does(mina, command, gone), command).rejects.toThrow('no_such_comment')
  }
})

const extra: Record<string, object> = {
  'discussion.react': { reaction: 'agree' },
  'discussion.editComment': { body: '말' },
  'discussion.removeComment': {},
  'discussion.hideComment': { because: '까닭' },
  'discussion.showComment': {},
}

it('keeps names and words out of the journal, and forgets the words of who is erased', async () => {
  const { comment } = await say(bora, '잊어 주세요 연락처 010')
  const { rows } = await w.office.database.owner.query('select body from journal_entry')
  expect(rows.some((row: { body: string }) => row.body.includes('잊어'))).toBe(false)
  const me = await w.get<{ agent: string }>(bora, village, 'members.me')
  await w.act(bora, village, 'members.leave', { agent: me.agent })
  await w.act(mina, village, 'members.erase', { agent: me.agent })
  await w.settle()
  const said = (await read(mina)).comments.find((one) => one.comment === comment)
  expect(said).toMatchObject({ body: null })
  expect(await w.verify(village)).toMatchObject({ balancesAgree: true })
})
