import { expect, it } from 'vitest'
import { publishedLines } from '../../kernel/journal/publish.ts'
import { monthly, village } from './village.fixture.ts'

/** All a member can read of the journal, as text. */
async function readBy(
  { w, commons }: Awaited<ReturnType<typeof village>>,
  who: Parameters<typeof w.view>[0],
) {
  const lines: string[] = []
  for await (const line of publishedLines(await w.view(who, commons), w.slices, 10_000)) lines.push(line)
  return lines.join('\n')
}

it('shows nobody but the member and the office that somebody pays less, is charged or is late', async () => {
  const v = await village({ 'dues.new_members': 'full' })
  const { w, commons, mina, bora, duri, agents, act, runs } = v
  const { plan } = await act(mina, 'addPlan', monthly)
  const grant = { agent: agents.duri, amount: '3000', from: '2026-03-01', until: null, reason: '형편' }
  await act(mina, 'grantReduction', { plan, ...grant })
  w.clock.pass({ days: 3 })
  await w.settle()
  const [run] = await runs(plan)
  expect(run).toMatchObject({ charges: 3 })
  w.clock.pass({ days: 20 })
  await w.settle()
  const duesOf = (text: string) => text.split('\n').filter((line) => line.includes('"dues.'))
  const [hers, his] = [duesOf(await readBy(v, bora)), duesOf(await readBy(v, duri))]
  for (const kind of ['dues_charged', 'dues_reminded', 'reduction_granted'])
    expect(his.some((line) => line.includes(`dues.${kind}`))).toBe(true)
  expect(his.join()).toContain('3000')
  expect(hers.join()).toContain('10000')
  expect(hers.join()).not.toContain(agents.duri)
  expect(hers.join()).not.toContain('"3000"')
  expect(his.join()).not.toContain(agents.bora)
  await act(mina, 'undoRun', { run: run!.id, reason: '금액이 틀렸어요' })
  await w.settle()
  expect(duesOf(await readBy(v, bora)).join()).not.toContain(agents.duri)
  expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
})

it('adds up in the books for other members what single members owe', async () => {
  const v = await village({ 'dues.new_members': 'full' })
  const { w, commons, mina, bora, agents, act } = v
  const { plan } = await act(mina, 'addPlan', monthly)
  const grant = { agent: agents.duri, amount: '3000', from: '2026-03-01', until: null, reason: '형편' }
  await act(mina, 'grantReduction', { plan, ...grant })
  w.clock.pass({ days: 3 })
  await w.settle()
  const seen = async (who: typeof mina, query: string, input: unknown = {}) =>
    JSON.stringify(await w.get(who, commons, `books.${query}`, input), (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
  const income = { account: 'income:dues', unit: 'KRW' }
  const own = `assets:receivable:dues:${agents.bora}`
  const others = `assets:receivable:dues:${agents.duri}`
  expect(await seen(mina, 'balances')).toContain(others)
  expect(await seen(bora, 'balances')).not.toContain(others)
  expect(await seen(bora, 'balances')).toContain('"assets:receivable:dues","unit":"KRW","amount":"23000"')
  expect(await seen(bora, 'why', { account: 'assets:receivable:dues', unit: 'KRW' })).toMatch(
    /^{"balance":"23000"/,
  )
  const together = await seen(bora, 'statement', { account: 'assets:receivable:dues', unit: 'KRW' })
  expect(together).toMatch(/^{"balance":"23000","rows":\[{.*"balance":"23000"/)
  expect(await seen(mina, 'why', income)).toContain(others)
  expect(await seen(bora, 'why', income)).not.toContain(others)
  const theirs = w.get(bora, commons, 'books.why', { account: others, unit: 'KRW' })
  await expect(theirs).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  expect(await seen(bora, 'why', { account: own, unit: 'KRW' })).toContain('10000')
})
