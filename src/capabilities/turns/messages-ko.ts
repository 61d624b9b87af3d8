import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import { missing } from './missing-text.ts'

type Values = Record<string, string>
// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>

const left = ({ left, unit }: Values) =>
  left
    ? ` 지금 더 적을 수 있는 것은 ${formatAmount(BigInt(left), unitOf(unit ?? 'kg'), 'ko').text}까지예요.`
    : ''

export const ko = {
  title: '차례와 몫',
  commands: {
    place: '차례나 몫으로 나누기',
    endPlacing: '차례나 몫으로 나누기 끝내기',
    lookAtService: '고치는 동안 차례 쉬게 하기',
    vacate: '떠난 사람의 자리 비우기',
    sealLots: '제비 봉하기',
    drawLots: '제비 뽑기',
    takeIdleLot: '빈자리에 들어가기',
    shareCycle: '다음 차례 나누기',
    openSeason: '이번 철의 한도 정하기',
    logCatch: '가져간 것 적기',
    correctCatch: '적은 것 고치기',
    startRotation: '돌아가는 차례 시작하기',
    endTurn: '차례 마치기',
    passTurn: '차례를 뒤로 미루기',
    lapseTurn: '지난 차례 넘기기',
    askIn: '다음 추첨에 이름 넣기',
    askOut: '추첨에서 이름 빼기',
    sealLottery: '추첨 제비 봉하기',
    drawLottery: '추첨하기',
    switchRegime: '잰 것에 맞는 규칙으로 바꾸기',
  },
  queries: { allotments: '차례로 나누는 것', allotment: '나누는 것 하나', mine: '내 차례와 몫' },
  failures: {
    no_such_rule: () => '규칙에 그런 이름이 없어요. 다시 골라 주세요.',
    retired: () => '이제 쓰지 않는 것이에요. 다른 것을 골라 주세요.',
    of_a_member: () => '다른 회원의 것이에요. 그 사람만 내놓을 수 있어요.',
    sites_missing: () => '자리 이름을 둘 넘게, 한 줄에 하나씩 적어 주세요.',
    site_twice: () => '같은 자리 이름이 두 번 있어요. 이름을 다르게 적어 주세요.',
    not_placed: () => '이것을 나누는 규칙이 지금은 없어요. 돌보는 사람이 먼저 규칙을 골라야 해요.',
    other_way: () => '이것은 다른 방식으로 나눠요. 그 페이지에서 다시 해 주세요.',
    backwards: () => '끝나는 날이 시작하는 날보다 앞서요. 날짜를 다시 적어 주세요.',
    too_long: () => '한 철은 한 해를 넘을 수 없어요. 날짜를 줄여 주세요.',
    days_taken: () => '그 날짜에는 이미 정한 것이 있어요. 그 뒤의 날짜를 적어 주세요.',
    nobody_takes_part: () => '함께할 사람이 없어요. 회원 유형과 나누는 기준이 되는 숫자를 살펴봐 주세요.',
    more_than_sites: () => '사람이 자리보다 많아요. 자리를 더 적고 다시 해 주세요.',
    drawn_already: () => '제비를 이미 뽑았어요. 한 번 뽑은 것은 다시 뽑지 않아요.',
    seed_gone: () => '봉해 둔 씨앗이 이 모임이 전에 있던 서버에 남았어요. 제비를 다시 봉해 주세요.',
    members_only: () => '이 모임의 회원만 할 수 있어요. 먼저 가입해 주세요.',
    not_drawn: () => '아직 제비를 뽑지 않았어요. 뽑은 다음에 다시 해 주세요.',
    has_a_lot: () => '이미 자리가 있어요.',
    no_idle_lot: () => '빈자리가 없어요. 다음 철 제비를 기다려 주세요.',
    not_let_in: () =>
      '회원 유형이 다르거나 돌볼 몫이 남아 있어서 들어갈 수 없어요. 돌볼 몫부터 살펴봐 주세요.',
    in_the_past: () => '지난 때부터 나눌 수는 없어요. 지금보다 뒤를 적어 주세요.',
    too_far: () => '한 해보다 먼 때예요. 더 가까운 때를 적어 주세요.',
    cycle_overlaps: () => '앞 바퀴가 아직 끝나지 않는 때예요. 그 바퀴가 끝난 뒤를 적어 주세요.',
    too_many: () => '한 번에 나눌 수 있는 것은 500명까지예요. 규칙에서 회원 유형을 좁혀 주세요.',
    no_quota: () => '이번 철에 받은 몫이 없어요. 사무실에 물어봐 주세요.',
    over_quota: (values: Values) => `내 몫보다 많아요.${left(values)}`,
    over_capacity: (values: Values) => `모두의 한도보다 많아요.${left(values)}`,
    kept_out: (values: Values) =>
      values.until
        ? `${values.until}까지는 함께 쓰는 것을 쓸 수 없어요. 억울한 일이 있으면 이의를 신청할 수 있어요.`
        : `돌볼 몫이나 낼 돈이 남아 있어요${missing(values, 'ko')}. 하거나 내면 바로 적을 수 있어요.`,
    member_still: () => '아직 회원이라서 자리를 비우지 않아요.',
    out_of_service: () => '고치는 중이라 그때는 차례가 없어요. 다시 쓸 수 있게 된 뒤에 해 주세요.',
    not_in_season: () => '이번 철의 날짜가 아니에요. 날짜를 다시 적어 주세요.',
    not_yet: () => '아직 오지 않은 날이에요. 오늘이나 지난 날을 적어 주세요.',
    not_yours: () => '다른 사람이 적은 것이에요. 그 사람이나 돌보는 사람에게 말해 주세요.',
    same_amount: () => '이미 그렇게 적혀 있어요.',
    begun_already: () => '차례가 이미 돌고 있어요.',
    not_begun: () => '아직 차례를 시작하지 않았어요. 돌보는 사람이 먼저 시작해야 해요.',
    moved_on: () => '그사이에 차례가 넘어갔어요. 지금 누구 차례인지 다시 봐 주세요.',
    nobodys_turn: () => '지금 차례를 맡을 수 있는 사람이 없어요. 돌볼 몫이 남은 사람이 있는지 살펴봐 주세요.',
    not_your_turn: () => '지금은 내 차례가 아니에요. 차례가 오면 알려 드릴게요.',
    passed_already: () => '이번 바퀴에는 이미 한 번 미뤘어요. 다음 바퀴에 다시 미룰 수 있어요.',
    nobody_to_pass_to: () => '이번 바퀴에는 뒤에 아무도 없어서 미룰 수 없어요.',
    not_over: () => '아직 차례가 끝나지 않았어요.',
    regime_stays: () => '마지막으로 잰 것으로 보면 지금 규칙이 맞아요.',
    in_already: () => '이미 이름을 넣었어요.',
    not_in: () => '이름을 넣지 않았어요.',
    nobody_asks: () => '이름을 넣은 사람이 없어요. 회원들에게 먼저 알려 주세요.',
  },
  entries: {
    placed: ({ actor, data, label }: Told) =>
      `${actor} 님이 ${withParticle(label(data.resource), '을/를')} 차례와 몫으로 나누기로 했어요.`,
    placing_ended: ({ actor, data, label }: Told) =>
      `${actor} 님이 ${withParticle(label(data.resource), '을/를')} 차례와 몫으로 나누는 일을 끝냈어요.`,
    vacated: ({ data, label }: Told) =>
      `떠난 ${label(data.agent)} 님이 ${label(data.resource)}에서 가지고 있던 자리나 몫이 비었어요.`,
    service_stopped: ({ data, label }: Told) =>
      `${withParticle(label(data.resource), '을/를')} 고치는 동안 차례를 쉬어요.`,
    service_resumed: ({ data, label }: Told) =>
      `${withParticle(label(data.resource), '을/를')} 다시 쓸 수 있어요.${resumedKo(data)}`,
    turn_set_back: ({ data, label }: Told) =>
      `${label(data.agent)} 님의 ${label(data.resource)} 차례는 고치는 동안이라 한 번 미룬 것으로 쳤어요.${nextKo(data.next, label)}`,
    turns_lost: ({ data, label }: Told) =>
      data.why === 'ended'
        ? `${label(data.resource)}의 남은 차례가 없어져서, 못 쓴 만큼을 적어 두었어요.`
        : `${label(data.resource)} 차례 가운데 고치느라 못 쓴 만큼을 다음 바퀴로 넘겼어요.`,
    lots_sealed: ({ actor, data, label }: Told) =>
      `${actor} 님이 ${label(data.resource)} 자리 제비를 봉했어요: 사람 ${data.entrants.length}명, 자리 ${data.sites}곳.`,
    lots_drawn: ({ actor, data, label }: Told) =>
      `${actor} 님이 ${label(data.resource)} 자리 제비를 뽑았어요.`,
    idle_lot_taken: ({ data, label }: Told) =>
      `${label(data.agent)} 님이 ${label(data.resource)} 빈자리에 들어갔어요.`,
    cycle_shared: ({ data, label }: Told) =>
      `${label(data.resource)} ${data.number}번째 바퀴를 ${data.turns.length}명이 나눴어요.`,
    season_opened: ({ data, label, amount }: Told) =>
      `${label(data.resource)}의 한도를 ${withParticle(amount(data.capacity, data.unit), '으로/로')} 정했어요.`,
    rotation_started: ({ actor, data, label }: Told) =>
      `${actor} 님이 ${label(data.resource)}의 차례를 시작했어요: 모두 ${data.order.length}명.${nextKo(data.next, label)}`,
    turn_ended: ({ data, label }: Told) => `${endedKo(data, label)}${nextKo(data.next, label)}`,
    turn_passed: ({ data, label }: Told) =>
      `${label(data.agent)} 님이 ${label(data.resource)} 차례를 한 번 미뤘어요.${nextKo(data.next, label)}`,
    regime_switched: ({ data, label }: Told) =>
      data.indicator
        ? `${label(data.resource)}에서 ${withParticle(label(data.indicator), '이/가')} 좋은 범위를 벗어나 나누는 규칙이 바뀌었어요.`
        : `${label(data.resource)}에서 잰 것이 다시 좋아져 평소 규칙으로 돌아왔어요.`,
    name_in: ({ data, label }: Told) =>
      `${label(data.agent)} 님이 ${label(data.resource)} 추첨에 이름을 넣었어요.`,
    name_out: ({ data, label }: Told) =>
      `${label(data.agent)} 님이 ${label(data.resource)} 추첨에서 이름을 뺐어요.`,
    lottery_sealed: ({ actor, data, label }: Told) =>
      `${actor} 님이 ${label(data.resource)} 추첨 제비를 봉했어요: ${data.tickets.length}명 가운데 ${data.winners}명.`,
    lottery_drawn: ({ data, label }: Told) =>
      `${label(data.resource)} 추첨을 했어요: ${data.winners.map(label).join(', ')}.`,
    catch_logged: ({ data, label, amount }: Told) =>
      `${label(data.agent)} 님이 ${label(data.resource)}에서 ${withParticle(amount(data.amount, data.unit), '을/를')} 가져갔어요.${overKo(data.over)}`,
    catch_corrected: ({ data, label, amount }: Told) =>
      `${label(data.agent)} 님이 가져간 것을 ${amount(data.was, data.unit)}에서 ${withParticle(amount(data.amount, data.unit), '으로/로')} 고쳤어요.${overKo(data.over)}`,
  },
}

const nextKo = (next: string | null, label: (id: string) => string) =>
  next ? ` 이제 ${label(next)} 님 차례예요.` : ''

function endedKo({ agent, resource, how }: Values, label: (id: string) => string): string {
  const [who, what] = [label(agent!), label(resource!)]
  if (how === 'taken') return `${who} 님이 ${what} 차례를 마쳤어요.`
  return how === 'lapsed'
    ? `${who} 님의 ${what} 차례가 지나갔어요.`
    : `${who} 님의 ${what} 차례를 건너뛰었어요.`
}

const resumedKo = ({ how }: Values) =>
  how === 'moved'
    ? ' 그사이의 차례는 그만큼 뒤로 미뤘어요.'
    : how === 'passed'
      ? ' 못 쓴 차례는 미룬 것으로 쳤어요.'
      : ''

const overs: Record<string, string> = {
  over_quota: ' 자기 몫을 넘었어요.',
  over_capacity: ' 모두의 한도를 넘었어요.',
  kept_out: ' 돌볼 몫이 남아 쉬어야 하는 때였어요.',
}
const overKo = (over: string) => overs[over] ?? ''
