import type { Telling } from '../../kernel/capability.ts'
import { formatDay, plural, withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'

type Values = Record<string, string>
type Came = Telling<{ income: string; unit: string; amount: bigint; from?: string }>
type Corrected = Telling<{ income: string; unit: string; from: bigint; to: bigint }>
type Income = Telling<{ income: string }>
type Shared = Telling<{
  distribution: string
  unit: string
  total: bigint
  people: number
  from: string
  until: string
}>
type Of = Telling<{ distribution: string; agent: string }>
type Round = Telling<{ evaluation: string; points: number; closesAt: string }>
type Gave = Telling<{ evaluation: string; agent: string; people: number }>
type Closed = Telling<{ evaluation: string; givers: number }>
type Need = Telling<{ agent: string }>

const rest = ({ left, unit }: Values, lang: 'ko' | 'en') =>
  left && unit ? formatAmount(BigInt(left), unitOf(unit), lang).text : ''

export const ko = {
  title: '몫 나누기',
  commands: {
    recordIncome: '나눌 수입 적기',
    tieIncome: '장부의 수입을 나눌 수입으로 잇기',
    correctIncome: '수입 금액 바로잡기',
    takeBackIncome: '수입 되돌리기',
    receiveIncome: '다른 모임에서 온 몫 받기',
    distribute: '수입 나누기',
    takeBackDistribution: '나눈 것 되돌리기',
    openEvaluation: '서로 점수 주기 열기',
    givePoints: '서로 점수 주기',
    closeEvaluation: '서로 점수 주기 마치기',
    declareNeed: '필요한 것 알리기',
    acceptNeed: '필요 확인하기',
    declineNeed: '필요 받지 않기',
    endNeed: '알린 필요 끝내기',
  },
  queries: {
    equations: '나눔 규칙',
    incomes: '나눌 수입',
    income: '수입 하나',
    previewDistribution: '나눔 미리 보기',
    sources: '수입이 온 곳',
    distributions: '나눔',
    distribution: '나눔 하나',
    whyShare: '몫이 그렇게 된 까닭',
    whyContributions: '몫을 만든 활동',
    myShares: '내 몫',
    evaluations: '서로 점수 주기',
    evaluation: '서로 점수 주기 하나',
    needs: '알린 필요',
  },
  failures: {
    in_the_future: () => '아직 오지 않은 날이에요. 오늘까지의 날로 적어 주세요.',
    not_income: () => '들어온 돈 계정이 아니에요. 들어온 돈 가운데 하나를 골라 주세요.',
    not_a_place: () => '받은 곳은 통장이나 현금처럼 우리가 가진 곳이어야 해요. 다시 골라 주세요.',
    no_such_accounting: () => '우리 규칙에 없는 회계예요. 규칙에 있는 회계를 골라 주세요.',
    accounts_apart: () => '받은 곳과 들어온 돈 계정이 서로 다른 회계에 있어요. 같은 회계로 맞춰 주세요.',
    no_such_resource: () => '그런 자원이 없어요. 자원을 다시 골라 주세요.',
    no_such_event: () => '그런 기록이 없어요. 기록을 다시 골라 주세요.',
    not_one_income: () =>
      '들어온 돈 하나를 적은 기록이 아니에요. 장부에서 수입 하나를 적은 기록을 골라 주세요.',
    tied_already: () => '이미 나눌 수입으로 이은 기록이에요.',
    no_such_income: () => '그런 수입이 없어요. 수입을 다시 골라 주세요.',
    income_taken_back: () => '되돌린 수입이에요. 다른 수입을 골라 주세요.',
    distributed_already: (values: Values) =>
      `이미 나눈 수입이에요.${rest(values, 'ko') ? ` 남은 것은 ${rest(values, 'ko')}이에요.` : ''} 먼저 나눈 것을 되돌리거나 남은 만큼만 나눠 주세요.`,
    kept_elsewhere: () =>
      '다른 곳에서 적은 수입이라 여기에서 고칠 수 없어요. 처음 적은 곳에서 바로잡아 주세요.',
    nothing_changed: () => '지금 금액과 같아요. 바꿀 금액을 적어 주세요.',
    sent_by_commons_only: () => '우리가 속한 모임만 보낼 수 있어요.',
    not_a_member_there: () => '우리는 그 모임에 속해 있지 않아요.',
    received_already: () => '이미 받은 몫이에요.',
    no_such_equation: () => '그런 나눔 규칙이 없어요. 우리 규칙에 있는 것을 골라 주세요.',
    days_turned: () => '시작하는 날보다 끝나는 날이 먼저예요. 날짜를 다시 살펴 주세요.',
    income_twice: () => '같은 수입이 두 번 들어 있어요. 하나만 남겨 주세요.',
    unit_differs: ({ unit = '', wanted = '' }: Values) =>
      `이 나눔 규칙은 ${withParticle(wanted, '을/를')} 나누는데 수입은 ${unit}이에요. 단위가 같은 규칙을 골라 주세요.`,
    accountings_differ: () =>
      '서로 다른 회계에 들어온 수입은 함께 나눌 수 없어요. 회계마다 따로 나눠 주세요.',
    no_such_fund: ({ fund = '' }: Values) =>
      `나눔 규칙에 적힌 ‘${fund}’ 기금이 없어요. 먼저 기금을 만들거나 규칙을 바꿔 주세요.`,
    way_too_long: () => '만든 과정이 너무 길어서 거슬러 올라갈 수 없어요. 기간으로 나누는 규칙을 써 주세요.',
    nobody_to_share_with: () =>
      '이 규칙으로는 받을 사람이 아무도 없어요. 기간과 활동 기록, 규칙을 다시 살펴 주세요.',
    changed_since: () => '미리 본 뒤로 활동이나 규칙이 달라졌어요. 다시 미리 보고 나눠 주세요.',
    no_such_distribution: () => '그런 나눔이 없어요. 다시 골라 주세요.',
    taken_back_already: () => '이미 되돌린 나눔이에요.',
    paid_already: () => '이미 건넨 몫이 있어요. 그 지급부터 되돌려 주세요.',
    passed_on: () => '다른 모임에 넘긴 몫이 있어 되돌릴 수 없어요. 그 모임과 이야기해 주세요.',
    fund_spent: ({ fund = '' }: Values) =>
      `‘${fund}’ 기금에 넣은 돈을 이미 썼어요. 기금을 채운 뒤에 되돌려 주세요.`,
    evaluation_open: () => '아직 끝나지 않은 점수 주기가 있어요. 그것이 끝난 뒤에 열어 주세요.',
    no_such_evaluation: () => '그런 점수 주기가 없어요. 다시 골라 주세요.',
    evaluation_closed: () => '이미 끝난 점수 주기예요.',
    to_yourself: () => '자기에게는 점수를 줄 수 없어요. 다른 사람에게 주세요.',
    given_twice: () => '같은 사람이 두 번 적혀 있어요. 한 줄로 합쳐 주세요.',
    not_a_member: () => '지금 함께하는 사람끼리만 할 수 있어요.',
    too_many_points: ({ most = '' }: Values) => `모두 ${most}점까지 줄 수 있어요. 점수를 줄여 주세요.`,
    not_over_yet: () => '아직 점수를 줄 수 있는 때예요.',
    day_gone: () => '이미 지난 날이에요. 오늘이나 그 뒤의 날을 골라 주세요.',
    no_such_need: () => '그런 필요가 없어요. 다시 골라 주세요.',
    not_declared: () => '이미 정해진 필요예요.',
    is_your_own: () => '자기의 필요는 스스로 정할 수 없어요. 다른 사람에게 부탁해 주세요.',
    need_over: () => '이미 끝난 필요예요.',
  },
  entries: {
    income_recorded: ({ data, amount, label }: Came) =>
      `수입 ${withParticle(amount(data.amount, data.unit), '이/가')} 들어왔어요: ${label(data.income)}.`,
    income_tied: ({ data, amount }: Came) =>
      `장부에 있던 수입 ${withParticle(amount(data.amount, data.unit), '을/를')} 나눌 수입으로 이었어요.`,
    income_came: ({ data, amount, label }: Came) =>
      `${label(data.from ?? '')}에서 우리 몫 ${withParticle(amount(data.amount, data.unit), '이/가')} 왔어요.`,
    income_corrected: ({ data, amount }: Corrected) =>
      `수입 ${withParticle(amount(data.from, data.unit), '을/를')} ${withParticle(amount(data.to, data.unit), '으로/로')} 바로잡았어요.`,
    income_taken_back: ({ data, label }: Income) => `수입을 되돌렸어요: ${label(data.income)}.`,
    income_distributed: ({ data, amount, label }: Shared) =>
      `‘${label(data.distribution)}’에 따라 ${withParticle(amount(data.total, data.unit), '을/를')} ${data.people}명에게 나눴어요 (${formatDay(data.from, 'ko')}부터 ${formatDay(data.until, 'ko')}까지).`,
    share_credited: ({ data, label }: Of) => `${label(data.agent)} 님의 몫이 생겼어요.`,
    share_taken_back: ({ data, label }: Of) => `${label(data.agent)} 님의 몫을 되돌렸어요.`,
    distribution_taken_back: ({ data, label }: Of) =>
      `‘${label(data.distribution)}’에 따라 나눈 것을 되돌렸어요.`,
    evaluation_opened: ({ data, label }: Round) =>
      `서로 점수 주기 ${withParticle(`‘${label(data.evaluation)}’`, '을/를')} 열었어요. 한 사람이 ${data.points}점까지 줄 수 있어요.`,
    points_given: ({ data, label }: Gave) =>
      `${label(data.agent)} 님이 ${data.people}명에게 점수를 주었어요.`,
    evaluation_closed: ({ data, label }: Closed) =>
      `서로 점수 주기 ${withParticle(`‘${label(data.evaluation)}’`, '이/가')} 끝났어요. ${data.givers}명이 점수를 주었어요.`,
    need_declared: ({ data, label }: Need) => `${label(data.agent)} 님이 필요한 것을 알렸어요.`,
    need_accepted: ({ data, label }: Need) => `${label(data.agent)} 님의 필요를 확인했어요.`,
    need_declined: ({ data, label }: Need) => `${label(data.agent)} 님의 필요를 이번에는 받지 못했어요.`,
    need_ended: ({ data, label }: Need) => `${label(data.agent)} 님이 알린 필요가 끝났어요.`,
  },
}

export const en: typeof ko = {
  title: 'Sharing',
  commands: {
    recordIncome: 'Record income to share',
    tieIncome: 'Share out income that is in the books',
    correctIncome: 'Correct the amount of income',
    takeBackIncome: 'Take income back',
    receiveIncome: 'Receive a share from another commons',
    distribute: 'Share income out',
    takeBackDistribution: 'Take a distribution back',
    openEvaluation: 'Open a round of points',
    givePoints: 'Give points to one another',
    closeEvaluation: 'Close a round of points',
    declareNeed: 'Say what you need',
    acceptNeed: 'Accept a need',
    declineNeed: 'Decline a need',
    endNeed: 'End a need',
  },
  queries: {
    equations: 'Rules for sharing',
    incomes: 'Income to share',
    income: 'One income',
    previewDistribution: 'Preview of a distribution',
    sources: 'What income came from',
    distributions: 'Distributions',
    distribution: 'One distribution',
    whyShare: 'Why a share is what it is',
    whyContributions: 'Contributions behind a share',
    myShares: 'My shares',
    evaluations: 'Rounds of points',
    evaluation: 'One round of points',
    needs: 'Needs',
  },
  failures: {
    in_the_future: () => 'That day has not come yet. Choose today or an earlier one.',
    not_income: () => 'That is no income account. Choose one of those.',
    not_a_place: () => 'Income comes in where we keep money, such as bank or cash. Choose again.',
    no_such_accounting: () => 'Our rules have no such special account. Choose one they have.',
    accounts_apart: () => 'Where it came in and what as stand in different accounts. Choose both in one.',
    no_such_resource: () => 'There is no such resource. Choose it again.',
    no_such_event: () => 'There is no such record. Choose it again.',
    not_one_income: () => 'That entry does not record one income. Choose one of the books that does.',
    tied_already: () => 'That entry is income to share already.',
    no_such_income: () => 'There is no such income. Choose it again.',
    income_taken_back: () => 'That income was taken back. Choose another.',
    distributed_already: (values) =>
      `That income was shared out already.${rest(values, 'en') ? ` ${rest(values, 'en')} is left of it.` : ''} Take the distribution back first, or share out what is left.`,
    kept_elsewhere: () => 'That income was recorded elsewhere. Correct it where it was first written down.',
    nothing_changed: () => 'That is the amount it has. Enter the one it should be.',
    sent_by_commons_only: () => 'Only a commons we belong to can send this.',
    not_a_member_there: () => 'We do not belong to that commons.',
    received_already: () => 'That share came in already.',
    no_such_equation: () => 'Our rules have no such rule for sharing. Choose one they have.',
    days_turned: () => 'It ends before it begins. Check the days.',
    income_twice: () => 'The same income is there twice. Keep it once.',
    unit_differs: ({ unit = '', wanted = '' }) =>
      `This rule shares out ${wanted}, but the income is in ${unit}. Choose a rule in the same unit.`,
    accountings_differ: () => 'Income of different accounts cannot be shared out together. Do it one by one.',
    no_such_fund: ({ fund = '' }) =>
      `There is no fund “${fund}”, which the rule names. Open it or change the rule.`,
    way_too_long: () => 'What it was made of goes back too far to follow. Use a rule that goes by a period.',
    nobody_to_share_with: () =>
      'By this rule nobody would get anything. Check the days, the contributions and the rule.',
    changed_since: () => 'Contributions or rules changed since the preview. Look at it again first.',
    no_such_distribution: () => 'There is no such distribution. Choose it again.',
    taken_back_already: () => 'That distribution was taken back already.',
    paid_already: () => 'Part of it was paid. Take that payment back first.',
    passed_on: () => 'Part of it went to another commons. Talk to them; it cannot be taken back here.',
    fund_spent: ({ fund = '' }) => `What went into the fund “${fund}” was spent. Fill the fund first.`,
    evaluation_open: () => 'A round of points is open. Wait until it closes.',
    no_such_evaluation: () => 'There is no such round. Choose it again.',
    evaluation_closed: () => 'That round is over.',
    to_yourself: () => 'Nobody gives points to themselves. Give them to others.',
    given_twice: () => 'Somebody is there twice. Put them on one line.',
    not_a_member: () => 'Only members of today can do this, among themselves.',
    too_many_points: ({ most = '' }) => `You can give ${most} in all. Give fewer.`,
    not_over_yet: () => 'The round is still open.',
    day_gone: () => 'That day is over. Choose today or a later one.',
    no_such_need: () => 'There is no such need. Choose it again.',
    not_declared: () => 'That need was decided on already.',
    is_your_own: () => 'Nobody decides on their own need. Ask somebody else.',
    need_over: () => 'That need is over already.',
  },
  entries: {
    income_recorded: ({ data, amount, label }) =>
      `Income of ${amount(data.amount, data.unit)} came in: ${label(data.income)}.`,
    income_tied: ({ data, amount }) =>
      `Income of ${amount(data.amount, data.unit)} in the books is now there to be shared out.`,
    income_came: ({ data, amount, label }) =>
      `A share of ${amount(data.amount, data.unit)} came to us from ${label(data.from ?? '')}.`,
    income_corrected: ({ data, amount }) =>
      `Income of ${amount(data.from, data.unit)} was corrected to ${amount(data.to, data.unit)}.`,
    income_taken_back: ({ data, label }) => `Income was taken back: ${label(data.income)}.`,
    income_distributed: ({ data, amount, label }) =>
      `${amount(data.total, data.unit)} was shared out by “${label(data.distribution)}” among ${plural(data.people, 'person', 'people')} (${formatDay(data.from, 'en')} to ${formatDay(data.until, 'en')}).`,
    share_credited: ({ data, label }) => `A share of ${label(data.agent)} was credited.`,
    share_taken_back: ({ data, label }) => `A share of ${label(data.agent)} was taken back.`,
    distribution_taken_back: ({ data, label }) =>
      `What was shared out by “${label(data.distribution)}” was taken back.`,
    evaluation_opened: ({ data, label }) =>
      `The round of points “${label(data.evaluation)}” is open: ${plural(data.points, 'point')} each to give.`,
    points_given: ({ data, label }) =>
      `${label(data.agent)} gave points to ${plural(data.people, 'person', 'people')}.`,
    evaluation_closed: ({ data, label }) =>
      `The round of points “${label(data.evaluation)}” is over; ${plural(data.givers, 'person gave points', 'people gave points')}.`,
    need_declared: ({ data, label }) => `${label(data.agent)} said what they need.`,
    need_accepted: ({ data, label }) => `A need of ${label(data.agent)} was accepted.`,
    need_declined: ({ data, label }) => `A need of ${label(data.agent)} could not be met this time.`,
    need_ended: ({ data, label }) => `A need of ${label(data.agent)} came to its end.`,
  },
}
