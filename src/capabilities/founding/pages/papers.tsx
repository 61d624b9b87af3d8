import { contactsOf } from '../../../commons/members/contacts.ts'
import { officerList } from '../../../commons/members/officer-list.ts'
import { momentDay } from '../../../commons/members/pages/parts.tsx'
import { officers } from '../../../commons/members/queries.ts'
import { formatDay } from '../../../kernel/language.ts'
import type { PageView } from '../../../ui/page.ts'
import { Paper, PaperClose, PaperFacts, PaperTable } from '../../../ui/paper.tsx'
import { people } from '../queries.ts'
import { words } from '../words.ts'
import type { Course } from './shapes.ts'

type PaperProps = { view: PageView; coop: string }
type Plan = Course['plan']

const blankDay = (view: PageView) =>
  view.lang === 'ko' ? '　　　　년　　　월　　　일' : '____ / ____ / ________'

/** High enough for a hand with a pen. */
const toWriteIn = <span class="block h-8" />

export function PlanPaper({ view, coop, plan }: PaperProps & { plan: Plan }) {
  const w = words[view.lang]
  const lines = (text: string) => text.split('\n').map((line) => <p>{line}</p>)
  return (
    <Paper title={w.paper.plan}>
      <PaperFacts
        facts={[
          [w.name, coop],
          [w.seat, plan?.seat ?? ''],
          [w.aim, lines(plan?.aim ?? '')],
          [w.business, lines(plan?.business ?? '')],
        ]}
      />
      <PaperClose day={blankDay(view)} from={w.noticeFrom(coop)} />
    </Paper>
  )
}

/** Everybody who agreed, with room to sign. Addresses are there only for those who may see them. */
export async function PeoplePaper({ view, coop, which }: PaperProps & { which: 'promoters' | 'founders' }) {
  const w = words[view.lang]
  const all = (await view.ask(people, {})).filter((one) => which === 'founders' || one.promoter)
  const ids = all.map(({ agent }) => agent)
  const names = await view.labels('members.agent', ids)
  const known = await contactsOf(view, ids)
  return (
    <Paper title={w.paper[which]} look="paged">
      <p class="mb-3">{coop}</p>
      <PaperTable
        label={w.paper[which]}
        roomy
        columns={[
          { label: w.no, width: '3rem', end: true },
          { label: w.personName, width: '5rem' },
          { label: w.address },
          { label: w.contact, tight: true },
          { label: w.agreedOn, tight: true },
          { label: w.sign, width: '7rem' },
        ]}
        rows={all.map((one, i) => [
          i + 1,
          names.get(one.agent) ?? '',
          known.get(one.agent)?.address ?? '',
          known.get(one.agent)?.phone ?? '',
          formatDay((which === 'promoters' ? one.promoter : one.founder) ?? '', view.lang),
          '',
        ])}
      />
      <PaperClose day={blankDay(view)} from={w.noticeFrom(coop)} />
    </Paper>
  )
}

/** One sheet to sign, for whoever does not click. */
export function ConsentPaper({ view, coop }: PaperProps) {
  const w = words[view.lang]
  return (
    <Paper title={w.paper.consent}>
      <p class="mb-6 leading-8">{w.consentText(coop)}</p>
      <PaperFacts
        facts={[
          [w.personName, toWriteIn],
          [w.address, toWriteIn],
          [w.contact, toWriteIn],
        ]}
      />
      <PaperClose day={blankDay(view)} from={`${w.personName} ____________________ (${w.sign})`} />
    </Paper>
  )
}

export function NoticePaper({ view, coop, plan }: PaperProps & { plan: Plan }) {
  const w = words[view.lang]
  return (
    <Paper title={w.paper.notice}>
      <p class="mb-6 leading-8">{w.noticeText(coop)}</p>
      <PaperFacts
        facts={[
          [w.when, toWriteIn],
          [w.where, plan?.seat ?? toWriteIn],
          [w.agenda, w.agendaItems.map((item, i) => <p>{`${i + 1}. ${item}`}</p>)],
        ]}
      />
      <PaperClose day={blankDay(view)} from={w.noticeFrom(coop)} />
    </Paper>
  )
}

export async function OfficersPaper({ view, coop }: PaperProps) {
  const w = words[view.lang]
  const { terms } = await view.ask(officers, {})
  return (
    <Paper title={w.paper.officers}>
      <p class="mb-3">{coop}</p>
      <PaperTable
        label={w.paper.officers}
        columns={[
          { label: w.no, width: '3rem' },
          { label: w.office },
          { label: w.personName },
          { label: w.term },
        ]}
        rows={officerList(view.charter, terms, view.lang).map((term, i) => [
          i + 1,
          term.as,
          term.name ?? '',
          `${momentDay(term.from, view)} – ${term.until ? momentDay(term.until, view, true) : ''}`,
        ])}
      />
      <PaperClose day={blankDay(view)} from={w.noticeFrom(coop)} />
    </Paper>
  )
}
