import { expect, it } from 'vitest'
import { demoSlug } from '../../src/demo/chapter-founding.ts'
import { makePersons } from '../../src/demo/persons.ts'
import { playerOn } from '../../src/demo/player.ts'
import { playSeason, seasonHours } from '../../src/demo/season.ts'
import { world } from '../world.ts'

const w = await world()
const persons = await makePersons(w.office.database.write, w.clock)
const player = playerOn(w.office, w.clock.now(), persons)
const end = w.clock.now().getTime() + seasonHours * 3_600_000
await playSeason(player)
const as = (code: string) => ({ kind: 'person', person: persons.get(code)! }) as const

it('plays a season that verifies and whose balances rebuild', async () => {
  expect(await w.verify(player.commons)).toMatchObject({ findings: [], balancesAgree: true })
  expect(player.now().getTime()).toBe(end)
})

it('ends with the money it should have', async () => {
  const balances = await w.office.database.read
    .selectFrom('ledger_balance')
    .select(['account', 'amount'])
    .where('commons_id', '=', player.commons)
    .where('unit', '=', 'KRW')
    .execute()
  const of = (account: string) => balances.find((one) => one.account === account)?.amount
  // 3,200,000 brought + 240,000 dues − 87,400 electricity (entered twice, reversed once)
  expect(of('assets:bank')).toBe(3_352_600n)
  expect(of('assets:cash')).toBe(203_000n)
  expect(of('expenses:utilities')).toBe(87_400n)
})

it('has changed a rule by vote, and kept another for want of a quorum', async () => {
  const { charter } = await w.view(as('mina'), demoSlug)
  expect(charter.version).toBe(2)
  expect(charter.value('contributions.contest_days')).toBe(21)
  expect(charter.value('observation.silence_days')).toBe(7)
})

it('leaves Mina a vote and a word to give', async () => {
  const waiting = await w.get<{ decisions: unknown[] } | unknown[]>(
    as('mina'),
    demoSlug,
    'decisions.waitingForMyVote',
  )
  expect(JSON.stringify(waiting)).toContain('확인을 기다리는 기간')
})
