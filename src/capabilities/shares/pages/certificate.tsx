import { SealedBy } from '../../../commons/members/pages/sealed-by.tsx'
import { kernelFailure } from '../../../kernel/failure.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperClose, PaperFacts } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { certificate } from '../query-certificate.ts'
import { words } from '../words.ts'
import { money } from './parts.tsx'

/** 출자증서 as it is printed, sealed and handed over. */
export const certificatePage = page({
  path: '/shares/of/:agent/certificate/:number',
  title: (view) => words[view.lang].certificate,
  async render(view) {
    const w = words[view.lang]
    const { agent = '', number = '' } = view.params
    if (!/^[1-9]\d{0,8}$/.test(number)) throw kernelFailure('not_found', { what: 'shares.certificate' })
    const one = await view.ask(certificate, { agent, number: Number(number) })
    const day = (on: string) => formatDay(on, view.lang)
    const fact = (name: string, value: string | null) => (value ? ([[name, value]] as const) : [])
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb
            crumbs={[{ label: w.title, href: view.href('/shares') }, { label: w.certificateNo(one.number) }]}
          />
          <PageHead title={w.certificate} actions={<Print label={w.print} />} />
        </div>
        <Paper look="framed" title={w.certificate} number={w.certificateNo(one.number)}>
          <PaperFacts
            facts={[
              [w.name, one.name],
              ...fact(w.number, one.memberNumber),
              ...fact(w.joinedOn, one.joinedOn && day(one.joinedOn)),
              ...fact(w.oneShare, one.value === null ? null : money(view, one.value)),
              [w.sharesHead, w.shares(one.shares)],
              [w.amount, money(view, one.amount)],
              ...fact(w.paidOn, one.paidOn && day(one.paidOn)),
            ]}
          />
          <p class="mt-12 max-w-none text-center leading-relaxed">{w.certified}</p>
          <PaperClose day={day(one.issuedOn)} from={<SealedBy view={view} chair={one.chair} />} />
        </Paper>
      </>
    )
  },
})
