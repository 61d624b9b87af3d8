import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { hledgerBalances, hledgerOf } from '../../commons/books/exports.fixture.ts'
import { plainBalances } from '../../commons/books/exports.ts'
import { type Coop, coop } from './coop.fixture.ts'

let w: World
let c: Coop
beforeAll(async () => {
  w = await world()
  c = await coop(w)
})

interface Adviser {
  entries: { day: string; text: string; party: string; evidence: string; postings: object[] }[]
  opening: { account: string; amount: bigint }[]
  names: Record<string, string>
}

const ask = (from: string, until: string, who = c.mina, lang: 'ko' | 'en' = 'ko') =>
  w.get<Adviser>(who, c.commons, 'books.adviser', { unit: 'KRW', from, until }, lang)

describe('expenses in the books for the tax adviser', () => {
  it('come with whom they went to and the paper, which the books know from no slice', async () => {
    const paper = { evidence: 'tax_invoice', evidenceNumber: '20260301-1', spentOn: '2026-02-20' }
    await c.approve(c.mina, await c.ask(c.bora, paper), '120000')
    const back = await c.ask(c.bora, {
      payeeName: undefined,
      payee: c.agents.bora,
      refund: true,
      amount: '5000',
    })
    const { obligation } = await c.approve(c.mina, back, '5000')
    await c.pay(obligation, '5000')
    await w.settle()
    const { entries, opening, names } = await ask('2026-01-01', '2026-12-31')
    expect(entries).toMatchObject([
      {
        day: '2026-02-20',
        text: '민아 님이 지출을 승인했어요: 모종 200포기 120,000원',
        party: '푸른종묘',
        evidence: '세금계산서 20260301-1',
        postings: [{ from: 'liabilities:payable:expenses', to: 'expenses:supplies', amount: 120_000n }],
      },
      { day: '2026-03-01', party: '', evidence: '카드전표' },
      { day: '2026-03-02', postings: [{ from: 'assets:cash', amount: 5000n }] },
    ])
    expect(opening).toEqual([])
    expect(names[c.agents.bora]).toBe('보라')
    expect((await ask('2026-02-01', '2026-02-28', c.mina, 'en')).entries).toMatchObject([
      { evidence: 'Tax invoice 20260301-1' },
    ])
  })

  it('carry forward what was before', async () => {
    const { entries, opening } = await ask('2026-03-02', '2026-03-02')
    expect(entries).toHaveLength(1)
    expect(opening).toEqual([
      { account: 'expenses:supplies', amount: 125_000n },
      { account: 'liabilities:payable:expenses', amount: -120_000n },
      { account: `liabilities:payable:expenses:${c.agents.bora}`, amount: -5000n },
    ])
  })

  it('are for the office and the auditors', async () => {
    await expect(ask('2026-01-01', '2026-12-31', c.bora)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await expect(ask('soon', '2026-12-31')).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })

  it('stand the same in hledger’s format', async () => {
    const text = await hledgerOf('두레공방', (input) => w.get(c.mina, c.commons, 'books.ledger', input))
    const { balances } = await w.get<{ balances: { account: string; unit: string; amount: bigint }[] }>(
      ...([c.mina, c.commons, 'books.balances'] as const),
    )
    expect(hledgerBalances(text)).toEqual(plainBalances(balances))
  })
})
