import { Card } from '../../../ui/card.tsx'
import { homeCard } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { openConflict } from '../open-conflict.ts'
import { reportBreach } from '../report-breach.ts'
import { words } from '../words.ts'

/** Where to turn when something was not kept, or two do not get on. */
export const promisesCard = homeCard({
  part: 'charter',
  order: 20,
  render(view) {
    const w = words[view.lang]
    const [reports, asks] = [view.may(reportBreach) === 'yes', view.may(openConflict) === 'yes']
    if (!reports && !asks) return null
    return (
      <Card title={w.title} href={view.href('/sanctions')}>
        <Rows>
          {reports && <Row title={w.report} href={view.href('/sanctions/report')} />}
          {asks && <Row title={w.conflict} href={view.href('/sanctions/conflict')} />}
        </Rows>
      </Card>
    )
  },
})
