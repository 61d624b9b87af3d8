import { formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { type BesideItem, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import type { CharterData } from '../../charter/charter.ts'
import { registry } from '../../charter/registry.ts'
import { dialSentence, sentenceAt } from '../../charter/sentences.ts'
import { conditions, documents } from '../asset-queries.ts'
import { describeResource } from '../describe-resource.ts'
import { kindOf, kindWords, stateWord } from '../kinds.ts'
import { resource } from '../queries.ts'
import { recordEvent } from '../record-event.ts'
import { retireResource } from '../retire-resource.ts'
import { sendResource } from '../send-resource.ts'
import type { ResourceView } from '../shapes.ts'
import { useWords } from '../use-words.ts'
import { flowText, licenceWords } from '../uses.ts'
import { words } from '../words.ts'
import { assetWords } from '../words-assets.ts'
import { flowWords } from '../words-flow.ts'
import { besideResource } from './beside.ts'
import { EventList, type Names, nameOf, namesIn, quantityText, ResourceRow } from './parts.tsx'
import { Conditions, Fares, HowToUse, Papers, Stopped } from './resource-cards.tsx'

/** Four views of one resource: the thing, the people around it, the rules that hold it, what happened. */
export const resourcePage = page({
  path: '/resources/:resource',
  title: async (view) => (await load(view)).resource.name,
  async render(view) {
    const w = words[view.lang]
    const found = await load(view)
    const one = found.resource
    const hands = [one.accountable, one.custodian].filter((agent) => agent !== null)
    const names = await namesIn(view, found.events, [...hands, ...found.people.map((person) => person.agent)])
    const asked = { resource: one.id }
    const [said, held, papers] = await Promise.all([
      besideResource(view, one.id),
      view.ask(conditions, asked),
      view.ask(documents, asked),
    ])
    const at = (place: BesideItem['place']) => said.filter((item) => item.place === place)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/resources') }, { label: one.name }]} />
        <PageHead
          title={one.name}
          lead={one.location}
          badge={
            <Badge>
              {one.status === 'retired' ? w.retiredBadge : kindWords[view.lang][kindOf(one)].name}
            </Badge>
          }
          actions={<Actions view={view} one={one} use={at('stop').length > 0 ? [] : at('use')} />}
        />
        <Stopped view={view} stops={at('stop')} />
        <Columns layout="two">
          <Stack>
            <TheThing view={view} one={one} names={names} />
            <HowToUse view={view} one={one} use={at('use')} />
            <Fares view={view} one={one} care={at('care')} />
            {found.contains.length > 0 && (
              <Card title={w.contains}>
                <Rows>
                  {found.contains.map((inner) => (
                    <ResourceRow view={view} resource={inner} names={names} />
                  ))}
                </Rows>
              </Card>
            )}
            <Papers view={view} one={one} papers={papers} />
            <TheWay view={view} one={one} />
          </Stack>
          <Stack>
            <ThePeople view={view} one={one} people={found.people} names={names} />
            <Conditions view={view} one={one} held={held} />
            <TheRules view={view} one={one} rules={at('rule')} />
            <Card title={w.happened}>
              {found.events.length === 0 && <p class="text-soft">{w.nothingYet}</p>}
              <EventList view={view} events={found.events} names={names} />
            </Card>
          </Stack>
        </Columns>
        <Retire view={view} one={one} />
      </>
    )
  },
})

const load = (view: PageView) => view.ask(resource, { resource: view.params.resource ?? '' })

function Actions({ view, one, use }: { view: PageView; one: ResourceView; use: readonly BesideItem[] }) {
  const w = words[view.lang]
  if (one.status === 'retired') return null
  const at = `/resources/${one.id}`
  const next = use.find(({ action, href }) => action && href)
  return (
    <>
      {view.may(describeResource) === 'yes' && (
        <LinkButton href={view.href(`${at}/edit`)}>{w.editButton}</LinkButton>
      )}
      {view.may('care.reportTrouble') === 'yes' && (
        <LinkButton href={view.href(`/care/tickets?resource=${one.id}`)}>{w.troubleButton}</LinkButton>
      )}
      {view.may(recordEvent) === 'yes' && (
        <LinkButton href={view.href(`${at}/record`)} tone={next ? 'quiet' : 'primary'}>
          {w.recordButton}
        </LinkButton>
      )}
      {next && (
        <LinkButton href={next.href!} tone="primary">
          {next.action}
        </LinkButton>
      )}
    </>
  )
}

function TheThing({ view, one, names }: { view: PageView; one: ResourceView; names: Names }) {
  const w = words[view.lang]
  const f = flowWords[view.lang]
  const who = (agent: string | null) => (agent === null ? w.ours : nameOf(view, names, agent))
  const inside = one.containedIn && <a href={view.href(`/resources/${one.containedIn}`)}>{w.inside}</a>
  const facts = [
    { term: w.owner, value: who(one.accountable) },
    { term: w.keeper, value: one.custodian === null ? w.all : who(one.custodian) },
    !one.single && { term: w.owned, value: quantityText(view, one.accounting, one.unit) },
    !one.single && { term: w.there, value: quantityText(view, one.onhand, one.unit) },
    one.worth && {
      term: assetWords[view.lang].worth,
      value: `${money(view, one.worth.amount, one.worth.unit)} (${assetWords[view.lang].worthOn(formatDay(one.worth.on, view.lang))})`,
    },
    one.state && { term: w.state, value: stateWord(one.state, view.lang) },
    one.location && { term: w.place, value: one.location },
    one.flow && { term: useWords[view.lang].flow, value: flowText(one.flow, view.lang) },
    one.licence && {
      term: useWords[view.lang].licence,
      value: licenceWords[view.lang][one.licence],
    },
    inside && { term: w.inside, value: inside },
    one.serial && { term: f.serial, value: one.serial },
    one.lot && { term: f.lot, value: lotText(view, one.lot) },
  ].filter((fact) => typeof fact === 'object' && fact !== null)
  return (
    <Card title={w.theThing}>
      {one.image && (
        <img
          src={view.href(`/files/${one.image}`)}
          alt=""
          class="mb-3 max-h-72 w-full rounded-xl object-cover"
        />
      )}
      {one.note && <p class="mb-3 whitespace-pre-line">{one.note}</p>}
      <Definitions items={facts} />
    </Card>
  )
}

function lotText(view: PageView, { code, bestBefore }: NonNullable<ResourceView['lot']>): string {
  const w = flowWords[view.lang]
  return bestBefore ? `${code} · ${w.bestBeforeShort(formatDay(bestBefore, view.lang))}` : code
}

/** Where it came from and where it went, one step away. */
function TheWay({ view, one }: { view: PageView; one: ResourceView }) {
  const w = flowWords[view.lang]
  const at = view.href(`/resources/${one.id}/trace`)
  return (
    <Card title={w.way}>
      <Rows label={w.way}>
        <Row title={w.back} href={at} />
        <Row title={w.forth} href={`${at}?way=forth`} />
        {one.status === 'active' && one.accountable === null && view.may(sendResource) === 'yes' && (
          <Row title={w.sendButton} href={view.href(`/resources/${one.id}/send`)} />
        )}
      </Rows>
    </Card>
  )
}

function ThePeople(props: {
  view: PageView
  one: ResourceView
  people: readonly { agent: string; times: number }[]
  names: Names
}) {
  const { view, one, people, names } = props
  const w = words[view.lang]
  return (
    <Card title={w.people}>
      {people.length === 0 && one.custodian === null && <p class="text-soft">{w.nobodyYet}</p>}
      <Rows label={w.people}>
        {one.custodian && (
          <Row
            title={nameOf(view, names, one.custodian)}
            href={view.href(`/records?agent=${one.custodian}`)}
            aside={<Badge tone="good">{assetWords[view.lang].caresFor}</Badge>}
          />
        )}
        {people.map(({ agent, times }) => (
          <Row
            title={nameOf(view, names, agent)}
            href={view.href(`/records?agent=${agent}`)}
            aside={<Badge>{w.times(times)}</Badge>}
          />
        ))}
      </Rows>
    </Card>
  )
}

function TheRules(props: { view: PageView; one: ResourceView; rules: readonly BesideItem[] }) {
  const { view, one } = props
  const w = words[view.lang]
  const powers = ['recordEvent', 'describeResource', 'retireResource'].map(
    (name) => `powers.observation.${name}`,
  )
  const data = view.charter.data as unknown as CharterData
  const sentences = powers.map((path) => sentenceAt(data, path, registry(), view.lang)?.text)
  const silence = 'observation.silence_days'
  const consent = dialSentence(registry(), silence, view.charter.value(silence), view.lang)
  const rules = [kindWords[view.lang][kindOf(one)].rule, consent, ...sentences].filter(
    (text) => text !== undefined,
  )
  return (
    <Card title={w.rules}>
      <Rows label={w.rules}>
        {one.conditions && (
          <Row title={w.conditions} detail={<span class="whitespace-pre-line">{one.conditions}</span>} />
        )}
        {props.rules.map(({ title, detail, href }) => (
          <Row title={title} detail={detail} href={href} />
        ))}
        {rules.map((text) => (
          <Row title={text} />
        ))}
        <Row title={<a href={view.href('/charter')}>{w.allRules}</a>} />
      </Rows>
    </Card>
  )
}

/** Apart from everything else, at the end: it cannot be taken back. */
function Retire({ view, one }: { view: PageView; one: ResourceView }) {
  const w = words[view.lang]
  if (one.status === 'retired' || view.may(retireResource) !== 'yes') return null
  return (
    <div class="mt-6">
      <Confirm
        label={w.retireButton}
        question={w.retireQuestion}
        action={view.href(`/resources/${one.id}/retire`)}
        submit={w.retireSubmit}
        onceKey={view.key}
      >
        <TextField name="note" label={w.retireNote} maxlength={2000} optional />
      </Confirm>
    </div>
  )
}
