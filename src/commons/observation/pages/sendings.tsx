import { nobody } from '../../../kernel/authority.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type FormInput, type PageView, page, post, waiting } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, typedAmount } from '../../../ui/typed.ts'
import { acceptSending } from '../accept-sending.ts'
import { resource } from '../queries.ts'
import { refuseSending } from '../refuse-sending.ts'
import { sendResource } from '../send-resource.ts'
import { destinations, type Sending, sendings } from '../sending-queries.ts'
import { words } from '../words.ts'
import { flowWords } from '../words-flow.ts'
import { dayOf, quantityText } from './parts.tsx'
import { Views } from './views.tsx'

/** What went to other commons and came from there; what waits for us first. */
export const sendingsPage = page({
  path: '/sendings',
  title: (view) => flowWords[view.lang].sendings,
  async render(view) {
    const w = flowWords[view.lang]
    const [asked, found] = await Promise.all([
      view.ask(sendings, { waiting: true }),
      view.ask(sendings, { after: view.search.get('after') ?? undefined }),
    ])
    const mayAnswer = view.may(acceptSending) === 'yes'
    return (
      <>
        <PageHead title={w.sendings} lead={w.sendingsLead} />
        <Views view={view} at="sendings" />
        <Stack>
          {mayAnswer && asked.sendings.length > 0 && <Asked view={view} list={asked.sendings} />}
          <Card>
            {found.sendings.length === 0 && <p class="text-soft">{w.noSendings}</p>}
            <Rows label={w.sendings}>
              {found.sendings.map((one) => (
                <Row
                  title={whatOf(view, one)}
                  href={one.resource ? view.href(`/resources/${one.resource}`) : undefined}
                  detail={[where(view, one), dayOf(view, one.sentAt), one.reason].filter(Boolean).join(' · ')}
                  aside={<Badge tone={tones[one.state]}>{w.states[one.state]}</Badge>}
                />
              ))}
            </Rows>
          </Card>
        </Stack>
        <Pagination next={found.next ? view.href(`/sendings?after=${found.next}`) : undefined} />
      </>
    )
  },
})

const tones = { under_way: 'waits', accepted: 'good', refused: 'needs' } as const

/** "된장 4kg"; one thing by its name alone. */
function whatOf(view: PageView, { name, single, quantity, unit }: Sending): string {
  const called = name ?? flowWords[view.lang].something
  return single ? called : `${called} ${quantityText(view, quantity, unit)}`
}

const asking = (view: PageView, { commonsName, name, single, quantity, unit }: Sending) => {
  const w = flowWords[view.lang]
  return w.waitingItem(commonsName, name ?? w.something, single ? '' : quantityText(view, quantity, unit))
}

const where = (view: PageView, { direction, commonsName }: Sending) =>
  direction === 'out' ? flowWords[view.lang].sentTo(commonsName) : flowWords[view.lang].cameFrom(commonsName)

function Asked({ view, list }: { view: PageView; list: readonly Sending[] }) {
  const w = flowWords[view.lang]
  return (
    <Card title={w.waitingTitle}>
      <Rows>
        {list.map((one) => (
          <Row strong title={asking(view, one)} detail={one.note}>
            <Form
              id={`take-${one.id}`}
              action={view.href('/sendings/accept')}
              submit={w.accept}
              onceKey={`take-${one.id}`}
            >
              <HiddenField name="sending" value={one.id} />
              <TextField name="location" label={w.acceptPlace} maxlength={200} optional />
            </Form>
            <div class="pt-3">
              <Confirm
                id={`back-${one.id}`}
                label={w.refuse}
                question={w.refuseQuestion}
                action={view.href('/sendings/refuse')}
                submit={w.refuseSubmit}
                values={{ sending: one.id }}
                onceKey={`back-${one.id}`}
              >
                <TextField name="reason" label={w.refuseReason} maxlength={2000} />
              </Confirm>
            </div>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

export const acceptPost = post({
  path: '/sendings/accept',
  again: sendingsPage,
  async handle(view, form) {
    const at = view.now.toISOString()
    const input = { sending: form.text('sending'), location: form.text('location'), at }
    const done = await view.execute(acceptSending, input, once(view, form))
    return { to: `/resources/${done.resource}`, notice: flowWords[view.lang].accepted }
  },
})

export const refusePost = post({
  path: '/sendings/refuse',
  again: sendingsPage,
  async handle(view, form) {
    const input = { sending: form.text('sending'), reason: form.text('reason') }
    await view.execute(refuseSending, input, once(view, form))
    return { to: '/sendings', notice: flowWords[view.lang].refusedNotice }
  },
})

const load = async (view: PageView) =>
  (await view.ask(resource, { resource: view.params.resource ?? '' })).resource

export const sendPage = page({
  path: '/resources/:resource/send',
  title: (view) => flowWords[view.lang].sendButton,
  async render(view) {
    const w = flowWords[view.lang]
    const [one, known] = await Promise.all([load(view), view.ask(destinations, {})])
    const back = view.href(`/resources/${one.id}`)
    const options = known.commons.map(({ slug, name }) => ({ value: slug, label: name }))
    const unit = unitOf(one.unit).name[view.lang]
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: words[view.lang].title, href: view.href('/resources') },
            { label: one.name, href: back },
            { label: w.sendButton },
          ]}
        />
        <PageHead title={w.sendTitle(one.name)} lead={w.sendLead} />
        <Card>
          <Form action={`${back}/send`} view={view} submit={w.sendSubmit} cancel={back}>
            {options.length > 0 && <SelectField name="slug" label={w.toWhom} options={options} />}
            <TextField
              name="address"
              label={options.length > 0 ? w.otherAddress : w.address}
              hint={w.addressHint}
              maxlength={80}
              optional={options.length > 0}
            />
            {!one.single && (
              <AmountField name="quantity" label={words[view.lang].howMuch(unit)} unit={unit} decimals />
            )}
            <TextField name="note" label={w.sendNote} maxlength={2000} optional />
          </Form>
        </Card>
      </>
    )
  },
})

export const sendPost = post({
  path: '/resources/:resource/send',
  again: sendPage,
  async handle(view, form) {
    const one = await load(view)
    const input = {
      resource: one.id,
      commons: await commonsOf(view, form),
      quantity: one.single ? '1' : typedAmount(view, form.text('quantity'), one.unit),
      at: view.now.toISOString(),
      note: form.text('note'),
    }
    await view.execute(sendResource, input, once(view, form))
    return { to: '/sendings', notice: flowWords[view.lang].sent }
  },
})

/** The commons with this address; what is nobody's goes on as nobody, for the command to refuse. */
async function commonsOf(view: PageView, form: FormInput): Promise<string> {
  const { commons } = await view.ask(destinations, { slug: form.text('address') || form.text('slug') || '-' })
  return commons[0]?.id ?? nobody
}

/** What other commons sent and nobody has accepted yet. */
export const waitingSendings = waiting(async (view) => {
  if (view.may(sendings) !== 'yes' || view.may(acceptSending) !== 'yes') return []
  const { sendings: list } = await view.ask(sendings, { waiting: true })
  return list.map((one) => ({
    title: asking(view, one),
    detail: one.note || undefined,
    href: view.href('/sendings'),
    tone: 'person' as const,
    badge: words[view.lang].waitingBadge,
  }))
})
