import type { Child } from 'hono/jsx'
import type { PageView } from '../../../ui/page.ts'
import { Paper, PaperClose, PaperFacts, PaperTable, Signatures } from '../../../ui/paper.tsx'
import { dataOf } from '../../charter/charter.ts'
import { callOf } from '../../charter/labels.ts'
import { localTime } from '../../members/local-day.ts'
import type { ItemFacts } from '../minutes-facts.ts'
import { minutesWords } from '../minutes-words.ts'
import type { MinutesView } from '../query-minutes.ts'
import { dayText, hour, kindLabel, moment } from './parts.tsx'

export type MinutesProps = { view: PageView; one: MinutesView; names: Map<string, string> }

/** What the members of whoever meets are called. */
export function memberWord({ view, one }: MinutesProps): string {
  const { lang, charter } = view
  return one.facts.kind === 'general'
    ? callOf(dataOf(charter), 'member', lang)
    : minutesWords[lang].member.organ
}

const nameIn = ({ names }: MinutesProps, agent: string | null) => (agent && names.get(agent)) || '–'

/** 의사록: as it is filed, with those who sign. */
export function MinutesPaper(props: MinutesProps) {
  const { view, one } = props
  const w = minutesWords[view.lang]
  const { facts, texts } = one
  return (
    <Paper
      title={w.of(facts.title)}
      number={one.edition > 1 ? w.editionNo(one.edition) : undefined}
      look="paged"
    >
      {one.reason && <p class="mb-4 text-sm">{w.corrects(one.reason)}</p>}
      <Part title={w.overview}>
        <Overview {...props} />
      </Part>
      <Part title={w.opening}>
        <Text>{openedText(props)}</Text>
        <Text>{texts.opening}</Text>
      </Part>
      <Part title={w.course}>
        {facts.items.map((item) => (
          <Item {...props} item={item} />
        ))}
      </Part>
      <Part title={w.closing}>
        <Text>{texts.closing}</Text>
        {facts.endedAt && <Text>{w.closed(hour(view, facts.endedAt))}</Text>}
      </Part>
      <Closing {...props} />
    </Paper>
  )
}

function Part({ title, children }: { title: string; children?: Child }) {
  return (
    <section class="mb-6">
      <h3 class="mb-2 break-after-avoid text-lg font-semibold">{title}</h3>
      {children}
    </section>
  )
}

const Text = ({ children }: { children?: Child }) =>
  children ? <p class="mb-2 leading-relaxed whitespace-pre-line">{children}</p> : null

function Overview(props: MinutesProps) {
  const { view, one } = props
  const w = minutesWords[view.lang]
  const { facts } = one
  const members = memberWord(props)
  const recesses = facts.recesses.map(({ from, until }) =>
    w.recess(hour(view, from), until && hour(view, until)),
  )
  return (
    <PaperFacts
      facts={[
        [w.body, view.name],
        [w.kindOf, kindLabel(view, facts)],
        [w.when, timeText(props)],
        [w.where, facts.place],
        [
          w.called,
          facts.calledAt
            ? dayText(view, localTime(new Date(facts.calledAt), view.timeZone).day)
            : w.notCalled,
        ],
        [w.eligible(members), w.people(facts.eligible)],
        [w.attending(members), w.attendance(facts.present, facts.represented)],
        [w.quorum, w.quorumIs(facts.needed, facts.present)],
        [w.chair, nameIn(props, facts.chair)],
        [w.recorder, nameIn(props, facts.recorder)],
        ...(recesses.length > 0 ? [[w.recesses, recesses.join(', ')] as const] : []),
      ]}
    />
  )
}

/** From opening to closing. */
function timeText({ view, one }: MinutesProps): string {
  const { openedAt, startsAt, endedAt } = one.facts
  const from = moment(view, openedAt ?? startsAt)
  return endedAt ? `${from} – ${hour(view, endedAt)}` : from
}

function openedText(props: MinutesProps): string | undefined {
  const { view, one } = props
  const { facts } = one
  if (!facts.openedAt) return undefined
  const { eligible, present } = facts
  const chair = nameIn(props, facts.chair)
  return minutesWords[view.lang].opened(
    chair,
    hour(view, facts.openedAt),
    memberWord(props),
    eligible,
    present,
  )
}

function Item(props: MinutesProps & { item: ItemFacts }) {
  const { view, one, item } = props
  const w = minutesWords[view.lang]
  const label = item.kind === 'report' ? w.report(item.n) : w.item(item.n)
  return (
    <div class="mb-5">
      <h4 class="mb-1 break-after-avoid font-semibold">
        {label}. {item.title}
      </h4>
      <Text>{item.text}</Text>
      <Text>{one.texts.items[item.item]}</Text>
      <Text>{resultText(props, item)}</Text>
      <Votes {...props} item={item} />
      {item.vote && <Text>{item.outcome}</Text>}
      {item.vote?.outcome === 'passed' && item.vote.waitsFor && <Text>{w.waits[item.vote.waitsFor]}</Text>}
    </div>
  )
}

/** How it ended, in one sentence. */
function resultText(props: MinutesProps, { settled, vote, outcome }: ItemFacts): string {
  const w = minutesWords[props.view.lang]
  if (vote) return w.vote(vote, memberWord(props))
  if (settled === 'postponed') return outcome ? `${outcome} ${w.postponed}` : w.postponed
  return outcome ?? (settled === null ? w.notDealt : w.done)
}

/** Of elections and choices, each candidate's votes. */
function Votes({ view, item }: MinutesProps & { item: ItemFacts }) {
  const w = minutesWords[view.lang]
  const options = item.vote?.options ?? []
  if (options.length === 0) return null
  return (
    <PaperTable
      label={item.title}
      columns={[
        { label: w.candidate },
        { label: w.votes, end: true, width: '20%' },
        { label: w.result, width: '25%' },
      ]}
      rows={options.map((one) => [one.label, one.votes ?? '', one.elected ? w.elected : ''])}
    />
  )
}

function Closing(props: MinutesProps) {
  const { view, one } = props
  const w = minutesWords[view.lang]
  const { facts } = one
  const members = memberWord(props)
  const day = localTime(new Date(one.frozenAt ?? facts.endedAt ?? facts.startsAt), view.timeZone).day
  return (
    <>
      {/* What is signed stands on the page it is signed on. */}
      <div class="break-inside-avoid">
        <p class="mt-8 leading-relaxed">{w.statement(facts.signers.length, members)}</p>
        <PaperClose day={dayText(view, day)} from={view.name} />
        <Signatures mark={w.mark} lines={linesOf(props)} />
      </div>
      <Enclosures {...props} />
    </>
  )
}

/** Who signs: as asked when it was frozen, or as it will be. */
function linesOf(props: MinutesProps): { office: string; name: string }[] {
  const { view, one } = props
  const w = minutesWords[view.lang]
  const office = (which: 'chair' | 'signer') => (which === 'chair' ? w.chair : w.signer(memberWord(props)))
  if (one.signatures.length === 0) {
    const all = [
      ['chair', one.facts.chair] as const,
      ...one.facts.signers.map((agent) => ['signer', agent] as const),
    ]
    return all.map(([which, agent]) => ({ office: office(which), name: nameIn(props, agent) }))
  }
  return one.signatures.map((mine) => {
    const day = mine.signedAt && dayText(view, localTime(new Date(mine.signedAt), view.timeZone).day)
    // Whoever signed on paper has signed on the paper.
    const note = day && mine.way === 'app' ? ` · ${w.signedInApp(day)}` : ''
    return { office: office(mine.office), name: `${nameIn(props, mine.agent)}${note}` }
  })
}

function Enclosures({ view, one }: MinutesProps) {
  const w = minutesWords[view.lang]
  const { facts } = one
  const all = [
    ...(facts.calledAt ? [w.notice] : []),
    w.attendanceList,
    ...(facts.represented > 0 ? [w.proxies(facts.represented)] : []),
    ...facts.documents,
    ...facts.items.flatMap((item) => item.documents),
  ]
  return (
    <div class="mt-8 break-inside-avoid text-sm">
      <p class="font-semibold">{w.enclosures}</p>
      <ol class="list-decimal ps-5">
        {all.map((name) => (
          <li class="max-w-none">{name}</li>
        ))}
      </ol>
    </div>
  )
}

/** 참석자 명부: everybody who was there, in person or by whom. Left out for readers from outside. */
export function AttendancePaper(props: MinutesProps) {
  const { view, one } = props
  const w = minutesWords[view.lang]
  const { attendance, title } = one.facts
  if (attendance.length === 0) return null
  const represented = attendance.filter(({ way }) => way === 'proxy').length
  return (
    <Paper title={w.attendanceList} number={title} look="paged">
      <PaperTable
        label={w.attendanceList}
        columns={[
          { label: w.no, end: true, width: '10%' },
          { label: w.name, width: '30%' },
          { label: w.how },
          { label: w.signatureColumn, width: '24%' },
        ]}
        rows={attendance.map((there, i) => [
          String(i + 1),
          nameIn(props, there.agent),
          howText(props, there),
          '',
        ])}
        foot={['', w.total(attendance.length, represented), '', '']}
      />
    </Paper>
  )
}

function howText(props: MinutesProps, there: MinutesProps['one']['facts']['attendance'][number]): string {
  const { view, one } = props
  const w = minutesWords[view.lang]
  const holder = there.holder ? nameIn(props, there.holder) : (one.family[there.agent] ?? w.family)
  const how = there.way === 'proxy' ? w.byProxy(holder) : w.inPerson
  return there.leftAt ? `${how}, ${w.left(hour(view, there.leftAt))}` : how
}
