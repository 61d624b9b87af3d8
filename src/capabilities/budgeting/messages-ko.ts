import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'

type Values = Record<string, string>
type Of<D = object> = Telling<
  D & { round: string; idea: string; agent: string; unit: string; amount: bigint }
>

const left = ({ left, unit }: Values): string =>
  left ? ` (남은 돈 ${formatAmount(BigInt(left), unitOf(unit ?? 'KRW'), 'ko').text})` : ''

const sum = ({ amount, data }: Of) => amount(data.amount, data.unit)
const whose = ({ label, data }: Of) => `${label(data.agent)} 님`

export const ko = {
  title: '함께 짜는 예산',
  commands: {
    openRound: '함께 짜는 예산 열기',
    changeRound: '예산 이름과 날짜 바꾸기',
    addToPool: '예산에 돈 더 넣기',
    openGiving: '나눠 줄 몫 나누기',
    closeRound: '예산 마무리하기',
    grantAllowance: '한 사람 몫 주기',
    takeBackAllowance: '잘못 준 몫 거두기',
    draftIdea: '아이디어 쓰기',
    editIdea: '아이디어 고치기',
    publishIdea: '아이디어 올리기',
    screenIdea: '아이디어 살펴보기',
    raiseGoal: '목표 올리기',
    acceptFunding: '모인 만큼으로 시작하기',
    completeIdea: '아이디어 마치기',
    cancelIdea: '아이디어 그만두기',
    give: '내 몫 주기',
    takeBackGift: '준 몫 되찾기',
    returnGifts: '준 몫 돌려주기',
  },
  queries: {
    rounds: '함께 짜는 예산 목록',
    round: '함께 짜는 예산 하나 보기',
    idea: '아이디어 하나 보기',
    allowancesIn: '나눈 몫 목록',
    waitingForMe: '예산에서 나를 기다리는 일',
  },
  failures: {
    members_only: () => '이 모임의 사람만 할 수 있어요. 먼저 가입해 주세요.',
    more_than_in_fund: (values: Values) =>
      `기금에 남은 돈보다 많아요${left(values)}. 금액을 줄이거나 기금을 먼저 채워 주세요.`,
    no_such_type: () => '우리 규칙에 없는 유형이에요. 유형을 다시 골라 주세요.',
    in_the_past: () => '이미 지난 때예요. 앞으로 올 날짜를 골라 주세요.',
    out_of_order: () =>
      '날짜의 차례가 맞지 않아요. 몫을 나누는 날은 마치는 날보다 앞이고, 아이디어는 그때까지만 받아요.',
    round_over: () => '이 예산은 이미 마쳤어요. 다음 예산에서 해 주세요.',
    begun_already: () => '몫을 이미 나눴어요. 나누는 날은 바꿀 수 없어요.',
    not_the_time: () => '아직 때가 아니거나 이미 했어요.',
    not_a_giver: () => '이 예산에서 몫을 받는 사람이 아니에요. 함께하는 사람 가운데 다시 골라 주세요.',
    own_allowance: () => '자기 몫은 스스로 정할 수 없어요. 다른 담당자에게 부탁하거나 의결로 정해 주세요.',
    more_than_pool: (values: Values) =>
      `나눌 돈보다 많아요${left(values)}. 금액을 줄이거나 예산에 돈을 더 넣어 주세요.`,
    more_than_left: (values: Values) => `아직 주지 않은 몫보다 많아요${left(values)}. 금액을 줄여 주세요.`,
    ideas_over: () => '아이디어를 받는 때가 지났어요. 다음 예산에 올려 주세요.',
    not_a_proposer: () =>
      '이 예산에는 정해진 유형의 사람만 아이디어를 내요. 낼 수 있는 사람과 함께 올려 주세요.',
    too_many_ideas: ({ most }: Values) =>
      `한 예산에는 아이디어를 ${most ?? '200'}개까지만 받아요. 다음 예산에 올려 주세요.`,
    line_upside_down: () => '적어도 필요한 돈이 많아야 필요한 돈보다 커요. 두 금액을 다시 살펴 주세요.',
    no_least: () => '적어도 얼마가 필요한지 한 줄에는 적어 주세요.',
    too_much: () => '다 더한 금액이 너무 커요. 금액을 다시 살펴 주세요.',
    no_such_member: () => '명부에 없는 사람이에요. 함께 내는 사람을 다시 골라 주세요.',
    not_a_picture: () => '사진을 찾지 못했거나 사진이 아니에요. JPG나 PNG로 다시 올려 주세요.',
    not_yours: () => '낸 사람만 할 수 있어요. 낸 사람에게 부탁해 주세요.',
    published_already: () => '이미 올린 아이디어예요. 페이지를 새로 열어 확인해 주세요.',
    idea_over: () => '이미 끝난 아이디어라 바꿀 수 없어요.',
    goal_stands: () =>
      '돈을 모으는 동안에는 여기에서 금액을 바꿀 수 없어요. 더 필요하면 목표 올리기를 눌러 주세요.',
    own_idea: () => '자기 아이디어에는 할 수 없어요. 다른 사람의 아이디어를 골라 주세요.',
    not_to_screen: () => '지금은 살펴볼 차례가 아니에요. 페이지를 새로 열어 확인해 주세요.',
    reason_needed: () => '까닭을 적어 주세요. 그래야 다른 사람이 이해하고 고칠 수 있어요.',
    giving_not_open: () => '지금은 몫을 주고받는 때가 아니에요. 예산의 날짜를 확인해 주세요.',
    not_for_giving: () => '지금은 돈을 모으는 아이디어가 아니에요. 다른 아이디어를 골라 주세요.',
    more_than_allowance: (values: Values) => `내 몫보다 많아요${left(values)}. 금액을 줄여 주세요.`,
    goal_reached: () => '필요한 돈이 다 모였어요. 다른 아이디어에 나눠 주세요.',
    over_the_goal: (values: Values) =>
      `목표보다 많아요${left(values).replace('남은 돈', '더 모을 돈')}. 그만큼까지만 줄 수 있어요.`,
    returned_already: () => '이미 되찾은 몫이에요.',
    funded_already: () => '이미 이뤄진 아이디어라 되찾을 수 없어요.',
    below_least: (values: Values) =>
      `적어도 필요한 돈이 아직 모이지 않았어요${left(values).replace('남은 돈', '모자란 돈')}. 더 모일 때까지 기다려 주세요.`,
    not_raised: () => '지금 목표보다 커야 해요. 낮추거나 그대로 둘 수는 없어요. 금액을 다시 적어 주세요.',
    spent_already: ({ spent, unit }: Values) =>
      `이미 쓴 돈이 있어요${spent ? ` (${formatAmount(BigInt(spent), unitOf(unit ?? 'KRW'), 'ko').text})` : ''}. 그만두는 대신 마치기를 눌러 주세요. 남은 돈은 기금으로 돌아가요.`,
    not_funded: () => '돈이 모인 아이디어만 마칠 수 있어요. 목표를 올렸으면 모으기가 끝난 뒤에 해 주세요.',
    report_needed: () => '어떻게 되었는지 적어 주세요. 몫을 준 사람들이 궁금해해요.',
    nothing_to_return: () => '돌려줄 것이 없어요.',
  },
  entries: {
    round_opened: ({ actor, data, label, amount }: Of<{ pool: bigint }>) =>
      `${actor} 님이 ${withParticle(amount(data.pool, data.unit), '으로/로')} ${withParticle(label(data.round), '을/를')} 열었어요.`,
    round_changed: ({ actor, data, label }: Of) => `${actor} 님이 ${label(data.round)}의 날짜를 바꿨어요.`,
    pool_added: (told: Of) =>
      `${told.actor} 님이 ${told.label(told.data.round)}에 ${withParticle(sum(told), '을/를')} 더 넣었어요.`,
    giving_opened: ({ data, label, amount }: Of<{ share: bigint; people: number }>) =>
      data.people === 0
        ? `${label(data.round)}에서 아이디어에 나눠 주기가 시작됐어요.`
        : `${label(data.round)}에서 ${data.people}명이 한 몫에 ${amount(data.share, data.unit)}씩 받아 나눠 주기 시작했어요.`,
    chunk_handed_out: ({ data, label }: Of<{ people: number }>) =>
      `${label(data.round)}에서 ${data.people}명에게 몫을 더 나눴어요.`,
    allowance_given: (told: Of) =>
      `${whose(told)}이 ${told.label(told.data.round)}에서 나눠 줄 몫 ${withParticle(sum(told), '을/를')} 받았어요.`,
    allowance_taken_back: (told: Of) =>
      `${told.actor} 님이 ${whose(told)}의 몫 ${withParticle(sum(told), '을/를')} 거두었어요.`,
    leftover_returned: (told: Of) =>
      `${whose(told)}이 주지 않은 몫 ${withParticle(sum(told), '이/가')} 기금으로 돌아갔어요.`,
    round_closed: ({ data, label, amount }: Of<{ funded: bigint; returned: bigint; ideas: number }>) =>
      `${withParticle(label(data.round), '을/를')} 마쳤어요. 아이디어 ${data.ideas}개에 ${withParticle(amount(data.funded, data.unit), '을/를')} 쓰고 ${withParticle(amount(data.returned, data.unit), '은/는')} 기금으로 돌아갔어요.`,
    idea_drafted: ({ actor }: Of) => `${actor} 님이 아이디어를 쓰기 시작했어요.`,
    draft_edited: ({ actor }: Of) => `${actor} 님이 아직 올리지 않은 아이디어를 고쳤어요.`,
    draft_dropped: ({ actor }: Of) => `${actor} 님이 올리지 않은 아이디어를 지웠어요.`,
    idea_published: ({ actor, data, label }: Of) =>
      `${actor} 님이 아이디어 ${withParticle(label(data.idea), '을/를')} 올렸어요.`,
    idea_edited: ({ actor, data, label }: Of) =>
      `${actor} 님이 아이디어 ${withParticle(label(data.idea), '을/를')} 고쳤어요.`,
    goal_raised: ({ actor, data, label, amount }: Of<{ before: bigint; most: bigint }>) =>
      `${actor} 님이 ${label(data.idea)}의 목표를 ${amount(data.before, data.unit)}에서 ${withParticle(amount(data.most, data.unit), '으로/로')} 올렸어요.`,
    idea_screened: ({ data, label }: Of<{ verdict: string; ready: boolean }>) =>
      data.verdict === 'ok'
        ? `${label(data.agent)} 님이 ${withParticle(label(data.idea), '을/를')} 살펴보고 좋다고 했어요.${data.ready ? ' 이제 돈을 모을 수 있어요.' : ''}`
        : `${label(data.agent)} 님이 ${withParticle(label(data.idea), '을/를')} 고치면 좋겠다고 했어요.`,
    gift_given: (told: Of) =>
      `${whose(told)}이 ${told.label(told.data.idea)}에 ${withParticle(sum(told), '을/를')} 줬어요.`,
    gift_given_quietly: (told: Of) =>
      `${whose(told)}이 ${told.label(told.data.idea)}에 ${withParticle(sum(told), '을/를')} 줬어요.`,
    gift_returned: (told: Of) =>
      `${told.label(told.data.idea)}에 준 ${withParticle(sum(told), '이/가')} ${whose(told)}에게 돌아갔어요.`,
    gift_returned_quietly: (told: Of) =>
      `${told.label(told.data.idea)}에 준 ${withParticle(sum(told), '이/가')} ${whose(told)}에게 돌아갔어요.`,
    idea_funded: ({ data, label, amount }: Of<{ given: bigint }>) =>
      `${label(data.idea)}에 ${withParticle(amount(data.given, data.unit), '이/가')} 모여 예산이 되었어요.`,
    idea_not_reached: ({ data, label, amount }: Of<{ given: bigint; least: bigint }>) =>
      data.given === 0n
        ? `${label(data.idea)}에는 모인 돈이 없어 이번에는 이루지 못했어요.`
        : `${label(data.idea)}에 ${withParticle(amount(data.least, data.unit), '이/가')} 필요했는데 ${amount(data.given, data.unit)}만 모여 모두 돌려줘요.`,
    goal_fell_back: ({ data, label, amount }: Of<{ funded: bigint }>) =>
      `${label(data.idea)}의 올린 목표에는 못 미쳐, 먼저 모인 ${withParticle(amount(data.funded, data.unit), '으로/로')} 해요.`,
    idea_completed: ({ actor, data, label, amount }: Of<{ unspent: bigint }>) =>
      `${actor} 님이 ${withParticle(label(data.idea), '을/를')} 마쳤어요.${data.unspent > 0n ? ` 쓰지 않은 ${withParticle(amount(data.unspent, data.unit), '은/는')} 기금으로 돌아갔어요.` : ''}`,
    idea_cancelled: ({ actor, data, label, amount }: Of<{ given: bigint }>) =>
      `${actor} 님이 ${withParticle(label(data.idea), '을/를')} 그만뒀어요.${data.given > 0n ? ` 모인 ${withParticle(amount(data.given, data.unit), '은/는')} 준 사람에게 돌아가요.` : ''}`,
  },
}
