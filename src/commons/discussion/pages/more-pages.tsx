import { formatDateTime } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Time } from '../../../ui/time.tsx'
import { readers, summaries } from '../queries.ts'
import { words } from '../words.ts'
import { subjectHref } from './parts.tsx'
import { subjectOf } from './thread-page.tsx'

const when = (view: PageView, at: string) => (
  <Time at={at}>{formatDateTime(new Date(at), view.lang, view.timeZone)}</Time>
)

/** Every edition of the summing-up, newest first. */
export const summariesPage = page({
  path: '/discussion/:kind/:about/summaries',
  title: (view) => words[view.lang].summaryHistory,
  async render(view) {
    const w = words[view.lang]
    const { about, title } = await subjectOf(view)
    const editions = await view.ask(summaries, { about: about.id })
    const names = await view.labels('members.agent', [...new Set(editions.map((one) => one.agent))])
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: title, href: subjectHref(view, about) }, { label: w.summaryHistory }]}
        />
        <PageHead title={w.summary} lead={title} />
        <Stack>
          {editions.map((one) => (
            <Card title={w.edition(one.edition)} aside={when(view, one.at)}>
              <p class="text-sm text-soft">{names.get(one.agent) ?? '–'}</p>
              <p class="whitespace-pre-line">{one.body ?? w.gone}</p>
            </Card>
          ))}
        </Stack>
      </>
    )
  },
})

/** Who has read a must-read, and who has not. */
export const readersPage = page({
  path: '/discussion/:kind/:about/readers',
  title: (view) => words[view.lang].readersTitle,
  async render(view) {
    const w = words[view.lang]
    const { about, title } = await subjectOf(view)
    const { read, notYet } = await view.ask(readers, { about: about.id })
    const names = await view.labels('members.agent', [...read.map((one) => one.agent), ...notYet])
    return (
      <>
        <Breadcrumb crumbs={[{ label: title, href: subjectHref(view, about) }, { label: w.readersTitle }]} />
        <PageHead title={w.readersTitle} lead={title} />
        <Stack>
          {notYet.length > 0 && (
            <Card title={w.notYet}>
              <p>{notYet.map((one) => names.get(one) ?? '–').join(', ')}</p>
            </Card>
          )}
          <Card title={w.readingCount(read.length, read.length + notYet.length)}>
            <Rows label={w.readersTitle}>
              {read.map((one) => (
                <Row title={names.get(one.agent) ?? '–'} aside={when(view, one.at)} />
              ))}
            </Rows>
          </Card>
        </Stack>
      </>
    )
  },
})
