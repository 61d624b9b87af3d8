import { formatDateTime } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Print } from '../../../ui/print.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money, once } from '../../../ui/typed.ts'
import { sale } from '../query-sales.ts'
import { undoSale } from '../undo-sale.ts'
import { words } from '../words.ts'

const path = '/shop/sales/:sale{[0-9a-f-]{36}}'
const load = (view: PageView) => view.ask(sale, { sale: view.params.sale ?? '' })

/** A receipt, and taking the sale back while its day is open. */
export const salePage: Page = page({
  path,
  title: async (view) => words[view.lang].receipt((await load(view)).number),
  async render(view) {
    const w = words[view.lang]
    const one = await load(view)
    const mayUndo = view.may(undoSale) === 'yes' && !one.isUndone && !one.isClosed
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.title, href: view.href('/shop') }, { label: w.receipt(one.number) }]}
        />
        <PageHead
          title={w.receiptTitle}
          eyebrow={w.receipt(one.number)}
          lead={formatDateTime(new Date(one.at), view.lang, view.timeZone)}
          badge={one.isUndone ? <Badge tone="needs">{w.isUndone}</Badge> : <Badge>{w.ways[one.way]}</Badge>}
          actions={
            <>
              <Print label={w.receiptTitle} />
              {mayUndo && (
                <LinkButton href={view.href('/shop')} tone="primary">
                  {w.next}
                </LinkButton>
              )}
            </>
          }
        />
        <Card title={money(view, one.total, one.unit)} aside={w.total}>
          <Rows label={w.receiptTitle}>
            {one.lines.map(({ title, quantity, price }) => (
              <Row
                title={title}
                detail={`${money(view, price, one.unit)} × ${w.pieces(quantity)}`}
                aside={money(view, price * BigInt(quantity), one.unit)}
              />
            ))}
          </Rows>
          {mayUndo && (
            <div class="mt-4">
              <Confirm
                label={w.undo}
                tone="quiet"
                question={w.undoText}
                action={view.href(`/shop/sales/${one.sale}/undo`)}
                submit={w.undo}
                onceKey={`${view.key}-undo`}
              />
            </div>
          )}
        </Card>
      </>
    )
  },
})

export const undoPost = post({
  path: `${path}/undo`,
  again: salePage,
  async handle(view, form) {
    const at = view.params.sale ?? ''
    await view.execute(undoSale, { sale: at }, once(view, form))
    return { to: `/shop/sales/${at}`, notice: words[view.lang].undone }
  },
})
