import { expect, it } from 'vitest'
import { village } from './village.fixture.ts'

const { mina, bora, act, get, w } = await village()

it('obligations.setHowToPay keeps the words for whoever has to pay, and out of the journal', async () => {
  expect(await get(bora, 'howToPay')).toBeNull()
  await act(mina, 'setHowToPay', { text: '농협 301-1234\n' })
  await act(mina, 'setHowToPay', { text: '농협 301-5678 두레마을\n매달 25일까지' })
  expect(await get(bora, 'howToPay')).toBe('농협 301-5678 두레마을\n매달 25일까지')
  const rows = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
  expect(rows.map((row) => row.body).join()).not.toContain('농협')
  await expect(act(mina, 'setHowToPay', { text: ' ' })).rejects.toMatchObject({ code: 'kernel.bad_input' })
  await expect(act(bora, 'setHowToPay', { text: '내 통장' })).rejects.toMatchObject({
    code: 'kernel.not_allowed',
  })
})
