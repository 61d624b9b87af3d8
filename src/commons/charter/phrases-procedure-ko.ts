import type { Who } from '../../kernel/authority.ts'
import { withParticle } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'
import { callOf, labelOf } from './labels.ts'
import { paramSentences } from './param-words.ts'
import { type Condition, isMajority, type Procedure, type Share } from './procedure.ts'
import { isMotion, methodTitled } from './procedure-methods.ts'

/** How a procedure reads: how it passes, then its life from the first idea to what follows. Plain ones stay short. */
export function procedureKo(data: CharterData, one: Procedure): string {
  const said = [
    ...passing(data, one),
    ...weights(data, one),
    ...quorum(data, one),
    ...ballots(one),
    ...before(one),
    one.held ? '총회나 회의 자리에서 표결해요.' : `${one.days}일 동안 투표해요.`,
    ...(one.early && !one.held ? ['남은 표로 결과가 달라질 수 없으면 일찍 끝나요.'] : []),
    ...after(data, one),
  ]
  return `${one.label.ko}: ${said.join(' ')}`
}

/** Years where they come out even: 36개월 is 3년. */
export function monthsKo(count: number): string {
  return count % 12 === 0 ? `${count / 12}년` : `${count}개월`
}

function passing(data: CharterData, one: Procedure): string[] {
  if (isMajority(one)) return byMajority(data, one)
  const voters = votersOf(data, one)
  const params = paramSentences(one, 'ko')
  if (one.method === 'consent') return [`${voters}에게 이견이 하나도 남지 않으면 통과해요.`, ...params]
  if (one.method === 'consensus') return byConsensus(voters, one)
  if (isMotion(one.method)) return params
  const { title, sentence } = methodTitled(one.method)
  return [
    `${withParticle(voters, '이/가')} 여러 안이나 후보 가운데서 골라요.`,
    `세는 방법은 ‘${title.ko}’${withParticle(title.ko, '이에요/예요').slice(title.ko.length)}.`,
    sentence.ko,
    ...params,
  ]
}

function byMajority(data: CharterData, one: Procedure & Condition): string[] {
  const voters = votersOf(data, one)
  const also = (one.also ?? []).map(
    (other) => `${bases[other.base]} ${voters}${shareOf(other, '도')} 찬성해야 해요.`,
  )
  return [
    `${bases[one.base]} ${voters}${shareOf(one)} 찬성하면 통과해요.`,
    ...also,
    ...(one.everyType ? ['투표하는 유형마다 따로 세어도 그만큼 찬성해야 해요.'] : []),
  ]
}

const bases = {
  yes_no: '찬반을 밝힌',
  cast: '투표한',
  present: '참여한',
  eligible: '투표할 수 있는',
}

function byConsensus(voters: string, { params = {} }: Procedure): string[] {
  const { blocks, standAsides } = params as { blocks?: number; standAsides?: number | null }
  const blocked = blocks ? `막는 사람이 ${blocks}명을 넘지 않으면` : '막는 사람이 없으면'
  const aside = typeof standAsides === 'number' ? [`비켜서는 사람은 ${standAsides}명까지예요.`] : []
  return [`${voters} 가운데 ${blocked} 통과해요.`, ...aside]
}

function weights(data: CharterData, { typeShares, silentType, caps, typeVotes }: Procedure): string[] {
  const type = (code: string) => labelOf(data, 'memberTypes', code, 'ko')
  const votes = Object.entries(typeVotes ?? {}).map(([code, votes]) => `${type(code)} ${votes}표`)
  const shares = Object.entries(typeShares ?? {}).map(([code, share]) => `${type(code)} ${plainShare(share)}`)
  const silent = silentType === 'lost' ? '그대로 비워 둬요' : '다른 유형이 나누어 가져요'
  return [
    ...(typeShares ? [`유형마다 표의 몫이 정해져 있어요: ${shares.join(', ')}.`] : []),
    ...(typeShares ? [`아무도 투표하지 않은 유형의 몫은 ${silent}.`] : []),
    ...(typeVotes ? [`유형마다 표의 수가 달라요: ${votes.join(', ')}. 나머지는 한 표씩이에요.`] : []),
    ...Object.entries(caps ?? {}).map(
      ([code, share]) =>
        `${type(code)}의 표는 모두 합쳐 전체의 ${withParticle(plainShare(share), '을/를')} 넘지 못해요.`,
    ),
  ]
}

const plainShare = ({ num, den }: Share) => (den === 100 ? `${num}%` : `${den}분의 ${num}`)

function quorum(data: CharterData, one: Procedure): string[] {
  const { quorumNum: num, quorumDen: den, quorumStrict: strict = false } = one
  if (num === 0) return []
  const needed = `${votersOf(data, one)} 전체${shareOf({ num, den, strict })} ${one.held ? '출석해야' : '투표해야'} 성립해요.`
  return one.quorumWithoutAbstentions ? [needed, '이때 기권은 세지 않아요.'] : [needed]
}

function ballots({ delegation, secret, hidden, reasoned }: Procedure): string[] {
  return [
    ...(delegation ? ['표를 다른 사람에게 맡길 수 있어요.'] : []),
    ...(secret ? ['비밀 투표예요.'] : []),
    ...(hidden ? ['끝날 때까지 중간 결과를 보여 주지 않아요.'] : []),
    ...(reasoned ? ['표마다 까닭을 적어요.'] : []),
  ]
}

function before({ supporters, supportDays = 30, discussDays }: Procedure): string[] {
  return [
    ...(supporters ? [`${supportDays}일 안에 ${supporters}명이 공감해야 안건이 돼요.`] : []),
    ...(discussDays ? [`투표하기 전에 ${discussDays}일 동안 이야기해요.`] : []),
  ]
}

function after(data: CharterData, one: Procedure): string[] {
  const { tie, delayDays, waitsFor, expiryDays, reviewMonths } = one
  return [
    ...(tie === 'lot' ? ['표가 같으면 제비로 정해요.'] : []),
    ...(tie === 'chair' ? [`표가 같으면 ${withParticle(tieBreakers(data), '이/가')} 정해요.`] : []),
    ...(delayDays ? [`통과하고 ${delayDays}일이 지나야 시행하고, 그동안 이의를 신청할 수 있어요.`] : []),
    ...(waitsFor
      ? [waitsFor === 'filing' ? '신고를 마쳐야 효력이 생겨요.' : '인가를 받아야 효력이 생겨요.']
      : []),
    ...(expiryDays ? [`통과하고 ${expiryDays}일 안에 시행하지 못하면 없던 일이 돼요.`] : []),
    ...(reviewMonths
      ? [`통과한 지 ${withParticle(monthsKo(reviewMonths), '이/가')} 지나면 다시 살펴봐요.`]
      : []),
  ]
}

function tieBreakers(data: CharterData): string {
  const who = data.powers['decisions.breakTie']?.who ?? []
  return who.length > 0 ? who.map((one) => voter(data, one)).join('·') : '정해진 사람'
}

function shareOf({ num, den, strict }: Share & { strict: boolean }, too = ''): string {
  const subject = (words: string) => (too ? `${words}${too}` : withParticle(words, '이/가'))
  if (num === den) return ` ${subject('모두')}`
  if (num * 2 === den) return `의 ${subject(strict ? '과반수' : '절반 이상')}`
  return `의 ${subject(strict ? `${den}분의 ${num}보다 많은 수` : `${den}분의 ${num} 이상`)}`
}

function votersOf(data: CharterData, { electorate }: Procedure): string {
  if (electorate.includes('member')) return callOf(data, 'member', 'ko')
  return electorate.map((who) => voter(data, who)).join('·')
}

function voter(data: CharterData, who: Who): string {
  const [kind, name = ''] = who.split(':')
  if (kind === 'member') return callOf(data, 'member', 'ko')
  if (kind === 'type') return labelOf(data, 'memberTypes', name, 'ko')
  if (kind === 'organ') return `${labelOf(data, 'organs', name, 'ko')} 구성원`
  if (kind === 'role') return labelOf(data, 'roles', name, 'ko')
  return kind === 'decision' ? labelOf(data, 'procedures', name, 'ko') : '당사자'
}
