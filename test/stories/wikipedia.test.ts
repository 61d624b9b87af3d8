import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Wiki, wiki } from '../../src/capabilities/knowledge/wiki.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import { type World, world } from '../world.ts'

/**
 * A month of an encyclopedia: Bora writes, a new account damages, a patroller chosen by consensus reverts, the page is
 * semi-protected, and the editors change a policy together: its text, and the rule the program follows.
 */
let w: World
let v: Wiki
let vandal: Actor
let page = ''
let policy = ''
const good = '## 두레\n\n두레는 마을 사람들이 함께 일하는 **모임**이다. [[울력]]도 보라.\n'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

const propose = async (by: Actor, command: string, input: unknown, title: string): Promise<string> => {
  const asked = { command, input, title, reason: '함께 정해요' }
  return (await w.act<{ decision: string }>(by, v.commons, 'decisions.propose', asked)).decision
}
const answer = (by: Actor, decision: string, choice: string, reason?: string) =>
  w.act(by, v.commons, 'decisions.castBallot', { decision, ballot: { choice }, reason })
const stateOf = async (decision: string) =>
  (await w.get<{ state: string }>(v.mina, v.commons, 'decisions.decision', { decision })).state
const passDays = async (days: number) => {
  w.clock.pass({ days })
  await w.settle()
}

beforeAll(async () => {
  w = await world()
  v = await wiki(w, { 'knowledge.trusted_edits': 3 })
})

describe('a month of an encyclopedia', () => {
  it('begins with an article that others take further at once', async () => {
    page = await v.write('두레', good)
    await v.edit(v.junho, page, 1, `${good}\n모내기 철에 가장 바빴다.\n`, { summary: '철을 더했어요' })
    await v.edit(v.anyone, page, 2, `${good}\n모내기 철에 가장 바빴다고 한다.\n`, { minor: true })
    expect(await v.get(v.anyone, 'page', { page })).toMatchObject({
      page: { revision: 3 },
      can: { edit: true },
    })
  })

  it('chooses a patroller by consensus, which carries itself out', async () => {
    const agent = await v.agent(v.bora)
    const term = { agent, kind: 'role', code: 'patroller', from: '2026-03-02', until: null }
    const decision = await propose(v.junho, 'members.appoint', term, '보라 님을 점검자로 할까요?')
    await answer(v.mina, decision, 'agree')
    await answer(v.junho, decision, 'stand_aside')
    await passDays(8)
    expect(await stateOf(decision)).toBe('executed')
    const me = await w.get<{ roles: string[] }>(v.bora, v.commons, 'members.me')
    expect(me.roles).toEqual(['patroller'])
  })

  it('sees damage by a new account, and takes it back with one press', async () => {
    vandal = await w.person('훼손')
    await v.join(vandal, '새 계정')
    await v.edit(vandal, page, 3, '두레는 나쁘다')
    await v.edit(vandal, page, 4, 'ㅋㅋㅋ')
    expect(await v.get(v.bora, 'standing')).toMatchObject({ waiting: 5 })
    const before = await v.get<{ text: string }>(v.bora, 'revision', { page, revision: 3 })
    await v.revert(v.bora, page, 5, 3)
    expect(await v.text(page)).toBe(before.text)
    expect(await v.revision(page, 6)).toMatchObject({ hash: hashOf(before.text), restores: 3 })
    for (const number of [4, 5])
      expect(await v.revision(page, number)).toMatchObject({ looked: 'undone', undoneBy: 6 })
    for (const revision of [2, 3]) await v.act(v.bora, 'patrolRevision', { page, revision })
    await v.act(v.mina, 'patrolRevision', { page, revision: 1 })
    expect(await v.unseen()).toEqual([])
  })

  it('protects the page from new accounts for a while, and only from them', async () => {
    await v.edit(vandal, page, 6, '다시 훼손')
    await v.revert(v.bora, page, 7, 6)
    const until = new Date(w.clock.now().getTime() + 3 * 86_400_000).toISOString()
    await v.protect(v.mina, page, 'trusted', until)
    for (const person of [vandal, v.vero, v.anyone])
      await expect(v.edit(person, page, 8, '또 훼손')).rejects.toMatchObject({
        code: 'knowledge.page_protected',
      })
    const { suggestion, hash } = await v.act(v.vero, 'suggestEdit', {
      ...{ page, base: 8, text: `${good}\n손님의 제안.\n`, summary: '한 줄 더했어요' },
    })
    await v.act(v.bora, 'adoptSuggestion', { suggestion, hash })
    await passDays(4)
    await v.edit(v.junho, page, 9, good)
  })

  it('writes a policy down that only consensus changes', async () => {
    policy = await v.write('정책: 출처 밝히기', '사실에는 출처를 밝힌다.')
    await v.protect(v.mina, policy, 'decision:consensus')
    const next = '사실에는 출처를 밝힌다. 출처가 없으면 누구나 뺄 수 있다.'
    await expect(v.edit(v.mina, policy, 1, next)).rejects.toMatchObject({ code: 'knowledge.page_protected' })
    const suggested = await v.act(v.junho, 'suggestEdit', { page: policy, base: 1, text: next, summary: '' })
    const decision = await propose(v.junho, 'knowledge.adoptSuggestion', suggested, '정책을 이렇게 바꿀까요?')
    for (const person of [v.mina, v.bora]) await answer(person, decision, 'agree')
    await passDays(8)
    expect(await stateOf(decision)).toBe('executed')
    expect(await v.text(policy)).toBe(next)
    expect(await v.revision(policy, 2)).toMatchObject({ author: await v.agent(v.junho), hash: hashOf(next) })
  })

  it('lets one block stop a change of the rules, and consensus carry one out', async () => {
    const change = (to: number) => ({ changes: [{ path: 'dials.knowledge.trusted_edits', from: 3, to }] })
    const blocked = await propose(v.bora, 'charter.amendRegulations', change(1), '한 번이면 믿을까요?')
    await answer(v.mina, blocked, 'agree')
    await answer(v.junho, blocked, 'block', '한 번으로는 알 수 없어요')
    await passDays(8)
    expect(await stateOf(blocked)).toBe('failed')
    const agreed = await propose(v.bora, 'charter.amendRegulations', change(2), '두 번이면 믿을까요?')
    for (const person of [v.mina, v.bora, v.junho]) await answer(person, agreed, 'agree')
    expect(await v.get(v.junho, 'standing')).toMatchObject({ needed: 3 })
    await passDays(8)
    expect(await stateOf(agreed)).toBe('executed')
    expect(await v.get(v.junho, 'standing')).toMatchObject({ needed: 2 })
  })

  it('has lost nothing: every revision is there, byte for byte as it was sealed', async () => {
    const { rows } = await w.office.database.owner.query(
      `select body from journal_entry where commons_id = $1 and kind like 'knowledge.%' order by seq`,
      [v.commons],
    )
    const written = rows
      .map((row) => JSON.parse(row.body))
      .filter(({ data }) => data.text && data.revision)
      .map(({ data }) => data as { page: string; revision: number; text: string })
    expect(written).toHaveLength(12)
    for (const { page: of, revision, text: hash } of written) {
      const { text } = await v.get<{ text: string }>(v.anyone, 'revision', { page: of, revision })
      expect(hashOf(text)).toBe(hash)
    }
    const { revisions } = await v.get<{ revisions: object[] }>(v.anyone, 'history', { page })
    expect(revisions).toHaveLength(10)
    expect(await v.text(page)).toBe(good)
    expect(await w.verify(v.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
