import { Card } from '../../../ui/card.tsx'
import { type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { pageWords } from '../page-words.ts'
import { Crumbs } from './parts.tsx'

export const newEquationPage: Page = page({
  path: '/value/equations/new',
  title: (view) => pageWords[view.lang].presets,
  render(view) {
    const w = pageWords[view.lang]
    return (
      <>
        <Crumbs view={view} label={w.presets} />
        <PageHead title={w.presets} lead={w.presetsLead} />
        <Card />
      </>
    )
  },
})
export const newEquationPost = post({
  path: '/value/equations/new',
  again: newEquationPage,
  handle: async () => ({ to: '/value' }),
})
