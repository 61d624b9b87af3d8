import type { Who } from '../../kernel/authority.ts'
import { capital, plural } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'
import { callOf, labelOf } from './labels.ts'
import { paramSentences } from './param-words.ts'
import { type Condition, isMajority, type Procedure, type Share } from './procedure.ts'
import { isMotion, methodTitled } from './procedure-methods.ts'

/** How a procedure reads: how it passes, then its life from the first idea to what follows. Plain ones stay short. */
export function procedureEn(data: CharterData, one: Procedure): string {
  const ending = one.early ? ', less once the rest could not change the result' : ''
  const said = [
    ...passing(data, one),
    ...weights(data, one),
    ...quorum(data, one),
    ...ballots(one),
    ...before(one),
    one.held ? 'It is voted on in a meeting.' : `Voting lasts ${plural(one.days, 'day')}${ending}.`,
    ...after(data, one),
  ]
  return `${capital(one.label.en)}: ${said.join(' ')}`
}

export function monthsEn(count: number): string {
  return count % 12 === 0 ? plural(count / 12, 'year') : plural(count, 'month')
}

function passing(data: CharterData, one: Procedure): string[] {
  if (isMajority(one)) return byMajority(data, one)
  const voters = votersOf(data, one)
  const params = paramSentences(one, 'en')
  if (one.method === 'consent') return [`passes when none of the ${voters} objects in the end.`, ...params]
  if (one.method === 'consensus') return byConsensus(voters, one)
  if (isMotion(one.method)) return params
  const { title, sentence } = methodTitled(one.method)
  return [
    `${voters} choose among options or candidates.`,
    `Counted by “${title.en}”.`,
    sentence.en,
    ...params,
  ]
}

function byMajority(data: CharterData, one: Procedure & Condition): string[] {
  const voters = votersOf(data, one)
  const base = (base: Condition['base']) =>
    ({
      yes_no: `the ${voters} who vote yes or no`,
      cast: `the ${voters} who vote`,
      present: `the ${voters} who take part`,
      eligible: `all ${voters} who may vote`,
    })[base]
  return [
    `passes when ${shareOf(one)} ${base(one.base)} agree.`,
    ...(one.also ?? []).map((other) => `${capital(shareOf(other))} ${base(other.base)} must agree too.`),
    ...(one.everyType ? ['As many must agree within every type of voter by itself.'] : []),
  ]
}

function byConsensus(voters: string, { params = {} }: Procedure): string[] {
  const { blocks, standAsides } = params as { blocks?: number; standAsides?: number | null }
  const blocked = blocks
    ? `no more than ${blocks} of the ${voters} block it`
    : `none of the ${voters} blocks it`
  const aside = typeof standAsides === 'number' ? [`At most ${standAsides} may stand aside.`] : []
  return [`passes when ${blocked}.`, ...aside]
}

function weights(data: CharterData, { typeShares, silentType, caps, typeVotes }: Procedure): string[] {
  const type = (code: string) => labelOf(data, 'memberTypes', code, 'en')
  const votes = Object.entries(typeVotes ?? {}).map(
    ([code, votes]) => `${type(code)} ${plural(votes, 'vote')}`,
  )
  const shares = Object.entries(typeShares ?? {}).map(
    ([code, share]) => `${type(code)}s ${plainShare(share)}`,
  )
  const silent = silentType === 'lost' ? 'is lost' : 'goes to the others'
  return [
    ...(typeShares ? [`Each type has its share of all votes: ${shares.join(', ')}.`] : []),
    ...(typeShares ? [`The share of a type nobody of which votes ${silent}.`] : []),
    ...(typeVotes ? [`Votes differ by type: ${votes.join(', ')}. All others have one.`] : []),
    ...Object.entries(caps ?? {}).map(
      ([code, share]) => `The votes of all ${type(code)}s together are at most ${plainShare(share)} of all.`,
    ),
  ]
}

function plainShare({ num, den }: Share): string {
  return den === 100 ? `${num}%` : (fractions[`${num}/${den}`] ?? `${num}/${den}`)
}

function quorum(data: CharterData, one: Procedure): string[] {
  const { quorumNum: num, quorumDen: den, quorumStrict: strict = false } = one
  if (num === 0) return []
  const needed = `${capital(shareOf({ num, den, strict }))} ${num === den ? '' : 'all '}${votersOf(data, one)} must ${one.held ? 'be present' : 'vote'}.`
  return one.quorumWithoutAbstentions ? [needed, 'Abstentions do not count for this.'] : [needed]
}

function ballots({ delegation, secret, hidden, reasoned }: Procedure): string[] {
  return [
    ...(delegation ? ['A vote may be handed to another.'] : []),
    ...(secret ? ['The ballot is secret.'] : []),
    ...(hidden ? ['How the count stands is hidden until the end.'] : []),
    ...(reasoned ? ['Every ballot gives its reason.'] : []),
  ]
}

function before({ supporters, supportDays = 30, discussDays }: Procedure): string[] {
  return [
    ...(supporters
      ? [`An idea needs ${plural(supporters, 'supporter')} within ${plural(supportDays, 'day')}.`]
      : []),
    ...(discussDays ? [`It is talked over for ${plural(discussDays, 'day')} first.`] : []),
  ]
}

function after(data: CharterData, one: Procedure): string[] {
  const { tie, delayDays, waitsFor, expiryDays, reviewMonths } = one
  return [
    ...(tie === 'lot' ? ['A tie is broken by lot.'] : []),
    ...(tie === 'chair' ? [`A tie is broken by ${tieBreakers(data)}.`] : []),
    ...(delayDays
      ? [`What passed is carried out ${plural(delayDays, 'day')} later; until then members may appeal.`]
      : []),
    ...(waitsFor ? [`It takes effect once ${waitsFor === 'filing' ? 'filed' : 'approved'}.`] : []),
    ...(expiryDays ? [`What cannot be carried out within ${plural(expiryDays, 'day')} lapses.`] : []),
    ...(reviewMonths ? [`What passed is looked at again after ${monthsEn(reviewMonths)}.`] : []),
  ]
}

function tieBreakers(data: CharterData): string {
  const who = data.powers['decisions.breakTie']?.who ?? []
  return who.length > 0 ? who.map((one) => breaker(data, one)).join(' or ') : 'whoever the rules name'
}

function breaker(data: CharterData, who: Who): string {
  const [kind, name = ''] = who.split(':')
  if (kind === 'role') return `the ${labelOf(data, 'roles', name, 'en')}`
  if (kind === 'organ') return `the ${labelOf(data, 'organs', name, 'en')}`
  if (kind === 'decision') return `a ${labelOf(data, 'procedures', name, 'en')}`
  return `the ${voter(data, who)}`
}

function shareOf({ num, den, strict }: Share & { strict: boolean }): string {
  if (num === den) return 'all of'
  const share = num * 2 === den ? 'half' : (fractions[`${num}/${den}`] ?? `${num}/${den}`)
  return `${strict ? 'more than' : 'at least'} ${share} of`
}

const fractions: Record<string, string> = {
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'one quarter',
  '3/4': 'three quarters',
  '1/5': 'one fifth',
  '3/5': 'three fifths',
  '4/5': 'four fifths',
  '1/10': 'one tenth',
  '9/10': 'nine tenths',
}

function votersOf(data: CharterData, { electorate }: Procedure): string {
  if (electorate.includes('member')) return `${callOf(data, 'member', 'en')}s`
  return electorate.map((who) => voter(data, who)).join(' and ')
}

function voter(data: CharterData, who: Who): string {
  const [kind, name = ''] = who.split(':')
  if (kind === 'member') return `${callOf(data, 'member', 'en')}s`
  if (kind === 'type') return `${labelOf(data, 'memberTypes', name, 'en')}s`
  if (kind === 'organ') return `people on the ${labelOf(data, 'organs', name, 'en')}`
  return kind === 'role' ? `${labelOf(data, 'roles', name, 'en')}s` : 'people concerned'
}
