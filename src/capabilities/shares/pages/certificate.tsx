import { findAgent } from '../../../commons/members/agent-rows.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { page } from '../../../ui/page.ts'
import { Paper, PaperClose, PaperFacts } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { visibleAgent } from '../visible-to.ts'
import { words } from '../words.ts'
import { money } from './parts.tsx'

/** 출자증서 as it is printed, sealed and handed over. */
export const certificatePage = page({
  path: '/shares/of/:agent/certificate/:number',
  title: (view) => words[view.lang].certificate,
  async render(view) {
    const w = words[view.lang]
    const { agent = '', number = '' } = view.params
    const row =
      visibleAgent(view, agent) &&
      /^\d{1,9}$/.test(number) &&
      (await certificateAt(view, agent, Number(number)))
    if (!row) throw kernelFailure('not_found', { what: 'shares.certificate' })
    const person = await findAgent(view.db, view.commons.id, agent)
    const day = (on: string | null | undefined) => (on ? formatDay(on, view.lang) : '')
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb
            crumbs={[{ label: w.title, href: view.href('/shares') }, { label: w.certificateNo(row.number) }]}
          />
          <p class="mb-4">
            <Print label={w.print} />
          </p>
        </div>
        <Paper title={w.certificate} number={w.certificateNo(row.number)}>
          <PaperFacts
            facts={[
              [w.name, person?.name ?? ''],
              ...(person?.number ? ([[w.number, person.number]] as const) : []),
              [w.sharesHead, w.shares(row.shares)],
              [w.amount, money(view, row.amount)],
              [w.joinedOn, day(person?.joined_on)],
              [w.firstOn, day(row.since)],
            ]}
          />
          <p class="mt-10 text-center leading-relaxed">{w.certified}</p>
          <PaperClose
            day={day(row.issued_on)}
            from={
              <>
                {view.name} <span class="ms-4 text-base font-normal text-black/60">{w.seal}</span>
              </>
            }
          />
        </Paper>
      </>
    )
  },
})

const certificateAt = (
  { db, commons }: Parameters<typeof certificatePage.render>[0],
  agent: string,
  number: number,
) =>
  db
    .selectFrom('shares_certificate as c')
    .innerJoin('shares_holding as h', (join) =>
      join.onRef('h.commons_id', '=', 'c.commons_id').onRef('h.agent', '=', 'c.agent'),
    )
    .select(['c.number', 'c.shares', 'c.amount', 'c.issued_on', 'h.since'])
    .where('c.commons_id', '=', commons.id)
    .where('c.agent', '=', agent)
    .where('c.number', '=', number)
    .executeTakeFirst()
