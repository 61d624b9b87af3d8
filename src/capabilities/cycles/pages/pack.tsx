import { csvOf } from '../../../kernel/spreadsheet/delimited.ts'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { download, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Print } from '../../../ui/print.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { collecting, packing } from '../query-orders.ts'
import { words } from '../words.ts'
import { type CycleShown, loadCycle } from './cycle.tsx'

function Crumbs({ view, one, here }: { view: PageView; one: CycleShown; here: string }) {
  const w = words[view.lang]
  const cycle = { label: w.number(one.number), href: view.href(`/cycles/${one.cycle}`) }
  return <Breadcrumb crumbs={[{ label: w.title, href: view.href('/cycles') }, cycle, { label: here }]} />
}

const at = '/cycles/:cycle{[0-9a-f-]{36}}'

/** What to fetch from each producer, and what came. */
export const collectPage: Page = page({
  path: `${at}/collect`,
  title: (view) => words[view.lang].collecting,
  async render(view) {
    const w = words[view.lang]
    const one = await loadCycle(view)
    const goods = await view.ask(collecting, { cycle: one.cycle })
    const names = await view.labels(
      'members.agent',
      goods.map(({ producer }) => producer),
    )
    const here = view.href(`/cycles/${one.cycle}`)
    return (
      <>
        <Crumbs view={view} one={one} here={w.collecting} />
        <PageHead
          title={w.collecting}
          lead={one.state === 'open' ? undefined : w.collectingLead}
          actions={
            <LinkButton href={`${here}/collect.csv`} icon="download" download>
              {w.csv}
            </LinkButton>
          }
        />
        <Card>
          {one.state === 'open' ? (
            <Rows label={w.collecting}>
              {goods.map(({ title, pack, producer, ordered }) => (
                <Row title={`${title} · ${pack}`} detail={names.get(producer)} aside={w.pieces(ordered)} />
              ))}
            </Rows>
          ) : (
            <Form view={view} action={`${here}/collect`} submit={w.save} wide>
              {goods.map(({ good, title, pack, producer, ordered, came }) => (
                <TextField
                  name={`came-${good}`}
                  label={`${title} · ${pack}`}
                  hint={`${names.get(producer)} · ${w.wanted} ${w.pieces(ordered)}`}
                  value={String(came ?? ordered)}
                  inputmode="numeric"
                  maxlength={7}
                />
              ))}
            </Form>
          )}
        </Card>
      </>
    )
  },
})

/** The same for producers, as a file. */
export const collectCsv = download({
  path: `${at}/collect.csv`,
  async respond(view) {
    const w = words[view.lang]
    const one = await loadCycle(view)
    const goods = await view.ask(collecting, { cycle: one.cycle })
    const names = await view.labels(
      'members.agent',
      goods.map(({ producer }) => producer),
    )
    const say = (amount: bigint) => formatDecimal(amount, unitOf(one.unit).scale)
    const rows = goods.map(({ producer, title, pack, price, ordered, came }) => [
      ...[names.get(producer) ?? '', title, pack, say(price), String(ordered)],
      ...[came === null ? '' : String(came), say(price * BigInt(came ?? ordered))],
    ])
    return {
      ...{ body: csvOf([w.csvHead, ...rows]), mediaType: 'text/csv; charset=utf-8' },
      fileName: `${view.commons.slug}-cycle-${one.number}.csv`,
    }
  },
})

/** Everybody's orders by point; a press says it was handed over. */
export const packPage: Page = page({
  path: `${at}/pack`,
  title: (view) => words[view.lang].packing,
  async render(view) {
    const w = words[view.lang]
    const one = await loadCycle(view)
    const { places } = await view.ask(packing, { cycle: one.cycle })
    const names = await view.labels(
      'members.agent',
      places.flatMap(({ orders }) => orders.map(({ member }) => member)),
    )
    return (
      <>
        <Crumbs view={view} one={one} here={w.packing} />
        <PageHead
          title={w.packing}
          lead={one.state === 'packed' ? w.packingLead : undefined}
          actions={<Print label={w.print} />}
        />
        <Stack>
          {places.length === 0 && <Card>{w.nobody}</Card>}
          {places.map(({ name, orders }) => (
            <Card title={name}>
              <Rows label={name}>
                {orders.map(({ order, member, handedAt, lines, total }) => (
                  <Row
                    title={names.get(member) ?? ''}
                    detail={lines
                      .map(({ title, given, quantity }) => `${title} ${w.pieces(given ?? quantity)}`)
                      .join(', ')}
                    aside={handedAt ? <Badge tone="good">{w.isHanded}</Badge> : money(view, total, one.unit)}
                  >
                    {!handedAt && one.state === 'packed' && (
                      <Form
                        action={view.href(`/cycles/${one.cycle}/hand`)}
                        id={`hand-${order}`}
                        onceKey={`${view.key}-${order.slice(-12)}`}
                        submit={w.hand}
                        submitTone="quiet"
                      >
                        <HiddenField name="order" value={order} />
                      </Form>
                    )}
                  </Row>
                ))}
              </Rows>
            </Card>
          ))}
        </Stack>
      </>
    )
  },
})
