import { howToPay } from '../../../commons/obligations/query-how-to-pay.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperClose, PaperFacts } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { money } from '../../../ui/typed.ts'
import { arrears } from '../query-arrears.ts'
import { words } from '../words.ts'

/** A kind letter for each who is late, one to a sheet; first those who do not sign in. */
export const lettersPage = page({
  path: '/dues/letters',
  title: (view) => words[view.lang].letters,
  async render(view) {
    const w = words[view.lang]
    const [{ people, today }, how] = await Promise.all([view.ask(arrears, {}), view.ask(howToPay, {})])
    const on = formatDay(today, view.lang)
    const ordered = [...people.filter((one) => !one.signsIn), ...people.filter((one) => one.signsIn)]
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb
            crumbs={[
              { label: w.title, href: view.href('/dues') },
              { label: w.arrears, href: view.href('/dues/arrears') },
              { label: w.letters },
            ]}
          />
          <PageHead
            title={w.letters}
            lead={`${w.lettersLead} ${w.arrearsCount(ordered.length)}`}
            actions={<Print label={w.print} />}
          />
        </div>
        {ordered.map((one) => (
          <Paper title={w.letterTitle} look="large">
            {one.address && <p class="mb-6 text-sm">{one.address}</p>}
            <p class="mb-4 text-lg font-semibold">{w.letterTo(one.name)}</p>
            <p class="mb-6 max-w-none leading-relaxed">{w.letterText(view.name)}</p>
            <PaperFacts
              facts={[
                [w.letterWhat, one.labels.join(', ')],
                [w.letterSince, formatDay(one.since, view.lang)],
                [w.letterTotal, <strong>{money(view, one.rest, one.unit)}</strong>],
                ...(how ? ([[w.howToPay, <span class="whitespace-pre-line">{how}</span>]] as const) : []),
              ]}
            />
            <p class="mt-6 max-w-none leading-relaxed">{w.letterKind}</p>
            <PaperClose day={on} from={view.name} />
          </Paper>
        ))}
      </>
    )
  },
})
