import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { money } from '../../../ui/typed.ts'
import type { GiftView } from '../shapes.ts'
import { words } from '../words.ts'
import type { IdeaProps, IdeaShown } from './idea.tsx'
import { dayOf, ideaHref } from './parts.tsx'

/** My gift: usual amounts with one press, any other by typing. */
export function Give({ view, shown }: IdeaProps) {
  const w = words[view.lang]
  const { idea, round, left, room, can } = shown
  if (!can.give) return null
  const say = (amount: bigint) => money(view, amount, round.unit)
  const unit = unitOf(round.unit)
  const { values, errors, isSent } = sentForm(view, 'give', ['amount'])
  return (
    <Card title={w.giveTitle} aside={w.giveLeft(say(left))}>
      <Form action={ideaHref(view, idea.id, '/give')} id="press" onceKey={`${view.key}-press`}>
        <div class="flex flex-wrap gap-2.5">
          {usualAmounts(shown).map((amount, _, all) => (
            <Button name="exact" value={`${amount}`} tone={all.length === 1 ? 'primary' : 'quiet'}>
              {amount === left
                ? w.giveAll(say(amount))
                : amount === room
                  ? w.giveRest(say(amount))
                  : say(amount)}
            </Button>
          ))}
        </div>
      </Form>
      {idea.state === 'funded' && <p class="mt-2 text-sm text-soft">{w.giveFinal}</p>}
      <div class="mt-2">
        <Disclosure summary={w.giveOther} open={isSent}>
          <Form
            action={ideaHref(view, idea.id, '/give')}
            id="give"
            onceKey={`${view.key}-give`}
            values={values}
            errors={errors}
            submit={w.giveSend}
            submitTone="quiet"
          >
            <HiddenField name="form" value="give" />
            <AmountField
              name="amount"
              label={w.giveAmount}
              unit={unit.name[view.lang]}
              decimals={unit.scale > 0}
            />
          </Form>
        </Disclosure>
      </div>
    </Card>
  )
}

/** A tenth, a quarter and a half of a share, rounded down to a figure people would say, and as much as goes. */
export function usualAmounts({ left, room, round }: Pick<IdeaShown, 'left' | 'room' | 'round'>): bigint[] {
  const most = room !== null && room < left ? room : left
  const share = round.share && round.share > 0n ? round.share : left
  const parts = [share / 10n, share / 4n, share / 2n].map(rounded)
  return [...new Set([...parts.filter((one) => one > 0n && one < most), most])]
}

/** One, two, three or five of its largest step: 9,000 → 5,000, 45,000 → 30,000. */
function rounded(amount: bigint): bigint {
  const step = 10n ** BigInt(Math.max(`${amount}`.length - 1, 0))
  const figure = [5n, 3n, 2n, 1n].find((one) => one * step <= amount) ?? 0n
  return figure * step
}

/** Who gave, as far as our rules show it; my own can be taken back. */
export function Gifts({ view, shown, names }: IdeaProps) {
  const w = words[view.lang]
  const { gifts, namesShown, idea } = shown
  if (idea.state === 'draft' || (gifts.length === 0 && idea.given === 0n)) return null
  const nameOf = (one: GiftView) => (namesShown ? w.giftOf(names.get(one.agent) ?? '') : dayOf(view, one.at))
  return (
    <Card title={namesShown ? w.gifts : w.giftsMine}>
      {gifts.length === 0 && <p class="text-soft">{w.giftsNone}</p>}
      {!namesShown && <p class="text-sm text-soft">{w.giftsHidden}</p>}
      <Rows label={w.gifts}>
        {gifts.map((one) => (
          <Gift view={view} shown={shown} one={one} name={nameOf(one)} />
        ))}
      </Rows>
    </Card>
  )
}

type GiftProps = { view: PageView; shown: IdeaShown; one: GiftView; name: string }

function Gift({ view, shown: { idea, round }, one, name }: GiftProps) {
  const w = words[view.lang]
  const isMine = one.agent === view.standing.agent
  const canTake = isMine && one.returnedIn === null && idea.state === 'funding' && round.phase === 'giving'
  const amount = money(view, one.amount, round.unit)
  return (
    <Row
      title={name}
      detail={[dayOf(view, one.at), one.returnedIn !== null && w.giftReturned].filter(Boolean).join(' · ')}
      aside={
        <a href={view.href(`/journal/${one.returnedIn ?? one.entry}`)} class="why">
          {one.returnedIn === null ? amount : <s>{amount}</s>}
        </a>
      }
    >
      {canTake && (
        <Confirm
          label={w.takeBack}
          question={w.takeBackQuestion}
          action={ideaHref(view, idea.id, '/take-back')}
          submit={w.takeBack}
          tone="quiet"
          id={`back-${one.id}`}
          values={{ gift: one.id }}
          onceKey={`${view.key}-b-${one.id.slice(-12)}`}
        />
      )}
    </Row>
  )
}
