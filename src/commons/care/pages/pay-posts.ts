import { post } from '../../../ui/page.ts'
import { once, typedAmount } from '../../../ui/typed.ts'
import { commute } from '../commute.ts'
import { mine } from '../query-mine.ts'
import { takeBackCommutation } from '../take-back-commutation.ts'
import { words } from '../words.ts'
import { homePage } from './home.tsx'

export const payPost = post({
  path: '/care/seasons/:season/pay',
  again: homePage,
  async handle(view, form) {
    const season = view.params.season ?? ''
    const agent = view.standing.agent ?? ''
    const { seasons } = await view.ask(mine, { agent })
    const unit = seasons.find((one) => one.season.id === season)?.season.unit ?? 'd'
    const amount = typedAmount(view, form.text('amount'), unit)
    await view.execute(commute, { season, agent, amount }, once(view, form))
    return { to: '/obligations/mine', notice: words[view.lang].payDone }
  },
})

export const takeBackPost = post({
  path: '/care/commutations/:commutation/take-back',
  again: homePage,
  async handle(view, form) {
    const input = { commutation: view.params.commutation ?? '', agent: view.standing.agent ?? '' }
    await view.execute(takeBackCommutation, input, once(view, form))
    return { to: '/care', notice: words[view.lang].payTakenBack }
  },
})
