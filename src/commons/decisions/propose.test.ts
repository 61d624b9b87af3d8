import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { commitment } from './frozen-input.ts'
import { group, join, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('propose', () => {
  it('freezes question, input, procedure and electorate, and numbers the items of a commons', async () => {
    const g = await group(w, 3)
    const [mina, bora] = g.people as [never, never]
    const first = await g.propose(mina, 12, 6)
    const second = await g.propose(bora, 12, 24)
    expect([first.number, second.number]).toEqual([1, 2])
    const shown = await g.decision(first.decision)
    expect(shown).toMatchObject({
      state: 'open',
      electors: 3,
      cast: 0,
      procedure: 'assembly',
      othersVoted: false,
    })
    expect(commitment(shown.inputSalt, JSON.stringify(shown.input))).toBe(shown.inputHash)
    expect(first.closesAt).toBe(new Date(w.clock.now().getTime() + 3 * 86_400_000).toISOString())
  })

  it('leaves no trace of the rehearsal', async () => {
    const g = await group(w, 2)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    expect(await g.months()).toBe(12)
    const view = await w.view(g.people[0]!, g.commons)
    const kinds = await view.db
      .selectFrom('journal_entry')
      .select('kind')
      .where('commons_id', '=', g.commons)
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    expect(kinds).toEqual([{ kind: 'decisions.decision_opened' }])
    expect(decision).toBeTruthy()
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('refuses what would be refused if it passed, with the reason', async () => {
    const g = await group(w, 1)
    await expect(g.propose(g.people[0]!, 7, 6)).rejects.toMatchObject({
      code: 'decisions.would_be_refused',
      values: { refusal: 'charter.charter_moved_on', path: 'dials.charter.review_months' },
    })
  })

  it('refuses input that is no input of the command', async () => {
    const g = await group(w, 1)
    const wrong = { command: 'charter.amendBylaws', input: { changes: [] }, title: 'x', reason: '' }
    await expect(w.act(g.people[0]!, g.commons, 'decisions.propose', wrong)).rejects.toMatchObject({
      code: 'decisions.would_be_refused',
      values: { refusal: 'kernel.bad_input' },
    })
    let deep: unknown = {}
    for (let i = 0; i < 500; i++) deep = { deep }
    for (const input of [{ deep }, { text: '\ud800' }, { huge: 'x'.repeat(300_000) }]) {
      await expect(
        w.act(g.people[0]!, g.commons, 'decisions.propose', { ...wrong, input }),
      ).rejects.toMatchObject({ code: 'kernel.bad_input' })
    }
  })

  it('refuses what the charter leaves to no decision, unknown commands among it', async () => {
    const g = await group(w, 1)
    for (const command of ['members.join', 'nothing.atAll']) {
      const input = { command, input: {}, title: 'x', reason: '' }
      await expect(w.act(g.people[0]!, g.commons, 'decisions.propose', input)).rejects.toMatchObject({
        code: 'decisions.not_decidable',
      })
    }
  })

  it('refuses an electorate of nobody', async () => {
    const g = await group(w, 1, {
      ...procedureWith({ electorate: ['role:other'] }),
      'roles.other': { label: { ko: '감사', en: 'auditor' }, seats: null, termMonths: null },
    })
    await expect(g.propose(g.people[0]!, 12, 6)).rejects.toMatchObject({ code: 'decisions.no_electors' })
  })

  it('refuses strangers', async () => {
    const g = await group(w, 1)
    await expect(g.propose(await w.person('길손'), 12, 6)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    const open = await group(w, 1, { 'powers.decisions.propose': { who: ['anyone'], layer: 'bylaws' } })
    await expect(open.propose(await w.person('길손'), 12, 6)).rejects.toMatchObject({
      code: 'decisions.members_only',
    })
  })

  it('gives those who join later no vote', async () => {
    const g = await group(w, 2)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    const late = await w.person('늦은 이')
    await join(w, g.commons, late, '늦은 이')
    await expect(g.vote(late, decision, 'yes')).rejects.toMatchObject({ code: 'decisions.not_an_elector' })
    expect((await g.decision(decision, late)).mine.elector).toBe(false)
  })
})

describe('rehearse', () => {
  it('is nobody’s to send, and always takes itself back', async () => {
    const g = await group(w, 1)
    const changes = [{ path: 'dials.charter.review_months', from: 12, to: 6 }]
    const input = {
      decision: w.clock.newId(),
      procedure: 'assembly',
      actions: [{ command: 'charter.amendBylaws', input: { changes } }],
    }
    await expect(w.act(g.people[0]!, g.commons, 'decisions.rehearse', input)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await expect(w.act({ kind: 'clock' }, g.commons, 'decisions.rehearse', input)).rejects.toMatchObject({
      code: 'decisions.rehearsed',
    })
    expect(await g.months()).toBe(12)
  })
})
