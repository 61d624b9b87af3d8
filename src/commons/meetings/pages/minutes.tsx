import { kernelFailure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Print } from '../../../ui/print.tsx'
import { minutesWords } from '../minutes-words.ts'
import { type MinutesView, minutes } from '../query-minutes.ts'
import { MinutesActions } from './minutes-actions.tsx'
import { AttendancePaper, MinutesPaper } from './minutes-paper.tsx'
import { here } from './parts.tsx'

/** The minutes as a document, and what is to be done about them. */
export const minutesPage: Page = page({
  path: '/meetings/:id/minutes',
  title: ({ lang }) => minutesWords[lang].title,
  async render(view) {
    const w = minutesWords[view.lang]
    const one = await seenMinutes(view)
    if (!one) {
      return (
        <>
          <PageHead title={w.title} />
          <Card>
            <Empty title={w.none} icon="file">
              {w.noneText}
            </Empty>
          </Card>
        </>
      )
    }
    const props = { view, one, names: await view.labels('members.agent', peopleIn(one)) }
    return (
      <>
        <div class="print:hidden">
          <PageHead
            title={w.of(one.facts.title)}
            badge={<Standing view={view} one={one} />}
            actions={
              <>
                <Print label={w.print} />
                <EditLink view={view} one={one} />
              </>
            }
          />
        </div>
        <MinutesActions {...props} />
        <MinutesPaper {...props} />
        <AttendancePaper {...props} />
      </>
    )
  },
})

/** The minutes the address names; null where there are none to read. */
export async function seenMinutes(view: PageView): Promise<MinutesView | null> {
  const { id } = view.params
  if (!isId(id)) throw kernelFailure('not_found', { what: 'meetings.meeting' })
  const edition = Number(view.search.get('edition')) || undefined
  return view.ask(minutes, { meeting: id, edition })
}

type OneProps = { view: PageView; one: MinutesView }

function EditLink({ view, one }: OneProps) {
  if (!one.leads || one.frozenAt) return null
  return <LinkButton href={view.href(here(view, '/minutes/edit'))}>{minutesWords[view.lang].edit}</LinkButton>
}

function Standing({ view, one }: OneProps) {
  const w = minutesWords[view.lang]
  if (!one.frozenAt) return <Badge tone="waits">{w.draft}</Badge>
  const isSigned = one.signatures.every((mine) => mine.signedAt)
  return <Badge tone={isSigned ? 'good' : 'note'}>{isSigned ? w.allSigned : w.stands}</Badge>
}

/** Everybody the document names. */
function peopleIn({ facts, signatures }: MinutesView): string[] {
  const there = facts.attendance.flatMap(({ agent, holder }) => (holder ? [agent, holder] : [agent]))
  const officers = [facts.chair, facts.recorder].flatMap((agent) => agent ?? [])
  return [...new Set([...there, ...officers, ...facts.signers, ...signatures.map(({ agent }) => agent)])]
}
