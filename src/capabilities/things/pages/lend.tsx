import { memberOptions } from '../../../commons/members/pages/member-options.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { once } from '../../../ui/typed.ts'
import { checkOut } from '../check-out.ts'
import { ruleOf } from '../dials.ts'
import { lendingText } from '../lending-rule.ts'
import { conditionsOut } from '../lending-tables.ts'
import { lendingWords } from '../lending-words.ts'
import { handsOver } from '../visible-to.ts'
import { words } from '../words.ts'
import { dueText, PhotoField, photosFrom } from './loan-parts.tsx'
import { thingHref } from './parts.tsx'
import { loadThing, nameOf, thingPath } from './thing.tsx'

/** A thing goes along with somebody: who, how it is, a picture. */
export const lendPage: Page = page({
  path: `${thingPath}/lend`,
  title: (view) => lendingWords[view.lang].lendTitle,
  async render(view) {
    const w = lendingWords[view.lang]
    const shown = await loadThing(view)
    const rule = ruleOf(view.charter, shown.rule)
    const name = await nameOf(view)
    const back = thingHref(view, shown.resource)
    const crumbs = [
      { label: words[view.lang].title, href: view.href('/things') },
      { label: name, href: back },
    ]
    const hand = handsOver(view)
    return (
      <>
        <Breadcrumb crumbs={[...crumbs, { label: w.lendTitle }]} />
        <PageHead title={name} lead={w.lendLead} />
        <Card title={w.lendTitle}>
          <Form
            view={view}
            action={thingHref(view, shown.resource, '/lend')}
            submit={hand ? w.handButton : w.lendButton}
            cancel={back}
            upload
          >
            <WhoField view={view} booked={bookedNow(view, shown.bookings)} hand={hand} />
            <ConditionField view={view} />
            <PhotoField view={view} />
          </Form>
          <ul class="mt-4 list-disc ps-5 text-sm text-soft">
            {rule?.lending && lendingText(rule.lending, view.lang).map((one) => <li>{one}</li>)}
          </ul>
        </Card>
      </>
    )
  },
})

export function ConditionField({ view }: { view: PageView }) {
  const w = lendingWords[view.lang]
  const options = conditionsOut.map((value) => ({ value, label: w.conditions[value] }))
  return <Choice name="condition" label={w.condition} value="good" options={options} />
}

type Booked = { id: string; agent: string }

const bookedNow = (
  view: PageView,
  all: readonly { id: string; agent: string | null; from: string; until: string }[],
) =>
  all.flatMap(({ id, agent, from, until }): Booked[] => {
    const now = view.now.getTime()
    return agent && Date.parse(from) <= now && now < Date.parse(until) ? [{ id, agent }] : []
  })

/** Whoever has booked it for now stands first; without a choice there is nothing to ask. */
async function WhoField({ view, booked, hand }: { view: PageView; booked: Booked[]; hand: boolean }) {
  const w = lendingWords[view.lang]
  const mine = booked.find(({ agent }) => agent === view.standing.agent)
  if (!hand) return <HiddenField name="who" value={`${view.standing.agent ?? ''} ${mine?.id ?? ''}`} />
  const names = await view.labels(
    'members.agent',
    booked.map(({ agent }) => agent),
  )
  const first = booked.map(({ id, agent }) => ({
    value: `${agent} ${id}`,
    label: w.bookedHere(names.get(agent) ?? ''),
  }))
  const all = (await memberOptions(view)).map(({ value, label }) => ({ value: `${value} `, label }))
  return <SelectField name="who" label={w.toWhom} options={[...first, ...all]} value={first[0]?.value} />
}

export const lendPost = post({
  path: lendPage.path,
  again: lendPage,
  async handle(view, form) {
    const [agent = '', booking] = form.text('who').split(' ')
    const photos = await photosFrom(view, form)
    const input = { resource: view.params.resource ?? '', agent, booking: booking || null, photos }
    const condition = form.text('condition') as 'good'
    const { loan, due } = await view.execute(checkOut, { ...input, condition }, once(view, form))
    return { to: `/things/loans/${loan}`, notice: lendingWords[view.lang].lent(dueText(view, due)) }
  },
})
