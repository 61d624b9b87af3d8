import { formatDateTime } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { accountPath } from '../account-words.ts'
import { asPeopleSay } from '../accounts.ts'
import { why } from '../query-why.ts'
import { words } from '../words.ts'
import { accountHref, namesOf, signedText } from './parts.tsx'
import { ruleText } from './rule-text.ts'

type Found = Awaited<ReturnType<typeof why.run>>
type Latest = Found['latest'][number]

/** Why an account stands where it stands: what adds up to it, the entries, the rules they followed, who decided. */
export const whyPage = page({
  path: '/books/why/:account/:unit',
  title: (view) => words[view.lang].whyTitle,
  async render(view) {
    const w = words[view.lang]
    const [account, unit] = [view.params.account ?? '', view.params.unit ?? '']
    const found = await view.ask(why, { account, unit })
    const others = found.sources.map(({ other }) => other)
    const names = await namesOf(view, [account, ...others, ...found.latest.map(({ actor }) => actor ?? '')])
    const name = accountPath(account, view.lang, names)
    const balance = money(view, asPeopleSay(account, found.balance), unit)
    const shown = { view, found, account, unit, names }
    const all = <LinkButton href={accountHref(view, account, unit)}>{w.allEntries}</LinkButton>
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/books') },
            { label: name, href: accountHref(view, account, unit) },
            { label: w.whyTitle },
          ]}
        />
        <PageHead title={w.whyAmount(balance)} lead={w.whyLead(name)} actions={all} />
        <Columns layout="main-side">
          <Stack>
            <Sources {...shown} />
            <LatestEntries {...shown} />
          </Stack>
          {await RulesBehind(shown)}
        </Columns>
      </>
    )
  },
})

type Shown = {
  view: PageView
  found: Found
  account: string
  unit: string
  names: ReadonlyMap<string, string>
}

/** What came from where and went where, and that it adds up. */
function Sources({ view, found, account, unit, names }: Shown) {
  const w = words[view.lang]
  const rest = found.balance - found.sources.reduce((sum, one) => sum + one.amount, 0n)
  const say = (amount: bigint) => signedText(view, asPeopleSay(account, amount), unit)
  return (
    <Card title={w.whatMadeIt}>
      <Rows>
        {found.sources.map(({ other, entries, amount }) => (
          <Row
            title={accountPath(other, view.lang, names)}
            href={accountHref(view, other, unit)}
            detail={w.times(entries)}
            aside={<Amount value={say(amount)} />}
          />
        ))}
        {rest !== 0n && <Row title={w.otherAccounts} aside={<Amount value={say(rest)} />} />}
        <Row
          strong
          title={w.addsUp}
          aside={<Amount value={money(view, asPeopleSay(account, found.balance), unit)} />}
        />
      </Rows>
    </Card>
  )
}

function LatestEntries({ view, found, account, unit, names }: Shown) {
  const w = words[view.lang]
  return (
    <Card title={w.latest}>
      <Rows>
        {found.latest.map((one) => (
          <Row
            title={one.told.sentence}
            href={view.href(`/journal/${one.told.seq}`)}
            detail={[formatDateTime(new Date(one.told.at), view.lang, view.timeZone), doer(view, one, names)]
              .filter(Boolean)
              .join(' · ')}
            aside={<Amount value={signedText(view, asPeopleSay(account, one.change), unit)} />}
          >
            {(one.decision || one.causes.length > 0) && <Cause view={view} one={one} />}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

/** Who recorded it, where a person did and the sentence does not say so itself. */
function doer({ lang }: PageView, { actor, told }: Latest, names: ReadonlyMap<string, string>): string {
  const name = actor?.startsWith('agent:') && names.get(actor.slice('agent:'.length))
  return name && !told.sentence.includes(name) ? words[lang].recordedBy(name) : ''
}

/** The decision that carried it out, or the entry it followed from. */
function Cause({ view, one }: { view: PageView; one: Latest }) {
  const w = words[view.lang]
  const [cause] = one.causes
  return (
    <div class="flex flex-wrap items-center gap-2 text-sm">
      {one.decision && (
        <Badge tone="note" href={view.href(`/decisions/${one.decision}`)}>
          {w.byDecision}
        </Badge>
      )}
      {cause && (
        <span class="text-soft">
          {w.because}{' '}
          <a href={view.href(`/journal/${cause.seq}`)} class="underline underline-offset-4">
            {cause.sentence}
          </a>
        </span>
      )}
    </div>
  )
}

/** The rules the latest entries followed, each once, with the version in which it is found and who set that. */
async function RulesBehind({ view, found }: Shown) {
  const w = words[view.lang]
  const followed = Map.groupBy(
    found.latest.filter(({ clause, charterVersion }) => clause && charterVersion),
    ({ clause, charterVersion }) => `${charterVersion} ${clause}`,
  )
  const rules = await Promise.all(
    [...followed.values()].map(async (entries) => {
      const { clause, charterVersion } = entries[0]!
      const text = await ruleText(view, clause!, charterVersion!)
      return text ? [{ text, version: charterVersion!, times: entries.length }] : []
    }),
  )
  if (rules.flat().length === 0) return null
  return (
    <Card title={w.rulesBehind}>
      <Rows>
        {rules.flat().map(({ text, version, times }) => (
          <Row
            title={text}
            href={view.href(`/charter/history/${version}`)}
            detail={`${w.charterVersion(version)} · ${w.times(times)}`}
          />
        ))}
      </Rows>
    </Card>
  )
}
