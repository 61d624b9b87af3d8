import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import { proposeAgreement } from '../propose-agreement.ts'
import { agreement } from '../query-agreements.ts'
import { words } from '../words.ts'
import { AgreementBadge } from './agreement-rows.tsx'
import { readLines } from './lines.ts'
import { crumbTo, FlowRow, namesIn, sideFrom, sideOptions, usValue, whoOf } from './parts.tsx'
import { AskedCard, CallOff, WordsCard } from './word-cards.tsx'

const load = (view: PageView) => view.ask(agreement, { agreement: view.params.id ?? '' })

/** What two sides promise each other, and whether both have said yes. */
export const agreementPage: Page = page({
  path: '/plans/agreements/:id{[0-9a-f-]{36}}',
  title: async (view) => (await load(view)).agreement.name,
  async render(view) {
    const w = words[view.lang]
    const { agreement: one, commitments, words: said } = await load(view)
    const agents = [one.one, one.other]
    const names = await namesIn(view, commitments, agents)
    const who = (side: string | null) => whoOf(view, names, side)
    const isKept = commitments.every(({ state }) => state === 'fulfilled' || state === 'over')
    return (
      <>
        <Breadcrumb crumbs={[crumbTo(view, 'commitments'), { label: one.name }]} />
        <PageHead
          title={one.name}
          eyebrow={`${who(one.one)} ↔ ${who(one.other)}`}
          badge={<AgreementBadge view={view} one={one} />}
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {one.reason && <Flash tone="plain">{one.reason}</Flash>}
        {isKept && <Flash tone="good">{w.allKept}</Flash>}
        <Columns layout="main-side">
          <Stack>
            {one.status === 'asked' && <AskedCard view={view} what="agreement" id={one.id} words={said} />}
            {agents.map((side) => {
              const given = commitments.filter((flow) => flow.provider === side)
              if (given.length === 0) return null
              return (
                <Card title={w.givenBy(who(side))}>
                  <Rows label={w.givenBy(who(side))}>
                    {given.map((flow) => (
                      <FlowRow view={view} flow={flow} names={names} />
                    ))}
                  </Rows>
                </Card>
              )
            })}
            {one.note && (
              <Card>
                <p class="whitespace-pre-line">{one.note}</p>
              </Card>
            )}
          </Stack>
          <Stack>
            <WordsCard view={view} words={said} names={names} entry={one.entry} />
            {(one.status === 'asked' || one.status === 'agreed') && !isKept && (
              <CallOff
                view={view}
                what="agreement"
                id={one.id}
                sides={agents}
                by={one.status === 'asked' ? one.proposedBy : null}
              />
            )}
          </Stack>
        </Columns>
      </>
    )
  },
})

/** Two sides, what each gives, one line each. */
export const newAgreementPage: Page = page({
  path: '/plans/agreements/new',
  title: (view) => words[view.lang].newAgreement,
  async render(view) {
    const w = words[view.lang]
    const people = await sideOptions(view)
    return (
      <>
        <Breadcrumb crumbs={[crumbTo(view, 'commitments'), { label: w.newAgreement }]} />
        <PageHead title={w.newAgreement} lead={w.agreementsLead} />
        <Card>
          <Form
            action={view.href('/plans/agreements/new')}
            view={{ ...view, refusal: view.refusal && { sentence: view.refusal.sentence } }}
            submit={w.newAgreement}
            cancel={view.href('/plans/commitments')}
          >
            <TextField name="name" label={w.agreementName} maxlength={120} />
            <SelectField name="one" label={w.one} options={people} value={view.standing.agent ?? usValue} />
            <TextArea name="oneGives" label={w.oneGives} hint={w.whatHint} rows={3} optional="unsaid" />
            <SelectField name="other" label={w.other} options={people} value={usValue} />
            <TextArea name="otherGives" label={w.otherGives} hint={w.claimHint} rows={3} optional="unsaid" />
            <DateField name="dueOn" label={w.due} min={today(view)} />
            <TextArea name="note" label={w.note} rows={2} optional />
          </Form>
        </Card>
      </>
    )
  },
})

export const newAgreementPost = post({
  path: '/plans/agreements/new',
  again: newAgreementPage,
  async handle(view, form) {
    const dueOn = form.text('dueOn')
    const given = (from: 'one' | 'other') =>
      readLines(view, form.text(`${from}Gives`)).map(({ name, amount, unit }) => ({
        // Hours given are work; everything else changes hands.
        ...{ from, action: unit === 'h' ? ('work' as const) : ('transfer' as const) },
        ...{ name, amount: String(amount), unit, dueOn },
      }))
    const input = {
      name: form.text('name'),
      note: form.text('note'),
      one: sideFrom(form.text('one')),
      other: sideFrom(form.text('other')),
      commitments: [...given('one'), ...given('other')],
    }
    const made = await view.execute(proposeAgreement, input, once(view, form))
    const w = words[view.lang]
    return {
      to: `/plans/agreements/${made.agreement}`,
      notice: made.status === 'agreed' ? w.concluded : w.proposed,
    }
  },
})
