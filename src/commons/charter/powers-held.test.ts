import { expect, test } from 'vitest'
import { lawfulCharter } from './lawful.fixture.ts'
import { powersHeld } from './powers-held.ts'
import { registry } from './registry.ts'

const data = await lawfulCharter()
const held = (who: string) => {
  const { alone, together } = powersHeld(data, registry(), who)
  return { alone: alone.map(({ name }) => name), together: together.map(({ name }) => name) }
}

test('the general meeting holds what only all decide, and nothing a member does alone', () => {
  const { alone, together } = held('member')
  expect(alone).toEqual([])
  expect(together).toEqual(
    expect.arrayContaining(['members.expel', 'members.appoint', 'charter.amendArticles']),
  )
  expect(together).not.toContain('charter.amendRegulations')
})

test('the board decides its own, and the office does its own alone', () => {
  expect(held('organ:board').together).toContain('charter.amendRegulations')
  expect(held('organ:board').together).not.toContain('members.expel')
  expect(held('role:steward').alone).toContain('members.admit')
  expect(held('role:steward').together).toEqual([])
})

test('what may only be looked at is no power', () => {
  const { alone } = powersHeld(data, registry(), 'organ:auditor')
  expect(alone.every(({ kind }) => kind !== 'query')).toBe(true)
})
