import type { PageView } from '../../../ui/page.ts'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { words } from '../words.ts'

/** One step in the life of a decision, past or to come. */
export interface HistoryStep {
  at: string
  text: string
  /** The entry it left; null where it left none of its own, and for what is still to come. */
  seq: number | null
  isAhead: boolean
  /** The calendar day meant, where no time of day is known. */
  day?: string
}

type Names = Map<string, string>

/** Everything that happened to a decision and what is still to come, in order. */
export async function historyOf(view: PageView, one: DecisionView, names: Names): Promise<HistoryStep[]> {
  const executedAt = await momentOfEntry(view, one.executedSeq)
  return [...past(view, one, names), ...ended(view, one, executedAt), ...ahead(view, one)].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )
}

const step = (at: string | null, text: string, seq: number | null = null): HistoryStep[] =>
  at === null ? [] : [{ at, text, seq, isAhead: false }]

function past(view: PageView, one: DecisionView, names: Names): HistoryStep[] {
  const w = lifeWords[view.lang]
  const nameOf = (agent: string) => names.get(agent) ?? '–'
  return [
    ...step(one.proposedAt, w.proposed(nameOf(one.proposer)), one.proposedSeq ?? one.openedSeq),
    ...one.editions.flatMap(({ at, edition }) => step(at, w.editedAt(edition + 1))),
    ...openedStep(one, w.wasOpened),
    ...step(one.closedAt, closedText(view, one), one.closedSeq),
    ...one.appeals.flatMap((appeal) => [
      ...step(appeal.at, w.appealedAt(nameOf(appeal.agent))),
      ...(appeal.ruling ? step(appeal.ruledAt, w.ruledAt[appeal.ruling]) : []),
    ]),
    ...(one.filedOn ? [filedStep(view, one, one.filedOn)] : []),
  ]
}

/** Filed after it passed, whatever the hour; the day is all that was written down. */
function filedStep(view: PageView, one: DecisionView, day: string): HistoryStep {
  const dawn = `${day}T00:00:00.000Z`
  const at = one.closedAt && one.closedAt > dawn ? one.closedAt : dawn
  const text = lifeWords[view.lang].filedAt[one.waitsFor ?? 'filing']
  return { at, text, seq: null, isAhead: false, day }
}

/** Where it opened at once, being proposed says it all. */
const openedStep = (one: DecisionView, text: string): HistoryStep[] =>
  one.openedAt === one.proposedAt ? [] : step(one.openedAt, text, one.openedSeq)

function closedText(view: PageView, one: DecisionView): string {
  const [w, life] = [words[view.lang], lifeWords[view.lang]]
  if (one.state === 'withdrawn') return w.wasWithdrawn
  if (one.state === 'lapsed') return life.didLapse
  if (one.result?.outcome === 'passed') return life.passed
  return one.result?.outcome === 'tied' ? life.tiedAt : life.failedAt
}

/** How it ended after it passed. */
function ended(view: PageView, one: DecisionView, executedAt: string | null): HistoryStep[] {
  const [w, life] = [words[view.lang], lifeWords[view.lang]]
  if (one.state === 'blocked') return step(one.effectAt ?? one.closedAt, w.wasBlocked, one.closedSeq)
  if (one.state === 'expired') return step(one.expiresAt ?? one.closedAt, life.didExpire)
  return one.state === 'executed' ? step(executedAt ?? one.closedAt, w.wasExecuted, one.executedSeq) : []
}

/** When a decision was carried out is when its entry was written. */
async function momentOfEntry({ db, commons }: PageView, seq: number | null): Promise<string | null> {
  if (seq === null) return null
  const entry = db.selectFrom('journal_entry').select('at').where('commons_id', '=', commons.id)
  return (await entry.where('seq', '=', BigInt(seq)).executeTakeFirst())?.at.toISOString() ?? null
}

function ahead(view: PageView, one: DecisionView): HistoryStep[] {
  const [w, life] = [words[view.lang], lifeWords[view.lang]]
  const coming = (at: string | null, text: string): HistoryStep[] =>
    at === null ? [] : [{ at, text, seq: null, isAhead: true }]
  const review = one.reviewAt !== null && new Date(one.reviewAt) > view.now ? one.reviewAt : null
  switch (one.state) {
    case 'idea':
      return coming(one.opensAt, life.supportEnds)
    case 'discussed':
      return coming(one.opensAt, life.opens)
    case 'open':
      return coming(one.closesAt, w.votingEnds)
    case 'waiting':
      return [
        ...(one.waitsFor && !one.filedOn ? [] : coming(one.effectAt, life.takesEffect)),
        ...coming(one.expiresAt, life.expires),
        ...coming(review, life.reviewed),
      ]
    case 'appealed':
    case 'blocked':
      return coming(one.expiresAt, life.expires)
    default:
      return coming(review, life.reviewed)
  }
}
