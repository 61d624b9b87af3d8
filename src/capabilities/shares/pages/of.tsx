import { profileOf } from '../../../commons/charter/profile.ts'
import { agentNamed } from '../../../commons/members/find-by-name.ts'
import { walkRoll } from '../../../commons/members/walk-roll.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { type FormInput, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import { issueCertificate } from '../issue-certificate.ts'
import { type HolderView, holder } from '../query-holder.ts'
import { subscribe } from '../subscribe.ts'
import { subscribeFurther } from '../subscribe-further.ts'
import { takeBackSubscription } from '../take-back-subscription.ts'
import { transfer } from '../transfer.ts'
import { words } from '../words.ts'
import { ClaimCards } from './claim.tsx'
import { CertificatesCard, HistoryCard, HoldingCard, TakeCard } from './holder-parts.tsx'

const agentOf = (view: PageView) => view.params.agent ?? ''

/** One member's shares: what they hold and how it came about, and what the office does for them. */
export const holderPage: Page = page({
  path: '/shares/of/:agent',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const agent = agentOf(view)
    const held = await view.ask(holder, { agent })
    const name = (await view.labels('members.agent', [agent])).get(agent) ?? ''
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/shares') },
            { label: w.all, href: view.href('/shares/all') },
            { label: name },
          ]}
        />
        <PageHead title={name} />
        <Columns layout="main-side">
          <Stack>
            <HoldingCard view={view} held={held} title={w.title} />
            <ClaimCards view={view} held={held} />
            <HistoryCard view={view} held={held} />
          </Stack>
          <Stack>
            <CertificatesCard view={view} held={held} />
            <TakeCard view={view} held={held} />
            <TransferCard view={view} held={held} />
          </Stack>
        </Columns>
      </>
    )
  },
})

/** So many are chosen from a list; of more, one is named. */
const mostListed = 300

/** 양도·상속: from whoever holds paid-in shares, members or not any more, to a member. */
async function TransferCard({ view, held }: { view: PageView; held: HolderView }) {
  const w = words[view.lang]
  const isClaimed = held.claims.some((one) => one.state === 'open')
  if (view.may(transfer) === 'no' || held.shares === 0n || held.open.length > 0 || isClaimed) return null
  const walk = { limit: mostListed, states: ['member' as const] }
  const { people, next } = await walkRoll(view.db, view.commons.id, walk)
  const law = profileOf(view.charter).transfer
  const isMine = view.values.kind !== undefined
  const options = people
    .filter((one) => one.agent !== held.agent)
    .map((one) => ({ value: one.agent, label: [one.name, one.number].filter(Boolean).join(' · ') }))
  return (
    <Card>
      <Disclosure summary={w.passOn} open={isMine && Boolean(view.refusal)}>
        {law && <p class="mb-3 text-sm text-soft">{w.passOnLaw(law.article[view.lang])}</p>}
        <Form
          {...(isMine ? { view } : {})}
          action={view.href(`/shares/of/${held.agent}/transfer`)}
          onceKey={`${view.key}-transfer`}
          submit={w.passOn}
          submitTone="quiet"
        >
          {next === null ? (
            <SelectField name="to" label={w.to} options={options} />
          ) : (
            <TextField name="to" label={w.to} hint={w.toHint} maxlength={100} />
          )}
          <TextField name="shares" label={w.sharesHead} inputmode="numeric" value={String(held.shares)} />
          <SelectField
            name="kind"
            label={w.because}
            value={held.leftOn === null ? 'transfer' : 'inheritance'}
            options={(['transfer', 'inheritance'] as const).map((value) => ({
              value,
              label: w.kinds[value],
            }))}
          />
        </Form>
      </Disclosure>
    </Card>
  )
}

/** Whom a field means: chosen from the list, or named by number or full name. */
async function memberMeant(view: PageView, typed: string): Promise<string> {
  const agent = isId(typed) ? typed : await agentNamed(view.db, view.commons.id, typed)
  if (agent === undefined) throw kernelFailure('not_found', { what: 'members.agent', field: 'to' })
  return agent
}

type Notice = 'subscribed' | 'issued' | 'passedOn' | 'takenBack'

function onHolder(what: string, notice: Notice, run: (view: PageView, form: FormInput) => Promise<unknown>) {
  return post({
    path: `${holderPage.path}/${what}`,
    again: holderPage,
    async handle(view, form) {
      await run(view, form)
      const to = view.standing.agent === agentOf(view) ? '/shares' : `/shares/of/${agentOf(view)}`
      return { to, notice: words[view.lang][notice] }
    },
  })
}

const digits = (text: string) => text.replaceAll(',', '')

export const holderPosts = [
  onHolder('take', 'subscribed', async (view, form) => {
    const agent = agentOf(view)
    const { shares } = await view.ask(holder, { agent })
    const parts = Number(form.text('parts') || '1')
    const from = form.text('from') || today(view)
    const input = { agent, shares: digits(form.text('shares')), parts, from }
    return view.execute(shares === 0n ? subscribe : subscribeFurther, input, once(view, form))
  }),
  onHolder('issue', 'issued', (view, form) =>
    view.execute(issueCertificate, { agent: agentOf(view) }, once(view, form)),
  ),
  onHolder('take-back', 'takenBack', (view, form) =>
    view.execute(takeBackSubscription, { movement: form.text('movement') }, once(view, form)),
  ),
  onHolder('transfer', 'passedOn', async (view, form) => {
    const kind = form.text('kind') === 'inheritance' ? ('inheritance' as const) : ('transfer' as const)
    const to = await memberMeant(view, form.text('to'))
    const input = { from: agentOf(view), to, shares: digits(form.text('shares')), kind }
    return view.execute(transfer, input, once(view, form))
  }),
]
