import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { group, procedureWith } from '../decisions/group.fixture.ts'
import { deliverMail } from './deliver.ts'
import { closeMail } from './mail.ts'
import type { Notice } from './queries.ts'
import { smtpServer, textOf } from './smtp.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterEach(async () => {
  delete process.env.SMTP_URL
  await w.office.database.owner.query('delete from notices_mail')
})
afterAll(closeMail)

const noticesOf = async (person: Actor, commons: string, input = {}) =>
  (await w.get<{ notices: Notice[]; next: number | null }>(person, commons, 'notices.myNotices', input))
    .notices
const unreadOf = async (person: Actor, commons: string) =>
  (await w.get<{ unread: number }>(person, commons, 'notices.unreadCount')).unread
const deliver = () => deliverMail({ db: w.office.database.write, now: w.clock.now() })

async function withVote(size = 3) {
  const g = await group(w, size, procedureWith({}))
  const [mina, bora, junho] = g.people as [Actor, Actor, Actor]
  const { decision } = await g.propose(mina, 12, 6)
  return { ...g, mina, bora, junho, decision }
}

describe('notices on the pages', () => {
  it('tell electors of a vote, but not whoever opened it', async () => {
    const { commons, mina, bora, decision } = await withVote()
    await w.settle()
    expect(await noticesOf(bora, commons)).toMatchObject([
      {
        kind: 'decisions.decision_opened',
        headline: '표결할 안건이 올라왔어요',
        leadsTo: `/decisions/${decision}`,
        sentence: expect.stringContaining('안건 1'),
        read: false,
      },
    ])
    const kinds = (await noticesOf(mina, commons)).map((one) => one.kind)
    expect(kinds).not.toContain('decisions.decision_opened')
  })

  it('remind those who have not voted and tell everyone the result', async () => {
    const { commons, bora, junho, decision, vote } = await withVote()
    await vote(bora, decision, 'yes')
    w.clock.pass({ days: 2 })
    await w.settle()
    const newest = async (person: Actor) => (await noticesOf(person, commons))[0]?.kind
    expect(await newest(junho)).toBe('decisions.voting_reminded')
    expect(await newest(bora)).toBe('decisions.decision_opened')
    w.clock.pass({ days: 1 })
    await w.settle()
    expect(await newest(bora)).toBe('decisions.decision_closed')
    expect(await newest(junho)).toBe('decisions.decision_closed')
  })

  it('follow an idea to its vote, and what passed to its filing and its appeal', async () => {
    const procedure = { supporters: 1, discussDays: 2, delayDays: 5, waitsFor: 'filing', reviewMonths: 1 }
    const g = await group(w, 3, {
      ...procedureWith(procedure),
      'powers.decisions.ruleOnAppeal': { who: ['member'], layer: 'bylaws' },
    })
    const [mina, bora, junho] = g.people as [Actor, Actor, Actor]
    const newest = async (person: Actor) => {
      await w.settle()
      return (await noticesOf(person, g.commons))[0]?.kind.replace('decisions.', '')
    }
    const { decision } = await g.propose(mina, 12, 6)
    expect(await newest(bora)).toBeUndefined()
    await g.send(bora, 'support', { decision })
    expect(await newest(mina)).toBe('idea_tabled')
    const changes = [{ path: 'dials.charter.review_months', from: 12, to: 9 }]
    const suggestion = { decision, title: '아홉 달', input: { changes }, note: '' }
    const { amendment } = await g.send<{ amendment: string }>(junho, 'suggestAmendment', suggestion)
    expect(await newest(mina)).toBe('amendment_suggested')
    await g.send(mina, 'takeOverAmendment', { amendment })
    expect([await newest(junho), await newest(bora)]).toEqual([
      'amendment_taken_over',
      'amendment_taken_over',
    ])
    w.clock.pass({ days: 2 })
    await w.settle()
    await g.vote(bora, decision, 'yes')
    w.clock.pass({ days: 3 })
    expect([await newest(mina), await newest(bora)]).toEqual(['decision_waits', 'decision_closed'])
    const { appeal } = await g.send<{ appeal: string }>(bora, 'appeal', { decision, grounds: '빨라요' })
    expect([await newest(mina), await newest(junho)]).toEqual(['appeal_made', 'appeal_made'])
    await g.send(junho, 'ruleOnAppeal', { appeal, ruling: 'dismissed', reasons: '충분했어요' })
    expect([await newest(mina), await newest(bora)]).toEqual(['appeal_ruled', 'appeal_ruled'])
    await g.send(mina, 'recordFiling', { decision, on: '2026-03-03', reference: '제1호' })
    w.clock.pass({ days: 40 })
    expect(await newest(bora)).toBe('review_due')
    expect((await noticesOf(bora, g.commons))[0]?.headline).toBe('함께 정한 일을 다시 살펴볼 때예요')
  })

  it('say nothing of an idea, but of what is talked over, to those who will vote', async () => {
    const g = await group(w, 2, procedureWith({ discussDays: 2 }))
    await g.propose(g.people[0]!, 12, 6)
    await w.settle()
    expect((await noticesOf(g.people[1]!, g.commons))[0]?.kind).toBe('decisions.decision_proposed')
  })

  it('tell the office of an application and the applicant of the answer', async () => {
    const commons = await w.found('informal-group', await w.person('민아'), {
      dials: { 'members.admission': 'approval' },
    })
    const [guest, founder] = [await w.person('길손'), await founderOf(commons)]
    const input = { invitation: null, name: '길손', types: ['member'] }
    const { agent } = await w.act<{ agent: string }>(guest, commons, 'members.join', input)
    await w.settle()
    expect((await noticesOf(founder, commons))[0]?.kind).toBe('members.membership_applied')
    await w.act(founder, commons, 'members.admit', { agent })
    await w.settle()
    expect((await noticesOf(guest, commons))[0]?.kind).toBe('members.member_joined')
  })

  it('are made once, however often the journal is followed', async () => {
    const { commons, bora } = await withVote()
    await w.settle()
    await w.office.database.owner.query('update kernel_cursor set seq = 0')
    await w.settle()
    expect(await noticesOf(bora, commons)).toHaveLength(1)
  })

  it('are nobody else’s to see', async () => {
    const { commons } = await withVote()
    await w.settle()
    const stranger = await w.person('길손')
    expect([await noticesOf(stranger, commons), await unreadOf(stranger, commons)]).toEqual([[], 0])
  })
})

async function founderOf(commons: string): Promise<Actor> {
  const { rows } = await w.office.database.owner.query(
    'select person_id from members_agent where commons_id = $1 order by created_at limit 1',
    [commons],
  )
  return { kind: 'person', person: rows[0].person_id }
}

describe('markRead', () => {
  it('leaves no entry and never goes back', async () => {
    const { commons, bora } = await withVote()
    await w.settle()
    const [{ seq }] = (await noticesOf(bora, commons)) as [Notice]
    const { size } = await w.view(bora, commons)
    expect(await unreadOf(bora, commons)).toBe(1)
    await w.act(bora, commons, 'notices.markRead', { upTo: seq })
    await w.act(bora, commons, 'notices.markRead', { upTo: 0 })
    expect(await unreadOf(bora, commons)).toBe(0)
    expect((await noticesOf(bora, commons))[0]?.read).toBe(true)
    expect((await w.view(bora, commons)).size).toBe(size)
    await expect(
      w.act(await w.person('길손'), commons, 'notices.markRead', { upTo: 1 }),
    ).rejects.toMatchObject({ code: 'notices.nobody_here' })
  })
})

describe('mail', () => {
  it('reaches electors once, and stops by the link in it', async () => {
    const server = await smtpServer()
    process.env.SMTP_URL = server.url
    const { commons, bora, propose, mina } = await withVote()
    await w.settle()
    await deliver()
    await deliver()
    const mine = () => server.received.filter(({ to }) => 'person' in bora && to.startsWith(bora.person))
    expect(mine()).toHaveLength(1)
    const text = textOf(mine()[0]!)
    expect(text).toContain('안건 1')
    expect(text).toMatch(/\/c\/group-\d+\/decisions\//)
    const token = /token=([\w-]{22})/.exec(text)![1]
    await w.act({ kind: 'anyone' }, commons, 'notices.stopMail', { token })
    await propose(mina, 12, 24)
    await w.settle()
    await deliver()
    expect(mine()).toHaveLength(1)
    expect(await unreadOf(bora, commons)).toBe(2)
    await expect(
      w.act({ kind: 'anyone' }, commons, 'notices.stopMail', { token: 'x'.repeat(22) }),
    ).rejects.toMatchObject({ code: 'notices.no_such_link' })
    closeMail()
    await server.close()
  })

  it('follows each reader’s preference', async () => {
    const server = await smtpServer()
    process.env.SMTP_URL = server.url
    const { commons, bora, mina, propose } = await withVote(2)
    await w.act(bora, commons, 'notices.setPreference', { mail: false })
    await propose(mina, 12, 24)
    await w.settle()
    await deliver()
    expect(server.received).toHaveLength(0)
    expect(await w.get(bora, commons, 'notices.myPreference')).toEqual({ mail: false, possible: true })
    await w.act(bora, commons, 'notices.setPreference', { mail: true })
    await propose(mina, 12, 18)
    await w.settle()
    await deliver()
    expect(server.received).toHaveLength(1)
    await expect(
      w.act(await w.person('길손'), commons, 'notices.setPreference', { mail: false }),
    ).rejects.toMatchObject({ code: 'notices.nobody_here' })
    closeMail()
    await server.close()
  })

  it('that fails holds up no notice, and is tried again', async () => {
    const dead = await smtpServer()
    await dead.close()
    process.env.SMTP_URL = dead.url
    const { commons, bora } = await withVote()
    await w.settle()
    await deliver()
    expect(await noticesOf(bora, commons)).toHaveLength(1)
    const alive = await smtpServer()
    process.env.SMTP_URL = alive.url
    await deliver()
    expect(alive.received).toHaveLength(0)
    w.clock.pass({ hours: 1 })
    await deliver()
    expect(alive.received.length).toBeGreaterThan(0)
    closeMail()
    await alive.close()
  })

  it('that is refused for good is not tried again', async () => {
    const server = await smtpServer(() => '550 no such mailbox')
    process.env.SMTP_URL = server.url
    const { commons } = await withVote(2)
    await w.settle()
    await deliver()
    w.clock.pass({ days: 2 })
    expect(await deliver()).toBe(0)
    const { rows } = await w.office.database.owner.query(
      'select tries, problem from notices_mail where commons_id = $1',
      [commons],
    )
    expect(rows).toEqual([{ tries: 1, problem: 'refused' }])
    closeMail()
    await server.close()
  })

  it('is not even queued where there is no server, and old news stays old', async () => {
    const { commons } = await withVote()
    await w.settle()
    process.env.SMTP_URL = 'smtp://127.0.0.1:1'
    w.clock.pass({ days: 10 })
    await w.office.database.owner.query('update kernel_cursor set seq = 0')
    await w.settle()
    const { rows } = await w.office.database.owner.query(
      `select m.seq from notices_mail m join journal_entry j using (commons_id, seq)
       where m.commons_id = $1 and j.kind = 'decisions.decision_opened'`,
      [commons],
    )
    expect(rows).toEqual([])
  })
})
