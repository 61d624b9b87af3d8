import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { openConflict } from '../open-conflict.ts'
import { cases, register } from '../queries.ts'
import { reportBreach } from '../report-breach.ts'
import { stepNames } from '../step-names.ts'
import { steps } from '../tables.ts'
import { words } from '../words.ts'
import { CaseBadge, caseTitle, dayOf, dutyLabel, peopleIn, stepText } from './parts.tsx'

/** 약속 지키기: what concerns me, then how often each step was taken. */
export const listPage = page({
  path: '/sanctions',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const before = Number(view.search.get('before')) || undefined
    const { cases: mine, next } = await view.ask(cases, { before })
    const names = await view.labels('members.agent', peopleIn(mine))
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={<Actions view={view} />} />
        <Stack>
          <Card title={w.mine}>
            {mine.length === 0 ? (
              <p class="text-soft">{w.none}</p>
            ) : (
              <Rows label={w.mine}>
                {mine.map((one) => (
                  <Row
                    title={caseTitle(view, one, names)}
                    href={view.href(`/sanctions/${one.case}`)}
                    detail={[w.item(one.number), dayOf(view, one.openedAt), stepText(view, one)]
                      .filter(Boolean)
                      .join(' · ')}
                    aside={<CaseBadge view={view} one={one} />}
                  />
                ))}
              </Rows>
            )}
          </Card>
          <Register view={view} />
        </Stack>
        <Pagination
          previous={before === undefined ? undefined : view.href('/sanctions')}
          next={next === null ? undefined : view.href(`/sanctions?before=${next}`)}
        />
      </>
    )
  },
})

function Actions({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <>
      {view.may(reportBreach) === 'yes' && (
        <LinkButton href={view.href('/sanctions/report')} tone="primary">
          {w.report}
        </LinkButton>
      )}
      {view.may(openConflict) === 'yes' && (
        <LinkButton href={view.href('/sanctions/conflict')}>{w.conflict}</LinkButton>
      )}
    </>
  )
}

async function Register({ view }: { view: PageView }) {
  if (view.may(register) !== 'yes') return null
  const w = words[view.lang]
  const counted = (await view.ask(register, {})).toSorted(
    (a, b) => a.duty.localeCompare(b.duty) || steps.indexOf(a.step) - steps.indexOf(b.step),
  )
  return (
    <Card title={w.register}>
      <p class="text-soft">{counted.length === 0 ? w.registerNone : w.registerLead}</p>
      <Rows label={w.register}>
        {counted.map(({ duty, step, count }) => (
          <Row title={`${dutyLabel(view, duty)} · ${stepNames[step][view.lang]}`} aside={w.count(count)} />
        ))}
      </Rows>
    </Card>
  )
}
