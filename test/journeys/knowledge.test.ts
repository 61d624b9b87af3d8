import { afterAll, expect, it } from 'vitest'
import { wiki } from '../../src/capabilities/knowledge/wiki.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import { openWeb } from '../../src/surfaces/web/open-web.ts'
import { closeBrowser, type PageOptions } from '../browser.ts'
import { world } from '../world.ts'
import { served } from './serve.ts'
import { walker } from './walker.ts'

const w = await world()
const v = await wiki(w)
const { base, stop } = await served(w)
const { signIn, stop: stopLive } = await openWeb(w.office)
const home = `/c/${(await w.view(v.mina, v.commons)).commons.slug}/knowledge`
const pictures = process.env.KNOWLEDGE_PICTURES

afterAll(async () => {
  await closeBrowser()
  stopLive()
  await stop()
})

/** Somebody on a phone; signed in where a person is given. */
async function phone(actor: Actor | undefined, options: PageOptions = {}) {
  const walk = await walker(base, { width: 390, lang: 'ko', ...options })
  if (actor?.kind === 'person')
    for (const cookie of (await signIn.signInAs(actor.person)).getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]!.split(/=(.*)/s)
      await walk.page.context().addCookies([{ name, value, url: base }])
    }
  const keep = async (name: string) => {
    const wide = (await walk.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )) as number
    expect(wide, `${name} is wider than its screen`).toBeLessThanOrEqual(0)
    if (pictures) await walk.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  }
  return { ...walk, keep }
}

it('is written by a member, damaged by a passer-by and mended by whoever patrols, on phones', {
  timeout: 180_000,
}, async () => {
  const bora = await phone(v.bora)
  await bora.go(home)
  await bora.keep('empty')
  await bora.follow('/knowledge/new')
  await bora.fill({
    title: '두레',
    text: '## 무엇인가\n두레는 마을 사람들이 함께 일하는 **모임**이다. [[울력]]도 보라.\n\n## 언제\n- 모내기\n- 김매기\n  - 호미씻이\n\n## 더 읽기\n> 함께 일하면 덜 힘들다.\n\nhttps://ko.wikipedia.org/wiki/%EB%91%90%EB%A0%88',
  })
  await bora.keep('writing')
  await bora.send('/new')
  await bora.keep('article')
  const article = bora.path()

  const stranger = await phone(undefined, { javaScript: false })
  await stranger.go(article)
  await stranger.follow('/edit')
  await stranger.fill({ text: '두레는 나쁘다', summary: '고침' })
  await stranger.send('/edit')
  expect(await stranger.text()).toContain('두레는 나쁘다')

  const mina = await phone(v.mina)
  await mina.go(home.replace('/knowledge', ''))
  expect(await mina.text()).toContain('살펴볼 고침이 2개 있어요')
  await mina.go(`${home}/changes?only=unseen`)
  await mina.keep('changes')
  await mina.follow('/compare?from=1&to=2')
  await mina.keep('compare')
  await mina.send('/revert')
  expect(await mina.text()).toContain('함께 일하는 모임')
  await mina.follow('/history')
  await mina.keep('history')
  await mina.go(`${article}/manage`)
  await mina.keep('manage')
  await mina.fill({ degree: 'trusted', length: 'week', reason: '훼손이 있었어요' })
  await mina.send('/protect')
  await mina.keep('protected')

  await stranger.go(article)
  await stranger.follow('/edit')
  await stranger.fill({ text: '두레는 함께 일하는 모임이다.' })
  await stranger.send('/suggest')
  await stranger.keep('suggested')
  await mina.go(article)
  await mina.follow(/가입하지 않은|제안된/)
  await mina.keep('suggestion')
  await mina.send('/adopt')
  expect(await mina.text()).toContain('두레는 함께 일하는 모임이다.')

  const behind = await phone(v.junho)
  await behind.go(`${article}/edit`)
  await v.edit(v.mina, article.split('/').at(-1)!, 4, '그사이 민아가 고친 글')
  await behind.fill({ text: '준호가 고친 글' })
  await expect(behind.send('/suggest')).rejects.toThrow(/합쳐/)
  await behind.keep('conflict')
})

it('reads well on a wide screen and in the dark', { timeout: 120_000 }, async () => {
  for (const options of [{ width: 1280 }, { width: 1280, dark: true, lang: 'en' as const }]) {
    const reader = await phone(v.mina, options)
    const name = options.dark ? 'dark' : 'wide'
    await reader.go(home)
    await reader.keep(`${name}-list`)
    await reader.go(`${home}/changes`)
    await reader.keep(`${name}-changes`)
    const { pages } = await v.get<{ pages: { id: string }[] }>(v.mina, 'pages', {})
    await reader.go(`${home}/pages/${pages[0]!.id}`)
    await reader.keep(`${name}-article`)
    await reader.go(`${home}/pages/${pages[0]!.id}/compare?from=1&to=5`)
    await reader.keep(`${name}-compare`)
  }
})
