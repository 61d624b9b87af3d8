import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { charterCheck } from '../charter/check.ts'
import { charterFrom } from '../charter/compose.ts'
import { templateNamed } from '../charter/templates.ts'
import { neighbours } from './networks.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const code = (name: string) => ({ code: `networks.${name}` })
const nobody = '00000000-0000-7000-8000-000000000000'

describe('joining', () => {
  it('takes an invitation from there and a decision here', async () => {
    const n = await neighbours(w)
    await expect(n.here(n.mina, 'joinNetwork', { network: n.network })).rejects.toMatchObject(
      code('not_invited'),
    )
    await n.invite()
    await w.settle()
    expect(await n.mine()).toMatchObject([{ name: '숲 원탁', state: 'invited', seats: 0 }])
    await n.here(n.mina, 'joinNetwork', { network: n.network })
    expect(await n.mine()).toMatchObject([{ state: 'asked' }])
    await w.settle()
    expect(await n.mine()).toMatchObject([{ state: 'member', seats: 2, refused: null }])
    expect(await n.theirs()).toMatchObject([{ commons: n.group, delegates: [] }])
    await expect(n.here(n.mina, 'joinNetwork', { network: n.network })).rejects.toMatchObject(
      code('belongs_already'),
    )
    await expect(n.invite()).rejects.toMatchObject(code('belongs_already'))
  })

  it('invites only who is there, as what the rules know', async () => {
    const n = await neighbours(w)
    const invite = (commons: string, type = 'council') =>
      n.there(n.office, 'inviteCommons', { commons, types: [type] })
    await expect(invite(n.network)).rejects.toMatchObject(code('not_itself'))
    await expect(invite(nobody)).rejects.toMatchObject(code('no_such_commons'))
    await expect(invite(n.group, 'king')).rejects.toMatchObject(code('no_such_type'))
  })

  it('lets nobody in who was not invited, and takes nothing between commons from people', async () => {
    const n = await neighbours(w)
    const hello = { name: '아무 모임', slug: 'any' }
    await expect(n.sent(n.group, n.network, 'admitCommons', hello)).rejects.toMatchObject(code('not_invited'))
    await expect(n.sent(n.network, n.group, 'noteAdmission', { delegates: 2 })).rejects.toMatchObject(
      code('not_asked'),
    )
    const matter = {
      ...{ decision: nobody, title: '?', method: 'majority', answers: null, reasoned: [] },
      ...{ closesAt: '2026-04-01T00:00:00.000Z', state: 'open' },
    }
    const byHand: [string, unknown][] = [
      ['networks.admitCommons', hello],
      ['networks.dismissCommons', {}],
      ['networks.endPlace', { agent: nobody }],
      ['networks.seatDelegates', { delegates: [] }],
      ['networks.noteInvitation', hello],
      ['networks.noteAdmission', { delegates: 2 }],
      ['networks.noteDismissal', {}],
      ['networks.noteMatter', matter],
    ]
    for (const [command, input] of byHand)
      await expect(w.act(n.office, n.network, command, input), command).rejects.toMatchObject(
        code('sent_by_commons_only'),
      )
    await expect(n.sent(n.network, n.group, 'noteMatter', matter)).rejects.toMatchObject(
      code('not_a_member_there'),
    )
    await expect(n.sent(n.network, n.group, 'noteDismissal', {})).rejects.toMatchObject(
      code('not_a_member_there'),
    )
    await expect(n.sent(n.group, n.network, 'dismissCommons', {})).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })

  it('can be asked again after a refusal', async () => {
    const n = await neighbours(w)
    await n.sent(n.network, n.group, 'noteInvitation', { name: '숲 원탁', slug: 'forest' })
    await n.here(n.mina, 'joinNetwork', { network: n.network })
    await w.settle()
    expect(await n.mine()).toMatchObject([{ state: 'asked', refused: 'networks.not_invited' }])
    await n.invite()
    await w.settle()
    await n.here(n.mina, 'joinNetwork', { network: n.network })
    await w.settle()
    expect(await n.mine()).toMatchObject([{ state: 'member', refused: null }])
  })
})

describe('delegates', () => {
  it('sit at the round table, stay where they are named again, and go where they are not', async () => {
    const n = await neighbours(w)
    await n.belong()
    const [mina, juno] = [await n.agent(n.mina, n.group), await n.agent(n.juno, n.group)]
    await n.send(mina, juno)
    const [first] = await n.theirs()
    expect(first!.delegates).toHaveLength(2)
    expect((await w.view(n.juno, n.network)).standing).toMatchObject({
      organs: ['round-table'],
      types: ['delegate'],
    })
    await n.send(mina)
    expect((await n.theirs())[0]!.delegates).toEqual([await n.agent(n.mina, n.network)])
    expect((await w.view(n.juno, n.network)).standing).toMatchObject({ member: false, organs: [] })
    await n.send(juno, mina)
    expect(new Set((await n.theirs())[0]!.delegates)).toEqual(new Set(first!.delegates))
    const terms = await w.office.database.read
      .selectFrom('members_term')
      .select('id')
      .where('commons_id', '=', n.network)
      .where('code', '=', 'round-table')
      .execute()
    // Mina kept hers throughout; Juno had two.
    expect(terms).toHaveLength(3)
  })

  it('find their old place without a sign-in as well', async () => {
    const n = await neighbours(w)
    await n.belong()
    const sent = { agent: nobody, person: null, name: '할머니' }
    const seat = (delegates: unknown[]) =>
      w.act<{ delegates: string[] }>(
        { kind: 'commons', commons: n.group },
        n.network,
        'networks.seatDelegates',
        {
          delegates,
        },
      )
    const before = await seat([sent])
    await seat([])
    expect(await seat([sent])).toEqual(before)
  })

  it('are ours, counted, named once, and at most as many as there are seats', async () => {
    const n = await neighbours(w, { 'organs.round-table': oneSeat })
    const [mina, juno] = [await n.agent(n.mina, n.group), await n.agent(n.juno, n.group)]
    const send = (...delegates: string[]) =>
      n.here(n.mina, 'sendDelegates', { network: n.network, delegates })
    await expect(send(mina)).rejects.toMatchObject(code('not_a_member_there'))
    await n.belong()
    await expect(send(mina, juno, nobody)).rejects.toMatchObject(code('too_many_delegates'))
    await expect(send(mina, mina)).rejects.toMatchObject(code('named_twice'))
    await expect(send(nobody)).rejects.toMatchObject(code('no_such_member'))
    await n.send(mina, juno)
    expect(await n.mine()).toMatchObject([{ refused: 'networks.seats_taken' }])
    expect((await n.theirs())[0]!.delegates).toEqual([])
    const three = [1, 2, 3].map((i) => ({ agent: nobody.replace(/0$/, `${i}`), person: null, name: '누구' }))
    await expect(n.sent(n.group, n.network, 'seatDelegates', { delegates: three })).rejects.toMatchObject(
      code('too_many_delegates'),
    )
  })

  it('are people, each for one commons, and not of those who are paused there', async () => {
    const n = await neighbours(w)
    const other = await neighbours(w)
    await n.belong()
    const mina = (n.mina as { person: string }).person
    const one = { agent: await n.agent(n.mina, n.group), person: mina, name: '민아' }
    const commons = { ...one, person: `commons:${n.group}` }
    await expect(n.sent(n.group, n.network, 'seatDelegates', { delegates: [commons] })).rejects.toMatchObject(
      {
        code: 'kernel.bad_input',
      },
    )
    await n.send(one.agent)
    await n.there(n.office, 'inviteCommons', { commons: other.group, types: ['council'] })
    await w.settle()
    await other.here(other.mina, 'joinNetwork', { network: n.network })
    await w.settle()
    await expect(n.sent(other.group, n.network, 'seatDelegates', { delegates: [one] })).rejects.toMatchObject(
      code('sits_for_another'),
    )
    const place = await n.agent(n.mina, n.network)
    await n.send()
    await n.send(one.agent)
    expect(await n.agent(n.mina, n.network)).toBe(place)
    await w.act(n.office, n.network, 'members.pause', { agent: place })
    await n.send()
    await n.send(one.agent)
    expect(await n.mine()).toMatchObject([{ refused: 'networks.delegate_paused' }])
  })

  it('need a round table', async () => {
    const n = await neighbours(w)
    const plain = await neighbours(w)
    // An informal group as a network: its rules know neither a round table nor delegates.
    await w.act(plain.mina, plain.group, 'networks.inviteCommons', { commons: n.group, types: ['member'] })
    await w.settle()
    await n.here(n.mina, 'joinNetwork', { network: plain.group })
    await w.settle()
    await expect(n.sent(n.group, plain.group, 'seatDelegates', { delegates: [] })).rejects.toMatchObject(
      code('no_round_table'),
    )
  })
})

const oneSeat = { label: { ko: '원탁', en: 'round table' }, seats: 1, termMonths: 12 }

describe('voting by our own decision', () => {
  it('is asked, sent, counted there, and over when voting there is', async () => {
    const n = await neighbours(w)
    await n.belong()
    const decision = await n.ask()
    expect(await n.asked()).toMatchObject([
      { matter: decision, method: 'majority', ballot: null, reasoned: [] },
    ])
    const cast = (choice: string, matter = decision) =>
      n.here(n.mina, 'castOurBallot', {
        network: n.network,
        decision: matter,
        ballot: { choice },
        reason: '',
      })
    await expect(cast('block')).rejects.toMatchObject(code('answer_unknown'))
    await expect(cast('yes', nobody)).rejects.toMatchObject(code('no_such_matter'))
    await cast('no')
    await cast('yes')
    await w.settle()
    expect(await n.asked()).toMatchObject([{ ballot: { choice: 'yes' } }])
    w.clock.pass({ days: 21 })
    await expect(cast('no')).rejects.toMatchObject(code('matter_is_over'))
    await w.settle()
    const closed = await w.get(n.office, n.network, 'decisions.decision', { decision })
    expect(closed).toMatchObject({
      state: 'passed',
      result: { motion: { heads: { eligible: 1, answers: { yes: 1 } } } },
    })
    expect(await n.asked()).toEqual([])
    expect((await w.verify(n.network)).findings).toEqual([])
  })

  it('gives a reason where the network asks for one', async () => {
    const consensus = { 'procedures.councils': councils({ method: 'consensus' }) }
    const n = await neighbours(w, consensus)
    await n.belong()
    const decision = await n.ask()
    expect(await n.asked()).toMatchObject([{ reasoned: ['block'] }])
    const block = (reason: string) =>
      n.here(n.mina, 'castOurBallot', { network: n.network, decision, ballot: { choice: 'block' }, reason })
    await expect(block(' ')).rejects.toMatchObject(code('reason_needed'))
    await block('물길이 막혀요')
    await w.settle()
    w.clock.pass({ days: 22 })
    await w.settle()
    expect(await w.get(n.office, n.network, 'decisions.decision', { decision })).toMatchObject({
      state: 'failed',
    })
  })

  it('is not asked in secret votes, which nobody casts for another', async () => {
    const secret = { 'procedures.councils': { ...majority, secret: true } }
    const n = await neighbours(w, secret)
    await n.belong()
    await n.ask()
    expect(await n.asked()).toEqual([])
  })
})

it('weighs votes by size where the rules of the network say so', async () => {
  const bySize = { ...majority, typeVotes: { large: 3 }, base: 'eligible' }
  const large = { label: { ko: '큰 협의회', en: 'large council' }, votes: true }
  const electorate = ['type:council', 'type:large']
  const n = await neighbours(w, {
    'memberTypes.large': large,
    'procedures.councils': { ...bySize, electorate },
  })
  const others = [await neighbours(w), await neighbours(w)]
  const join = async (one: typeof n, type: string) => {
    await n.there(n.office, 'inviteCommons', { commons: one.group, types: [type] })
    await w.settle()
    await one.here(one.mina, 'joinNetwork', { network: n.network })
    await w.settle()
  }
  await join(n, 'large')
  for (const one of others) await join(one, 'council')
  const decision = await n.ask()
  for (const one of [n, ...others]) {
    const ballot = { choice: one === n ? 'yes' : 'no' }
    await one.here(one.mina, 'castOurBallot', { network: n.network, decision, ballot, reason: '' })
  }
  await w.settle()
  w.clock.pass({ days: 21 })
  await w.settle()
  expect(await w.get(n.office, n.network, 'decisions.decision', { decision })).toMatchObject({
    state: 'passed',
    electors: 3,
    result: {
      motion: { conditions: [{ of: '5', got: '3', needed: '5/2', met: true }], heads: { eligible: 3 } },
    },
  })
})

const councils = (changes: object) => ({
  label: { ko: '협의회 의결', en: 'vote of the councils' },
  electorate: ['type:council'],
  ...{ days: 21, quorumNum: 0, quorumDen: 1, early: false },
  ...changes,
})
const majority = councils({ method: 'majority', num: 1, den: 2, strict: true, base: 'cast' })

describe('leaving', () => {
  it('ends the seats of our delegates and what was asked of us', async () => {
    const n = await neighbours(w)
    await expect(n.here(n.mina, 'leaveNetwork', { network: n.network })).rejects.toMatchObject(
      code('not_a_member_there'),
    )
    await n.belong()
    await n.send(await n.agent(n.mina, n.group))
    await n.ask()
    await w.act(n.mina, n.group, 'networks.leaveNetwork', { network: n.network })
    await w.settle()
    expect(await n.mine()).toMatchObject([{ state: 'left', seats: 0, delegates: [] }])
    expect(await n.asked()).toEqual([])
    expect(await n.theirs()).toEqual([])
    expect((await w.view(n.mina, n.network)).standing).toMatchObject({ member: false, organs: [] })
    // Back again by a new invitation, at the old place.
    await n.belong()
    expect(await n.theirs()).toMatchObject([{ commons: n.group, delegates: [] }])
  })

  it('follows the roll: a commons that was excluded has no seats, and is told', async () => {
    const n = await neighbours(w)
    await n.belong()
    await n.send(await n.agent(n.mina, n.group))
    const { agent } = (await n.theirs())[0]!
    await expect(n.sent(n.network, n.network, 'endPlace', { agent })).rejects.toMatchObject(
      code('still_on_the_roll'),
    )
    await w.do({ kind: 'commons', commons: n.group }, n.network, 'members.leave', { agent })
    await w.settle()
    expect(await n.theirs()).toEqual([])
    expect(await n.mine()).toMatchObject([{ state: 'left' }])
    expect((await w.view(n.mina, n.network)).standing.organs).toEqual([])
    expect((await w.verify(n.network)).findings).toEqual([])
  })
})

describe('the charter check', () => {
  it('finds commons nested where somebody may join or invite, and not where nobody may', () => {
    const data = structuredClone(charterFrom(templateNamed('village')))
    const nested = () => charterCheck(data, w.slices).find((one) => one.principle === 8)!
    expect(nested()).toMatchObject({ presence: 'present' })
    for (const power of ['networks.joinNetwork', 'networks.inviteCommons']) data.powers[power]!.who = []
    expect(nested()).toMatchObject({ presence: 'absent', paths: [] })
    data.dials['networks.delegates'] = 2
    expect(nested().paths).toEqual(['dials.networks.delegates'])
  })
})
