import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { pageWords } from '../page-words.ts'
import { myShares } from '../query-mine.ts'
import { ShareRow } from './home.tsx'
import { Crumbs } from './parts.tsx'

/** All that I got, newest first. */
export const minePage = page({
  path: '/value/mine',
  title: (view) => pageWords[view.lang].mine,
  async render(view) {
    const w = pageWords[view.lang]
    const before = Number(view.search.get('before') ?? '') || undefined
    const { shares, next } = await view.ask(myShares, { before })
    return (
      <>
        <Crumbs view={view} label={w.mine} />
        <PageHead title={w.mine} />
        <Card>
          {shares.length === 0 && <p class="text-soft">{w.mineNone}</p>}
          <Rows label={w.mine}>
            {shares.map((one) => (
              <ShareRow view={view} one={one} />
            ))}
          </Rows>
          {next !== null && (
            <LinkButton href={`${view.href('/value/mine')}?before=${next}`}>{w.more}</LinkButton>
          )}
        </Card>
      </>
    )
  },
})
