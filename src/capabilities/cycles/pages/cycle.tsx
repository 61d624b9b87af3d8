import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { closeCycle } from '../close-cycle.ts'
import { handOver } from '../hand-over.ts'
import { cycle } from '../query-cycles.ts'
import { collecting } from '../query-orders.ts'
import { words } from '../words.ts'
import { whenText } from './list.tsx'
import { MyOrder } from './my-order.tsx'
import { OrderForm } from './order-form.tsx'
import { Planning } from './planning.tsx'

export type CycleShown = Awaited<ReturnType<typeof cycle.run>>
export type CycleProps = { view: PageView; one: CycleShown }

export const loadCycle = (view: PageView): Promise<CycleShown> =>
  view.ask(cycle, { cycle: view.params.cycle ?? '' })

/** One cycle: planning it, ordering in it, or what became of my order. */
export const cyclePage: Page = page({
  path: '/cycles/:cycle{[0-9a-f-]{36}}',
  title: async (view) => words[view.lang].number((await loadCycle(view)).number),
  async render(view) {
    const w = words[view.lang]
    const one = await loadCycle(view)
    const name = w.number(one.number)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/cycles') }, { label: name }]} />
        <PageHead
          title={name}
          lead={whenText(view, one)}
          badge={<Badge tone={one.state === 'open' ? 'good' : 'plain'}>{w.states[one.state]}</Badge>}
          actions={view.may(handOver) === 'yes' && one.state !== 'planned' && <Tools view={view} one={one} />}
        />
        <Stack>
          {one.state === 'planned' && <Planning view={view} one={one} />}
          {one.state === 'open' && <OrderForm view={view} one={one} />}
          {one.state !== 'planned' && (one.order || one.state !== 'open') && (
            <MyOrder view={view} one={one} />
          )}
          {one.state === 'open' && view.may(closeCycle) === 'yes' && (
            <Card>
              <Confirm
                label={w.close}
                tone="quiet"
                question={w.closeText}
                action={view.href(`/cycles/${one.cycle}/close`)}
                submit={w.close}
                onceKey={`${view.key}-close`}
              />
            </Card>
          )}
        </Stack>
      </>
    )
  },
})

/** What whoever looks after the cycle does next comes first. */
function Tools({ view, one }: CycleProps) {
  const w = words[view.lang]
  const at = view.href(`/cycles/${one.cycle}`)
  return (
    <>
      {view.may(collecting) === 'yes' && (
        <LinkButton href={`${at}/collect`} tone={one.state === 'closed' ? 'primary' : 'quiet'}>
          {w.collecting}
        </LinkButton>
      )}
      <LinkButton href={`${at}/pack`} tone={one.state === 'packed' ? 'primary' : 'quiet'}>
        {w.packing}
      </LinkButton>
    </>
  )
}
