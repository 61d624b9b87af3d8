import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { languages } from '../../../kernel/language.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { amending, decided } from '../../charter/amending.fixture.ts'
import { pageView } from '../../charter/pages/page-view.fixture.ts'
import { filingsPage } from './filings.tsx'

const w = await world()

test('a change of the articles that passed lies here with what to bring, until it is filed', async () => {
  const { mina, commons, change, amendAs, charter } = await amending(w, 'worker-coop')
  const draw = async (lang: 'ko' | 'en') => {
    const view = await pageView(w, { viewer: mina, commons, lang })
    const content = await filingsPage.render(view)
    return String(await (<PageContext.Provider value={{ lang }}>{content}</PageContext.Provider>).toString())
  }
  expect(await draw('ko')).toContain('기다리는 안건이 없어요')
  const { data } = await charter()
  const code = data.layers.articles!.amendedBy
  const { held: _, ...stated } = data.procedures[code]!
  const to = { ...stated, waitsFor: 'filing' as const, quorumNum: 0, days: 1 }
  delete to.quorumStrict
  const from = { path: `procedures.${code}`, from: data.procedures[code]!, to }
  await amendAs(decided(code), 'articles', [from])
  const changes = [await change('organs.board.seats', 7)]
  const wish = { command: 'charter.amendArticles', input: { changes }, title: '이사를 늘릴까요?', reason: '' }
  const { decision } = await w.act<{ decision: string }>(mina, commons, 'decisions.propose', wish)
  await w.act(mina, commons, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
  w.clock.pass({ days: 2 })
  await w.settle()
  const shown = await draw('ko')
  for (const text of ['이사를 늘릴까요?', '변경신고서', '20일 안에', '21일 안에', `/decisions/${decision}`])
    expect(shown).toContain(text)
  for (const lang of languages) expect(await draw(lang)).not.toMatch(/undefined|\[object/)
})
