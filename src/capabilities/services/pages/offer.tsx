import { kernelFailure } from '../../../kernel/failure.ts'
import { day, isId } from '../../../kernel/fields.ts'
import { formatTime } from '../../../kernel/language.ts'
import { recurrenceOf } from '../../../kernel/recurring.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, once, today } from '../../../ui/typed.ts'
import { book } from '../book.ts'
import { bookSeries } from '../book-series.ts'
import { type Zone, zones } from '../dials.ts'
import { endOffer } from '../end-offer.ts'
import { type OfferView, offers } from '../query-offers.ts'
import { quote } from '../query-quote.ts'
import { reviews } from '../query-reviews.ts'
import { minutesText } from '../time-text.ts'
import { keepsBookings } from '../visible-to.ts'
import { words } from '../words.ts'
import { PriceTable } from './parts.tsx'

const offerPath = '/services/offers/:offer'

/** A service: what is chosen, the whole price with every line, then a time and the booking. */
export const offerPage: Page = page({
  path: offerPath,
  title: async (view) => (await loadOffer(view)).title,
  async render(view) {
    const w = words[view.lang]
    const offer = await loadOffer(view)
    const chosen = chosenIn(view, offer)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/services') }, { label: offer.title }]} />
        <PageHead title={offer.title} lead={offer.note || undefined} />
        <Columns layout="main-side">
          <Stack>
            <Card title={w.choose}>
              <ChooseForm view={view} offer={offer} chosen={chosen} />
            </Card>
          </Stack>
          <Stack>
            {chosen && <Quoted view={view} offer={offer} chosen={chosen} />}
            <Reviews view={view} offer={offer} />
          </Stack>
        </Columns>
        {view.may(endOffer) === 'yes' && (
          <div class="mt-8">
            <Confirm
              label={w.end}
              tone="quiet"
              question={w.endText}
              action={view.href(`/services/offers/${offer.id}/end`)}
              submit={w.end}
              onceKey={`${view.key}-end`}
            />
          </div>
        )}
      </>
    )
  },
})

/** What others say of it, where anybody has. */
async function Reviews({ view, offer }: { view: PageView; offer: OfferView }) {
  const w = words[view.lang]
  const { count, tenths, latest } = await view.ask(reviews, { offer: offer.id })
  if (count === 0) return null
  return (
    <Card title={w.reviews} aside={w.starsMean(tenths, count)}>
      {latest.length > 0 && (
        <Rows label={w.reviews}>
          {latest.map(({ stars, text, month }) => (
            <Row title={text} detail={month} aside={w.starsOf(stars)} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

/** How often somebody has their home cleaned. */
const often = ['weekly', 'biweekly', 'monthly'] as const

interface Chosen {
  choices: string[]
  size: number
  zone: string | null
  day: string
}

const zonesOf = (view: PageView): Zone[] => (view.charter.value(zones.name) ?? []) as Zone[]

/** What the address says was chosen, or what the refused form sent; nothing before the first press. */
function chosenIn(view: PageView, offer: OfferView): Chosen | undefined {
  const { search, values } = view
  const typed = (name: string) => values[name] ?? search.get(name) ?? ''
  if (!typed('day')) return undefined
  const addons =
    values.addons === undefined ? search.getAll('addon') : values.addons.split(' ').filter(Boolean)
  const known = new Set(offer.choices.map(({ code }) => code))
  const choices = [typed('option'), ...addons].filter((one) => known.has(one))
  const size = /^\d{1,3}$/.test(typed('size')) ? Number(typed('size')) : 0
  const day = /^\d{4}-\d\d-\d\d$/.test(typed('day')) ? typed('day') : today(view)
  return { choices, size, zone: typed('zone') || null, day }
}

type Props = { view: PageView; offer: OfferView; chosen?: Chosen }

function ChooseForm({ view, offer, chosen }: Props) {
  const w = words[view.lang]
  const all = (kind: string) =>
    offer.choices.filter((one) => one.kind === kind).map(({ code, title }) => ({ value: code, label: title }))
  const [options, addons] = [all('option'), all('addon')]
  const places = zonesOf(view)
  return (
    <Form
      action={view.href(`/services/offers/${offer.id}`)}
      method="get"
      submit={w.showPrice}
      submitTone={chosen ? 'quiet' : 'primary'}
    >
      {offer.largest > 0 && (
        <SelectField
          name="size"
          label={offer.sizeName}
          value={String(chosen?.size || 1)}
          options={Array.from({ length: offer.largest }, (_, i) => ({
            value: `${i + 1}`,
            label: `${i + 1}`,
          }))}
        />
      )}
      {options.length > 0 && (
        <Choice
          name="option"
          label={w.option}
          options={options}
          value={options.find(({ value }) => chosen?.choices.includes(value))?.value ?? options[0]!.value}
        />
      )}
      {addons.length > 0 && (
        <Choice
          name="addon"
          label={w.addon}
          options={addons}
          value={chosen?.choices ?? []}
          multiple
          optional
        />
      )}
      {places.length > 0 && (
        <SelectField
          name="zone"
          label={w.zone}
          value={chosen?.zone ?? undefined}
          options={places.map(({ code, name }) => ({ value: code, label: name[view.lang] }))}
        />
      )}
      <DateField name="day" label={w.day} value={chosen?.day ?? today(view)} min={today(view)} />
    </Form>
  )
}

async function Quoted({ view, offer, chosen }: Props & { chosen: Chosen }) {
  const w = words[view.lang]
  const { day, ...wanted } = chosen
  const typedFrom = view.values.from ?? null
  const asked = { offer: offer.id, ...wanted, day, at: typedFrom }
  let priced: Awaited<ReturnType<typeof ask>>
  try {
    priced = await ask(view, asked)
  } catch (error) {
    return (
      <Card title={w.price}>
        <p role="alert" class="font-semibold text-vermilion">
          {view.sentenceOf(error)}
        </p>
      </Card>
    )
  }
  return (
    <>
      <Card title={w.price} aside={`${w.lasts} ${minutesText(priced.minutes, view.lang)}`}>
        <PriceTable view={view} priced={priced} />
        <p class="mt-2 text-sm text-soft">{w.noMore}</p>
      </Card>
      <Card title={w.bookTitle} id="when">
        {priced.times.length === 0 ? (
          <Empty title={w.noTimes} icon="calendar">
            {w.noTimesText}
          </Empty>
        ) : view.may(book) === 'yes' ? (
          <BookForm view={view} offer={offer} chosen={chosen} priced={priced} />
        ) : (
          <p>{w.joinFirst}</p>
        )}
      </Card>
    </>
  )
}

const ask = (view: PageView, asked: Parameters<typeof quote.run>[1]) => view.ask(quote, asked)

type BookProps = Props & { chosen: Chosen; priced: Awaited<ReturnType<typeof ask>> }

function BookForm({ view, offer, chosen, priced }: BookProps) {
  const w = words[view.lang]
  const addons = chosen.choices.filter((one) =>
    offer.choices.some(({ code, kind }) => code === one && kind === 'addon'),
  )
  const option = chosen.choices.find((one) => !addons.includes(one)) ?? ''
  const total = money(view, priced.total, priced.unit)
  const sent = {
    option,
    addons: addons.join(' '),
    size: String(chosen.size),
    zone: chosen.zone ?? '',
    day: chosen.day,
  }
  return (
    <Form view={view} action={view.href(`/services/offers/${offer.id}/book`)} submit={w.book(total)} wide>
      {Object.entries({ ...sent, total: String(priced.total) }).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      <SelectField
        name="from"
        label={w.when}
        value={priced.times[0]!.from}
        options={priced.times.map(({ from }) => ({
          value: from,
          label: formatTime(new Date(from), view.lang, view.timeZone),
        }))}
      />
      <TextField
        name="address"
        label={w.address}
        hint={w.addressHint}
        autocomplete="street-address"
        maxlength={200}
      />
      <TextField name="note" label={w.noteToWorker} maxlength={1000} optional />
      <Disclosure summary={w.repeat} open={Boolean(view.values.repeat)}>
        <div class="flex flex-col gap-4">
          <SelectField
            name="repeat"
            label={w.howOften}
            options={often.map((one) => ({ value: one, label: w.repeats[one] }))}
            blank={w.once}
            optional="unsaid"
          />
          <TextField
            name="times"
            label={w.times}
            value="4"
            inputmode="numeric"
            maxlength={2}
            optional="unsaid"
          />
          <Checkbox name="skip" label={w.skip} />
        </div>
      </Disclosure>
      {keepsBookings(view) && (
        <Disclosure summary={w.forOutsider} open={Boolean(view.values.client)}>
          <div class="flex flex-col gap-4">
            <TextField name="client" label={w.clientName} maxlength={100} optional="unsaid" />
            <TextField name="contact" label={w.contact} maxlength={100} optional="unsaid" />
          </div>
        </Disclosure>
      )}
    </Form>
  )
}

async function loadOffer(view: PageView): Promise<OfferView> {
  const { offer } = view.params
  const found = isId(offer) ? (await view.ask(offers, {})).find(({ id }) => id === offer) : undefined
  if (!found) throw kernelFailure('not_found', { what: 'services.offer' })
  return found
}

const bookPost = post({
  path: `${offerPath}/book`,
  again: offerPage,
  async handle(view, form) {
    const w = words[view.lang]
    const client = form.text('client')
    const to = client ? '/services/board' : '/services/mine'
    const wanted = {
      ...{ offer: view.params.offer ?? '', size: Number(form.text('size')), zone: form.text('zone') || null },
      choices: [form.text('option'), ...form.text('addons').split(' ')].filter(Boolean),
      ...{ from: form.text('from'), address: form.text('address'), note: form.text('note') },
      total: form.text('total'),
      outsider: client ? { name: client, contact: form.text('contact') } : null,
    }
    const repeat = often.find((one) => one === form.text('repeat'))
    if (!repeat || !day().safeParse(form.text('day')).success) {
      await view.execute(book, wanted, once(view, form))
      return { to, notice: w.booked }
    }
    const rule = recurrenceOf(repeat, form.text('times'), form.text('day'))
    const input = { ...wanted, rule, skip: form.text('skip') !== '' }
    const { booked } = await view.execute(bookSeries, input, once(view, form))
    return { to, notice: w.bookedTimes(booked) }
  },
})

const endPost = post({
  path: `${offerPath}/end`,
  again: offerPage,
  async handle(view, form) {
    await view.execute(endOffer, { offer: view.params.offer ?? '' }, once(view, form))
    return { to: '/services', notice: words[view.lang].ended }
  },
})

export const offerPosts = [bookPost, endPost]
