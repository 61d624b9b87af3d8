import { expect, it } from 'vitest'
import { accountName } from './account-words.ts'
import { usualAccounts } from './chart.ts'
import { accountTitle } from './exports-titles.ts'

it('names each usual account as the export for the tax adviser names it', () => {
  for (const { path, ko, en } of usualAccounts)
    expect({ path, ko, en }).toEqual({ path, ko: accountTitle(path, 'ko'), en: accountTitle(path, 'en') })
})

it('lists each path once, and has everyday words for every part of it', () => {
  const paths = usualAccounts.map((account) => account.path)
  expect(new Set(paths).size).toBe(paths.length)
  for (const part of paths.flatMap((path) => path.split(':')))
    for (const lang of ['ko', 'en'] as const)
      expect([part, lang, accountName(part, lang)]).not.toEqual([part, lang, part])
})
