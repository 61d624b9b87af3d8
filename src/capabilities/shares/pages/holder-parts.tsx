import { formatDay } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { today } from '../../../ui/typed.ts'
import { instalments, leastShares } from '../dials.ts'
import { issueCertificate } from '../issue-certificate.ts'
import type { HolderView } from '../query-holder.ts'
import { equityOf, shareUnit } from '../stored.ts'
import { subscribe } from '../subscribe.ts'
import { takeBackSubscription } from '../take-back-subscription.ts'
import { words } from '../words.ts'
import { money, PaidIn, valueNow } from './parts.tsx'

type Props = { view: PageView; held: HolderView }

/** What somebody holds, has paid (which opens to its why) and still has to pay. */
export function HoldingCard({ view, held, title }: Props & { title: string }) {
  const w = words[view.lang]
  const day = (on: string) => formatDay(on, view.lang)
  if (held.shares === 0n && held.open.length === 0)
    return (
      <Card title={title}>
        <Empty title={w.mineNone}>{w.mineNoneText}</Empty>
      </Card>
    )
  const why = view.href(`/books/why/${encodeURIComponent(equityOf(held.agent))}/${shareUnit}`)
  return (
    <Card title={title}>
      <Rows label={title}>
        <Row
          strong
          title={w.shares(held.shares)}
          detail={[w.valueOf(money(view, valueNow(view))), held.since && w.since(day(held.since))]
            .filter(Boolean)
            .join(' · ')}
          aside={<PaidIn view={view} amount={held.paid} why={view.standing.member ? why : undefined} />}
        />
        {held.open.map((one) => (
          <Row
            title={w.open}
            detail={one.dueOn ? w.due(day(one.dueOn)) : w.noDue}
            aside={money(view, one.rest)}
            href={view.href(`/obligations/${one.id}`)}
          />
        ))}
      </Rows>
    </Card>
  )
}

/** Taking shares: the first, or further ones. */
export function TakeCard({ view, held }: Props) {
  const w = words[view.lang]
  if (view.may(subscribe, held.agent) === 'no') return null
  const most = view.charter.value(instalments.name) as number
  const least = view.charter.value(leastShares.name) as number
  const isNew = held.shares === 0n
  // The other form of the page sends a reason as well; a refusal of that one is shown there.
  const isMine = view.values.kind === undefined
  const form = (
    <Form
      {...(isMine ? { view } : { onceKey: view.key })}
      action={view.href(`/shares/of/${held.agent}/take`)}
      submit={isNew ? w.subscribe : w.further}
    >
      <TextField
        name="shares"
        label={w.howMany}
        hint={w.howManyHint(money(view, valueNow(view)), least)}
        inputmode="numeric"
        value={String(isNew ? least : 1)}
      />
      {most > 1 && (
        <SelectField
          name="parts"
          label={w.parts}
          value="1"
          options={Array.from({ length: most }, (_, i) => ({
            value: String(i + 1),
            label: w.partsOf(i + 1),
          }))}
        />
      )}
      <DateField name="from" label={w.from} value={today(view)} min={today(view)} />
    </Form>
  )
  if (isNew) return <Card title={w.subscribe}>{form}</Card>
  return (
    <Card>
      <Disclosure summary={w.further} open={isMine && Boolean(view.refusal)}>
        {form}
      </Disclosure>
    </Card>
  )
}

/** Certificates, newest first; the office issues them. */
export function CertificatesCard({ view, held }: Props) {
  const w = words[view.lang]
  const mayIssue = view.may(issueCertificate) === 'yes' && held.shares > 0n && held.open.length === 0
  if (held.certificates.length === 0 && !mayIssue) return null
  return (
    <Card title={w.certificates}>
      <Rows label={w.certificates}>
        {held.certificates.map((one) => (
          <Row
            title={w.certificateNo(one.number)}
            detail={formatDay(one.issuedOn, view.lang)}
            aside={w.shares(one.shares)}
            href={view.href(`/shares/of/${held.agent}/certificate/${one.number}`)}
          />
        ))}
      </Rows>
      {mayIssue && (
        <Form
          action={view.href(`/shares/of/${held.agent}/issue`)}
          onceKey={`${view.key}-issue`}
          submit={w.issue}
          submitTone="quiet"
        >
          <HiddenField name="agent" value={held.agent} />
        </Form>
      )}
    </Card>
  )
}

/** What changed a holding, newest first, each leading to its entry. */
export async function HistoryCard({ view, held }: Props) {
  const w = words[view.lang]
  if (held.movements.length === 0) return null
  const mayTakeBack = view.may(takeBackSubscription) === 'yes'
  const others = held.movements.flatMap((one) => one.other ?? [])
  const names = await view.labels('members.agent', [...new Set(others)])
  return (
    <Card title={w.history}>
      <Rows label={w.history}>
        {held.movements.map(({ id, kind, on, shares, other, seq, unpaid }) => (
          <Row
            title={w.kinds[kind]}
            detail={[formatDay(on, view.lang), other && names.get(other)].filter(Boolean).join(' · ')}
            aside={shares > 0n ? w.shares(shares) : `−${w.shares(-shares)}`}
            href={seq === null ? undefined : view.href(`/journal/${seq}`)}
          >
            {unpaid && mayTakeBack && (
              <Form
                action={view.href(`/shares/of/${held.agent}/take-back`)}
                id={`take-back-${id}`}
                onceKey={`${view.key}-${id}`}
                submit={w.takeBack}
                submitTone="quiet"
              >
                <HiddenField name="movement" value={id} />
              </Form>
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
