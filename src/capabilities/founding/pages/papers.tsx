import { contactsOf } from '../../../commons/members/contacts.ts'
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
    <Paper title={w.paper[which]}>
      <p class="mb-3">{coop}</p>
      <PaperTable
        label={w.paper[which]}
        columns={[
          { label: w.no, width: '3rem' },
          { label: w.personName },
          { label: w.address },
          { label: w.contact },
          { label: w.agreedOn },
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
          [w.personName, '\u00a0'],
          [w.address, '\u00a0'],
          [w.contact, '\u00a0'],
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
          [w.when, '\u00a0'],
          [w.where, plan?.seat ?? '\u00a0'],
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
        rows={terms.map((term, i) => [
          i + 1,
          term.title,
          term.name ?? '',
          `${momentDay(term.from, view)} – ${term.until ? momentDay(term.until, view, true) : ''}`,
        ])}
      />
    </Paper>
  )
}
