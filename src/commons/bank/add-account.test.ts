import { describe, expect, it } from 'vitest'
import { office, statement } from './office.fixture.ts'
import type { AccountView } from './query-accounts.ts'

const { bank, ask, account, balance, w, bora, commons, bringIn, lineOf, mina } = await office()
const refused = (code: string) => ({ code: `bank.${code}` })
const accounts = async () => (await ask<{ accounts: AccountView[] }>('accounts')).accounts

describe('bank.addAccount', () => {
  it('brings what the account holds into the books, and hides its number', async () => {
    expect(await balance('assets:bank:main')).toBe(1_000_000n)
    expect(await accounts()).toMatchObject([
      { code: 'main', number: '····9012', atBank: 1_000_000n, inBooks: 1_000_000n },
    ])
    const { rows } = await w.office.database.owner.query(
      `select body from journal_entry where kind like 'bank.%'`,
    )
    expect(JSON.stringify(rows)).not.toContain('789012')
  })

  it('refuses what would not be an account', async () => {
    await expect(bank('addAccount', account)).rejects.toMatchObject(refused('code_taken'))
    const next = { ...account, code: 'next' }
    await expect(bank('addAccount', { ...next, unit: 'h' })).rejects.toMatchObject(refused('no_such_unit'))
    await expect(bank('addAccount', { ...next, openingOn: '2027-01-01' })).rejects.toMatchObject(
      refused('in_the_future'),
    )
    await expect(w.act(bora, commons, 'bank.addAccount', next)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await expect(w.get(bora, commons, 'bank.accounts')).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})

describe('bank.editAccount and bank.closeAccount', () => {
  it('change and close an account that is empty', async () => {
    const empty = { code: 'old', title: '옛 통장', bank: 'nh', number: null }
    await bank('addAccount', { ...account, ...empty, opening: '0' })
    await bank('editAccount', { ...empty, title: '예비 통장' })
    expect((await accounts()).find(({ code }) => code === 'old')).toMatchObject({
      title: '예비 통장',
      bank: 'nh',
    })
    await bank('closeAccount', { code: 'old' })
    await expect(bank('closeAccount', { code: 'old' })).rejects.toMatchObject(refused('account_closed'))
    const file = { account: 'old', fileName: 'a.csv', content: 'YQ==' }
    await expect(bank('uploadStatement', file)).rejects.toMatchObject(refused('account_closed'))
  })

  it('close none that holds money or waits', async () => {
    await expect(bank('closeAccount', { code: 'main' })).rejects.toMatchObject(refused('account_not_empty'))
    await bank('addAccount', { ...account, code: 'busy', opening: '0' })
    await bringIn(statement([['2026.03.02', '누구', 500]], 0), 'busy')
    await expect(bank('closeAccount', { code: 'busy' })).rejects.toMatchObject(refused('lines_waiting'))
    expect(await lineOf('누구')).toBeUndefined()
  })

  it('leaves room for fifty', async () => {
    const known = (await accounts()).length
    for (let i = known; i < 50; i++) await bank('addAccount', { ...account, code: `a${i}`, opening: '0' })
    await expect(bank('addAccount', { ...account, code: 'one-more' })).rejects.toMatchObject(
      refused('too_many_accounts'),
    )
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
    expect(mina.kind).toBe('person')
  })
})
