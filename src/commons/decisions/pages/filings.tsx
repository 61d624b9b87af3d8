import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { profileOf } from '../../charter/profile.ts'
import { isAmendment } from '../amendment.ts'
import { filingWords } from '../filing-words.ts'
import { type DecisionSummary, decisions } from '../queries.ts'
import { words } from '../words.ts'

/** 신고·인가·등기: what passed and takes effect only once an authority has it, with what to bring and by when. */
export const filingsPage = page({
  path: '/decisions/filings',
  title: (view) => filingWords[view.lang].title,
  async render(view) {
    const w = filingWords[view.lang]
    const { decisions: open } = await view.ask(decisions, { state: 'open', limit: 100 })
    const waiting = open.filter((one) => one.state === 'waiting' && one.waitsFor !== null)
    const crumbs = [{ label: words[view.lang].title, href: view.href('/decisions') }, { label: w.title }]
    return (
      <>
        <Breadcrumb crumbs={crumbs} />
        <PageHead title={w.title} lead={w.lead} />
        {waiting.length === 0 ? (
          <Card>
            <Empty title={w.none} action={{ href: view.href('/decisions'), label: words[view.lang].title }}>
              {w.noneBody}
            </Empty>
          </Card>
        ) : (
          waiting.map((one) => <Filing view={view} one={one} />)
        )}
        <Register view={view} />
      </>
    )
  },
})

/** One decision: what waits, what to bring, how long the answer takes; its own page records that it is done. */
function Filing({ view, one }: { view: PageView; one: DecisionSummary }) {
  const w = filingWords[view.lang]
  const { articles } = profileOf(view.charter)
  const isOfArticles = one.command !== null && isAmendment(one.command)
  const papers = isOfArticles ? (articles?.papers ?? []) : []
  return (
    <div class="mb-5">
      <Card title={one.title} href={view.href(`/decisions/${one.decision}`)} aside={w.kinds[one.waitsFor!]}>
        {papers.length > 0 && (
          <>
            <p class="font-bold">{w.bring}</p>
            <Rows label={w.bring}>
              {papers.map((paper) => (
                <Row title={paper[view.lang]} />
              ))}
            </Rows>
          </>
        )}
        {isOfArticles && articles && articles.answerDays > 0 && (
          <p class="mt-2">{w.answer[one.waitsFor!](articles.answerDays)}</p>
        )}
        <p class="mt-2">{w.record}</p>
        {isOfArticles && articles && <p class="text-sm text-soft">{articles.article[view.lang]}</p>}
      </Card>
    </div>
  )
}

/** What is entered in the register besides, and within how many days. */
function Register({ view }: { view: PageView }) {
  const { registration } = profileOf(view.charter)
  if (!registration) return null
  const w = filingWords[view.lang]
  return (
    <Card title={w.registerTitle}>
      <p>{w.registerChanges(registration.changeDays)}</p>
      <p>{w.registerYearly(registration.yearlyMonths)}</p>
      <p class="text-sm text-soft">{registration.article[view.lang]}</p>
    </Card>
  )
}
