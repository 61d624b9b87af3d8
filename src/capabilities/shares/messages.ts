import type { Telling } from '../../kernel/capability.ts'
import { formatDay, withParticle } from '../../kernel/language.ts'

type V = Record<string, string>
type Subscribed = Telling<{ agent: string; shares: bigint; total: bigint }>
type OfAgent = Telling<{ agent: string; shares: bigint }>
type Claim = Telling<{ agent: string; paid: bigint; payableFrom: string }>
type Refund = Telling<{ agent: string; amount: bigint }>
type Passed = Telling<{ agent: string; to: string; shares: bigint; kind: string }>
type Certificate = Telling<{ agent: string; number: number }>

const money = (value: string | undefined, lang: string) => Number(value ?? 0).toLocaleString(lang)

export const ko = {
  title: '출자',
  commands: {
    subscribe: '출자하기',
    subscribeFurther: '출자 늘리기 (증좌)',
    takeBackSubscription: '출자 신청 취소하기',
    recordOpening: '있던 출자 가져오기',
    openClaim: '출자금 환급 청구 적기',
    decideRefund: '환급할 출자금 정하기',
    releaseWithheld: '보류한 환급금 풀기',
    lapseClaim: '환급 청구 기간 지나기',
    transfer: '출자 양도하기',
    issueCertificate: '출자증서 내기',
    openRegister: '조합원명부 열람하기',
  },
  queries: {
    holdings: '모두의 출자',
    totals: '출자 합계',
    holder: '한 사람의 출자',
    claims: '환급할 출자금',
    unclaimed: '환급 청구를 적지 않은 사람',
    certificate: '출자증서 보기',
    reading: '조합원명부 열람본',
    readings: '열람 기록',
  },
  failures: {
    holds_already: ({ shares }: V) => `이미 ${shares}좌를 출자했어요. 더 늘리려면 증좌를 해 주세요.`,
    holds_none: () => '출자한 좌수가 없어요. 먼저 출자해 주세요.',
    not_a_member: () => '지금 조합원인 사람만 출자할 수 있어요. 먼저 가입해 주세요.',
    too_many_parts: ({ most }: V) =>
      `우리 규칙에서는 ${most}번까지만 나누어 낼 수 있어요. 횟수를 줄여 주세요.`,
    due_in_the_past: () => '처음 내는 날이 지났어요. 오늘이나 그 뒤로 정해 주세요.',
    below_least: ({ least }: V) => `${least}좌 이상 출자해야 해요. 좌수를 늘려 주세요.`,
    above_most: ({ most }: V) => `한 사람은 ${most}좌까지만 출자할 수 있어요. 좌수를 줄여 주세요.`,
    over_limit: ({ articleKo, num, den, room }: V) =>
      `한 사람의 출자는 전체 좌수의 ${den === '100' ? `${num}%` : `${num}/${den}`}를 넘을 수 없어요 (${articleKo}). ${room === '0' ? '지금은 더 늘릴 수 없어요.' : `지금은 ${room}좌까지 늘릴 수 있어요.`}`,
    not_a_subscription: () => '새로 신청한 출자만 취소할 수 있어요.',
    paid_already: () => '이미 낸 돈이 있어요. 먼저 그 납부를 되돌려 주세요.',
    no_such_agent: ({ row }: V) => `${row ?? '?'}번째 사람이 명부에 없어요. 명부를 먼저 가져와 주세요.`,
    agent_repeated: () => '같은 사람이 두 번 있어요. 한 줄로 합쳐 주세요.',
    opening_held_already: ({ row }: V) =>
      `${row ?? '?'}번째 사람은 이미 출자가 적혀 있어요. 그 줄을 빼 주세요.`,
    paid_too_much: ({ row }: V) =>
      `${row ?? '?'}번째 사람이 낸 돈이 좌수보다 많아요. 좌수나 금액을 고쳐 주세요.`,
    in_the_future: () => '아직 오지 않은 날이에요. 날짜를 다시 살펴 주세요.',
    has_not_left: () => '아직 탈퇴하지 않았어요. 탈퇴한 뒤에 환급을 청구할 수 있어요.',
    claimed_already: () => '환급 청구가 이미 있어요. 환급할 출자금에서 살펴 주세요.',
    not_the_time: () => '아직 그때가 아니거나 이미 끝난 청구예요.',
    not_open: () => '이미 정해졌거나 기간이 지난 청구예요.',
    not_yet_payable: ({ from, articleKo }: V) =>
      `${from ? formatDay(from, 'ko') : '다음 회계연도'}부터 정하고 돌려줄 수 있어요${articleKo ? ` (${articleKo})` : ''}.`,
    only_by_decision: ({ articleKo }: V) =>
      `총회에서 의결해야 하는 일이에요${articleKo ? ` (${articleKo})` : ''}. 우리 규칙에 총회 의결 방법을 먼저 정해 주세요.`,
    paid_in_too_small: () =>
      '모두의 출자금 합계가 이 사람의 출자금보다 작아요. 결산서의 합계를 다시 살펴 주세요.',
    withholds_too_much: ({ refund }: V) =>
      `환급할 금액(${money(refund, 'ko-KR')}원)보다 많이 보류할 수 없어요. 보류할 금액을 줄여 주세요.`,
    nothing_withheld: ({ withheld }: V) =>
      `보류한 금액은 ${money(withheld, 'ko-KR')}원이에요. 그 안에서 적어 주세요.`,
    to_oneself: () => '자기 자신에게 양도할 수는 없어요. 다른 사람을 골라 주세요.',
    holds_fewer: ({ held }: V) => `가진 좌수는 ${held}좌예요. 그 안에서 적어 주세요.`,
    not_paid_in: () => '아직 내지 않은 출자금이 있어요. 다 낸 뒤에 해 주세요.',
    keeps_too_few: ({ least }: V) =>
      `남는 좌수가 ${least}좌보다 적어요. 모두 양도하거나 ${least}좌 이상 남겨 주세요.`,
    person_needed: () => '사람이 직접 해야 하는 일이에요. 로그인한 뒤 다시 해 주세요.',
    creditor_unnamed: () => '열람하는 채권자의 이름을 적어 주세요.',
    office_shows_creditors: () => '채권자에게는 사무국이 보여 줘요. 사무국에 부탁해 주세요.',
    not_open_to_creditors: () => '이 모임의 명부는 채권자에게 열려 있지 않아요. 우리 규칙을 살펴 주세요.',
  },
  entries: {
    shares_subscribed: ({ data, label }: Subscribed) =>
      `${label(data.agent)} 님이 ${data.shares}좌를 출자했어요.`,
    further_subscribed: ({ data, label }: Subscribed) =>
      `${label(data.agent)} 님이 ${data.shares}좌를 더 출자했어요.`,
    subscription_taken_back: ({ data, label }: OfAgent) =>
      `${label(data.agent)} 님의 출자 ${data.shares}좌를 취소했어요.`,
    opening_brought_in: ({ data }: Telling<{ people: number; shares: bigint }>) =>
      `있던 출자 ${data.people}명, ${data.shares}좌를 가져왔어요.`,
    opening_held: ({ data, label }: OfAgent) =>
      `${label(data.agent)} 님은 처음에 ${data.shares}좌를 가지고 있었어요.`,
    claim_opened: ({ data, label, amount }: Claim) =>
      `${label(data.agent)} 님의 출자금 ${withParticle(amount(data.paid, 'KRW'), '은/는')} ${formatDay(data.payableFrom, 'ko')}부터 환급할 수 있어요.`,
    refund_decided: ({ data, label, amount }: Refund) =>
      `${label(data.agent)} 님에게 출자금 ${withParticle(amount(data.amount, 'KRW'), '을/를')} 환급하기로 했어요.`,
    withheld_released: ({ data, label, amount }: Refund) =>
      `${label(data.agent)} 님에게 보류했던 ${withParticle(amount(data.amount, 'KRW'), '을/를')} 돌려주기로 했어요.`,
    claim_lapsed: ({ data, label }: OfAgent) => `${label(data.agent)} 님의 환급 청구 기간이 지났어요.`,
    shares_passed_on: ({ data, label }: Passed) =>
      `${label(data.agent)} 님의 ${data.shares}좌를 ${label(data.to)} 님이 ${data.kind === 'inheritance' ? '상속받았어요' : '양도받았어요'}.`,
    certificate_issued: ({ data, label }: Certificate) =>
      `${label(data.agent)} 님의 출자증서 제${data.number}호를 냈어요.`,
    register_opened: ({ data, label }: Telling<{ agent: string; kind: string }>) =>
      data.kind === 'creditor'
        ? `${label(data.agent)} 님이 채권자에게 조합원명부를 보여 줬어요.`
        : `${label(data.agent)} 님이 조합원명부를 열람했어요.`,
  },
}

export const en: typeof ko = {
  title: 'Shares',
  commands: {
    subscribe: 'Take shares',
    subscribeFurther: 'Take further shares',
    takeBackSubscription: 'Take a subscription back',
    recordOpening: 'Bring existing shares in',
    openClaim: 'Write down a claim to a refund',
    decideRefund: 'Decide a refund of shares',
    releaseWithheld: 'Release what was withheld',
    lapseClaim: 'Let a claim lapse',
    transfer: 'Transfer shares',
    issueCertificate: 'Issue a share certificate',
    openRegister: 'Look into the register of members',
  },
  queries: {
    holdings: 'Everybody’s shares',
    totals: 'Sum of shares',
    holder: 'One member’s shares',
    claims: 'Shares to pay back',
    unclaimed: 'Leavers without a claim yet',
    certificate: 'One share certificate',
    reading: 'An extract of the register',
    readings: 'Who looked into the register',
  },
  failures: {
    holds_already: ({ shares }) => `They hold ${shares} shares already. Take further shares instead.`,
    holds_none: () => 'They hold no shares. Take the first ones before this.',
    not_a_member: () => 'Only members of today can hold shares. Join first.',
    too_many_parts: ({ most }) => `Our rules allow at most ${most} parts. Choose fewer.`,
    due_in_the_past: () => 'The first day of payment is past. Choose today or later.',
    below_least: ({ least }) => `At least ${least} shares are needed. Take more.`,
    above_most: ({ most }) => `A member holds at most ${most} shares. Take fewer.`,
    over_limit: ({ articleEn, num, den, room }) =>
      `One member may not hold more than ${den === '100' ? `${num}%` : `${num}/${den}`} of all shares (${articleEn}). ${room === '0' ? 'No more can be taken now.' : `At most ${room} more can be taken now.`}`,
    not_a_subscription: () => 'Only a new subscription can be taken back.',
    paid_already: () => 'Something was paid already. Take that payment back first.',
    no_such_agent: ({ row }) => `Person ${row ?? '?'} is not on the roll. Bring the roll in first.`,
    agent_repeated: () => 'The same person is there twice. Put it on one line.',
    opening_held_already: ({ row }) => `Person ${row ?? '?'} holds shares already. Leave that line out.`,
    paid_too_much: ({ row }) =>
      `Person ${row ?? '?'} paid more than their shares come to. Correct one of the two.`,
    in_the_future: () => 'That day has not come yet. Check the date.',
    has_not_left: () => 'They have not left. A refund can be claimed after leaving.',
    claimed_already: () => 'There is a claim already. See shares to pay back.',
    not_the_time: () => 'It is not yet the time, or the claim is over.',
    not_open: () => 'This claim was decided or has lapsed.',
    not_yet_payable: ({ from, articleEn }) =>
      `It can be decided and paid from ${from ? formatDay(from, 'en') : 'the next financial year'} on${articleEn ? ` (${articleEn})` : ''}.`,
    only_by_decision: ({ articleEn }) =>
      `This is for the general meeting to decide${articleEn ? ` (${articleEn})` : ''}. Name its procedure in our rules first.`,
    paid_in_too_small: () =>
      'All paid-in shares are less than this member’s. Check the sum in the annual accounts.',
    withholds_too_much: ({ refund }) =>
      `No more than the refund (${money(refund, 'en')} won) can be withheld. Withhold less.`,
    nothing_withheld: ({ withheld }) =>
      `${money(withheld, 'en')} won is withheld. Release no more than that.`,
    to_oneself: () => 'Nobody can transfer shares to themselves. Choose somebody else.',
    holds_fewer: ({ held }) => `They hold ${held} shares. Choose no more than that.`,
    not_paid_in: () => 'Some shares are not paid yet. Do it once they are.',
    keeps_too_few: ({ least }) =>
      `Fewer than ${least} shares would be left. Transfer all, or leave ${least}.`,
    person_needed: () => 'Only a person can do this. Sign in and try again.',
    creditor_unnamed: () => 'Write the name of the creditor who looks.',
    office_shows_creditors: () => 'The office shows the register to creditors. Ask the office.',
    not_open_to_creditors: () => 'The register is not open to creditors here. See our rules.',
  },
  entries: {
    shares_subscribed: ({ data, label }) => `${label(data.agent)} took ${data.shares} shares.`,
    further_subscribed: ({ data, label }) => `${label(data.agent)} took ${data.shares} further shares.`,
    subscription_taken_back: ({ data, label }) =>
      `A subscription of ${data.shares} shares by ${label(data.agent)} was taken back.`,
    opening_brought_in: ({ data }) => `${data.shares} shares of ${data.people} people were brought in.`,
    opening_held: ({ data, label }) => `${label(data.agent)} held ${data.shares} shares at the beginning.`,
    claim_opened: ({ data, label, amount }) =>
      `${amount(data.paid, 'KRW')} of ${label(data.agent)}’s shares can be paid back from ${formatDay(data.payableFrom, 'en')} on.`,
    refund_decided: ({ data, label, amount }) =>
      `A refund of ${amount(data.amount, 'KRW')} to ${label(data.agent)} was decided.`,
    withheld_released: ({ data, label, amount }) =>
      `${amount(data.amount, 'KRW')} that was withheld is now to be paid to ${label(data.agent)}.`,
    claim_lapsed: ({ data, label }) => `${label(data.agent)}’s claim to a refund lapsed.`,
    shares_passed_on: ({ data, label }) =>
      `${data.shares} shares of ${label(data.agent)} passed to ${label(data.to)} by ${data.kind}.`,
    certificate_issued: ({ data, label }) =>
      `Share certificate no. ${data.number} was issued to ${label(data.agent)}.`,
    register_opened: ({ data, label }) =>
      data.kind === 'creditor'
        ? `${label(data.agent)} showed the register to a creditor.`
        : `${label(data.agent)} looked into the register.`,
  },
}
