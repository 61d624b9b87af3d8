import { formatDateTime } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { CharterData } from '../../charter/charter.ts'
import { registry } from '../../charter/registry.ts'
import { sentenceAt } from '../../charter/sentences.ts'
import { accountPath } from '../account-words.ts'
import { asPeopleSay } from '../accounts.ts'
import { why } from '../query-why.ts'
import { words } from '../words.ts'
import { accountHref, amountText, Balance, namesOf } from './parts.tsx'

/** Why an account stands where it stands, down to the entries and the rule behind each. */
export const whyPage = page({
  path: '/books/why/:account/:unit',
  title: (view) => words[view.lang].whyTitle,
  async render(view) {
    const w = words[view.lang]
    const [account, unit] = [view.params.account ?? '', view.params.unit ?? '']
    const found = await view.ask(why, { account, unit })
    const names = await namesOf(view, [account])
    const name = accountPath(account, view.lang, names)
    const say = (amount: bigint) => amountText(view, asPeopleSay(account, amount), unit)
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/books') },
            { label: name, href: accountHref(view, account, unit) },
            { label: w.whyTitle },
          ]}
        />
        <PageHead
          title={<Balance view={view} account={account} unit={unit} balance={found.balance} />}
          lead={w.whyLead(name)}
        />
        <Stack>
          <Card title={w.whatMadeIt}>
            <Rows>
              {found.parts.map((part) => (
                <Row
                  title={nameOfKind(view, part.kind)}
                  detail={w.times(part.entries)}
                  aside={<Amount value={say(part.amount)} />}
                />
              ))}
            </Rows>
          </Card>
          <Card title={w.latest}>
            <Rows>
              {found.latest.map((one) => (
                <Row
                  title={one.told.sentence}
                  href={view.href(`/journal/${one.told.seq}`)}
                  detail={formatDateTime(new Date(one.told.at), view.lang, view.timeZone)}
                  aside={<Amount value={say(one.change)} />}
                >
                  <Causes view={view} one={one} />
                </Row>
              ))}
            </Rows>
          </Card>
        </Stack>
      </>
    )
  },
})

/** An entry kind by what people did: the command that leaves it, or else its slice. */
function nameOfKind(view: PageView, kind: string): string {
  const [name = '', bare = ''] = kind.split('.')
  const slice = registry().slice(name)
  if (!slice) return kind
  const { commands, title } = slice.messages[view.lang]
  const command = Object.keys(slice.commands).find((one) => bare in slice.commands[one]!.records)
  return (command && commands[command]) ?? title
}

interface Explained {
  clause: string | null
  charterVersion: number | null
  decision: string | null
  causes: readonly { seq: number; sentence: string }[]
}

function Causes({ view, one }: { view: PageView; one: Explained }) {
  const w = words[view.lang]
  const data = view.charter.data as unknown as CharterData
  const rule = one.clause ? sentenceAt(data, one.clause, registry(), view.lang)?.text : undefined
  return (
    <div class="flex flex-wrap items-center gap-2 text-sm">
      {one.decision && (
        <Badge tone="note" href={view.href(`/decisions/${one.decision}`)}>
          {w.byDecision}
        </Badge>
      )}
      {one.charterVersion !== null && <span class="text-soft">{w.charterVersion(one.charterVersion)}</span>}
      {rule && (
        <span>
          {w.byRule}: {rule}
        </span>
      )}
      {one.causes.length > 0 && (
        <Disclosure summary={w.because}>
          <Rows>
            {one.causes.map((cause) => (
              <Row title={cause.sentence} href={view.href(`/journal/${cause.seq}`)} />
            ))}
          </Rows>
        </Disclosure>
      )}
    </div>
  )
}
