import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeBrowser, newPage } from '../../test/browser.ts'
import { serveGallery } from './gallery-server.tsx'

let gallery: Awaited<ReturnType<typeof serveGallery>>
beforeAll(async () => {
  gallery = await serveGallery()
})
afterAll(async () => {
  await closeBrowser()
  gallery.close()
})

async function ballots(javaScript = true): Promise<Page> {
  const page = await newPage({ width: 390, baseURL: gallery.url, javaScript })
  await page.goto('/gallery/ballots?lang=ko')
  return page
}

const places = (page: Page) =>
  page
    .locator('dure-ranking select')
    .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value))

describe('a ranking on a phone', () => {
  test('gives a tapped name the next place, and closes the gap when it is taken back', async () => {
    const page = await ballots()
    expect(await places(page)).toEqual(['1', '', ''])
    await page.locator('[data-tap]', { hasText: '이서연' }).click()
    await page.locator('[data-tap]', { hasText: '박준호' }).click()
    expect(await places(page)).toEqual(['1', '3', '2'])
    await page.locator('[data-tap]', { hasText: '김보라' }).click()
    expect(await places(page)).toEqual(['', '2', '1'])
    expect(await page.locator('[data-row][data-placed]').count()).toBe(2)
    await page.locator('dure-ranking select').first().selectOption('2')
    await page.locator('[data-tap]', { hasText: '박준호' }).click()
    expect(await places(page)).toEqual(['2', '', '1'])
    await page.locator('dure-ranking select').first().selectOption('3')
    await page.locator('[data-tap]', { hasText: '박준호' }).click()
    expect(await places(page)).toEqual(['3', '2', '1'])
    await page.context().close()
  })

  test('is a list of choices without JavaScript, and says nothing of tapping', async () => {
    const page = await ballots(false)
    await page.locator('dure-ranking select').nth(1).selectOption('2')
    expect(await places(page)).toEqual(['1', '2', ''])
    expect(await page.getByText('이름을 누르면').isVisible()).toBe(false)
    expect(await page.locator('[data-step]').first().isVisible()).toBe(false)
    await page.context().close()
  })
})

describe('a running total', () => {
  const said = (page: Page, nth: number) =>
    page.locator('dure-sum').nth(nth).locator('[role=status]').innerText()

  test('counts what is typed and stepped, and says when it is too much', async () => {
    const page = await ballots()
    expect(await said(page, 0)).toBe('8개 가운데 5개 남았어요')
    await page.locator('dure-sum').first().locator('[data-step="1"]').nth(1).click()
    expect(await said(page, 0)).toBe('8개 가운데 4개 남았어요')
    await page.locator('dure-sum').first().locator('input').nth(2).fill('7')
    expect(await said(page, 0)).toBe('3개를 더 썼어요')
    await page.context().close()
  })

  test('adds what ticked things cost', async () => {
    const page = await ballots()
    expect(await said(page, 1)).toBe('모두 4,200,000원, 800,000원 남아요')
    await page.getByText('우물 고치기').click()
    expect(await said(page, 1)).toBe('1,700,000원 넘어요')
    await page.context().close()
  })
})
