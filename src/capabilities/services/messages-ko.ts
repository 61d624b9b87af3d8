import { withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import { nextText } from './time-text.ts'

// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type T = { data: any; label(id: string): string; actor: string; amount(amount: bigint, unit: string): string }

export const money = (values: Record<string, string>, name: string, lang: 'ko' | 'en') =>
  values[name] && values.unit ? formatAmount(BigInt(values[name]), unitOf(values.unit), lang).text : ''

/** The particle goes by the word, not by the mark that closes it. */
const object = (word: string) => `‘${word}’${withParticle(word, '을/를').slice(word.length)}`

export const ko = {
  title: '맡기는 일',
  commands: {
    setFeed: '달력에 이어 볼 주소 만들기',
    addOffer: '서비스 올리기',
    endOffer: '서비스 내리기',
    setHours: '일하는 시간 정하기',
    takeDayOff: '쉬는 날 정하기',
    book: '서비스 예약하기',
    bookSeries: '되풀이해서 예약하기',
    accept: '일 맡기',
    refuse: '일 안 맡기',
    passOn: '답이 없는 일을 다음 사람에게 묻기',
    checkIn: '도착했다고 알리기',
    finish: '마쳤다고 알리기',
    confirm: '마친 일 확인하기',
    cancel: '예약 취소하기',
    callHelp: '도움 청하기',
    answerHelp: '도움 요청 받기',
    review: '후기 남기기',
    eraseClient: '바깥 사람 정보 지우기',
  },
  queries: {
    figures: '숫자로 보는 일',
    reviews: '후기',
    offers: '서비스 목록',
    quote: '값과 빈 시간',
    myBookings: '내가 맡긴 일',
    myJobs: '내가 하는 일',
    booking: '예약 하나',
    board: '사무국 일정판',
    statement: '일한 사람의 명세',
    myHours: '내가 일하는 시간',
  },
  failures: {
    no_feed: () => '달력 주소가 없어요.',
    offer_code_taken: () => '같은 코드의 서비스가 이미 있어요. 다른 코드를 쓰세요.',
    choice_twice: () => '같은 코드가 두 번 있어요. 하나를 바꾸세요.',
    offer_ended: () => '이 서비스는 이제 하지 않아요. 목록에서 다른 것을 고르세요.',
    members_only: () => '함께하는 사람만 할 수 있어요. 먼저 가입하세요.',
    hours_overlap: () => '한 요일의 시간이 서로 겹쳐요. 겹치지 않게 고쳐 주세요.',
    zone_unknown: () => '구역을 골라 주세요.',
    not_a_worker: () => '일하는 시간을 먼저 정해 주세요.',
    choice_unknown: () => '이 서비스에 있는 것에서 하나를 골라 주세요.',
    size_out: () => '크기를 목록에서 다시 골라 주세요.',
    no_price: () => '아직 값을 정하는 규칙이 없어요. 사무국에 알려 주세요.',
    office_only: () => '바깥 사람의 예약은 사무국이 받아요.',
    past: () => '지난 시간이에요. 앞으로 올 시간을 고르세요.',
    too_far: () => '1년 안의 날을 고르세요.',
    price_changed: (values: Record<string, string>) =>
      `그사이 값이 ${money(values, 'total', 'ko') || '다르게'} 바뀌었어요. 확인하고 다시 예약해 주세요.`,
    nobody_free: (values: Record<string, string>) => {
      const next = nextText(values.next, 'ko')
      return next
        ? `그때는 올 수 있는 사람이 없어요. 가장 가까운 빈 시간: ${next}.`
        : '그때는 올 수 있는 사람이 없어요. 다른 날을 골라 주세요.'
    },
    series_too_long: ({ most }: Record<string, string>) =>
      `한 번에 ${most ?? '26'}번까지만 예약할 수 있어요. 줄여 주세요.`,
    series_clashes: ({ n }: Record<string, string>) =>
      `그중 ${n ?? '몇'}번은 올 수 있는 사람이 없어요. 시간을 바꾸거나 안 되는 날은 빼고 예약해 주세요.`,
    series_empty: () => '올 수 있는 사람이 있는 날이 없어요. 다른 시간을 골라 주세요.',
    not_your_job: () => '내가 맡은 일이 아니에요. 내가 하는 일에서 고르세요.',
    not_now: () => '지금은 그렇게 할 수 없어요. 화면을 새로 열어 지금 상태를 확인하세요.',
    taken_already: () => '다른 사람이 먼저 맡았어요.',
    not_free: () => '그때는 다른 일이 있거나 일하는 시간이 아니에요.',
    too_early: () => '시작 두 시간 전부터 도착을 알릴 수 있어요.',
    not_yours: () => '내 예약이 아니에요. 내가 맡긴 일에서 고르세요.',
    not_done: () => '아직 마친 일이 아니에요. 마친 뒤에 해 주세요.',
    fee_changed: (values: Record<string, string>) =>
      `그사이 취소할 때 내는 돈이 ${money(values, 'fee', 'ko') || '다르게'} 바뀌었어요. 확인하고 다시 눌러 주세요.`,
    answered_already: () => '이미 사무국이 받은 요청이에요.',
    reviewed_already: () => '후기는 한 번만 남길 수 있어요.',
    a_member: () => '조합원의 예약이에요. 조합원의 정보는 조합원 명부에서 지워요.',
    still_to_come: () => '아직 끝나지 않은 예약이에요. 끝난 뒤에 지울 수 있어요.',
  },
  entries: {
    feed_set: ({ data, label }: T) =>
      `${label(data.agent)} 님이 달력에 이어 볼 주소를 ${data.on ? '만들었어요' : '없앴어요'}.`,
    offer_added: ({ actor, data, label }: T) => `${actor} 님이 ‘${label(data.offer)}’ 서비스를 올렸어요.`,
    offer_ended: ({ actor, data, label }: T) => `${actor} 님이 ‘${label(data.offer)}’ 서비스를 내렸어요.`,
    hours_set: ({ data, label }: T) => `${label(data.agent)} 님이 일하는 시간을 정했어요.`,
    day_off_taken: ({ data, label }: T) =>
      `${label(data.agent)} 님이 ${data.day}에 ${data.off ? '쉬기로' : '다시 일하기로'} 했어요.`,
    booked: ({ data, label, amount }: T) =>
      `${data.client ? `${label(data.client)} 님이 ` : '바깥에서 '}${object(label(data.offer))} ${amount(data.total, data.unit)}에 예약했어요.`,
    series_booked: ({ data, label }: T) =>
      `${data.client ? `${label(data.client)} 님이 ` : '바깥에서 '}${object(label(data.offer))} 되풀이해서 ${data.bookings}번 예약했어요.`,
    assigned: ({ data, label }: T) =>
      data.worker
        ? `규칙에 따라 ${label(data.worker)} 님에게 ‘${label(data.booking)}’ 일을 물었어요.`
        : `‘${label(data.booking)}’ 일을 할 수 있는 모두에게 열었어요.`,
    accepted: ({ data, label }: T) => `${label(data.worker)} 님이 ‘${label(data.booking)}’ 일을 맡았어요.`,
    refused: ({ data, label }: T) =>
      data.silent
        ? `${label(data.worker)} 님의 답이 없어 ‘${label(data.booking)}’ 일을 다음 사람에게 물어요.`
        : `${label(data.worker)} 님이 ‘${label(data.booking)}’ 일을 맡지 않기로 했어요.`,
    checked_in: ({ data, label }: T) =>
      `${label(data.worker)} 님이 ‘${label(data.booking)}’ 일을 시작했어요.`,
    finished: ({ data, label }: T) => `${label(data.worker)} 님이 ‘${label(data.booking)}’ 일을 마쳤어요.`,
    confirmed: ({ data, label, amount }: T) =>
      `‘${label(data.booking)}’ 일이 확인됐어요. ${amount(data.total, data.unit)} 가운데 ${label(data.worker)} 님이 ${amount(data.workerPart, data.unit)}, 조합이 ${amount(data.coopPart, data.unit)} 몫이에요.`,
    cancelled: ({ actor, data, label, amount }: T) =>
      `${actor} 님이 ‘${label(data.booking)}’ 예약을 취소했어요.${data.total > 0n ? ` 취소로 낼 돈은 ${amount(data.total, data.unit)}이에요.` : ''}`,
    help_called: ({ data, label }: T) =>
      `${label(data.worker)} 님이 ‘${label(data.booking)}’ 일에서 도움을 청했어요.`,
    help_answered: ({ actor, data, label }: T) =>
      `${actor} 님이 ${label(data.worker)} 님의 도움 요청을 받았어요.`,
    reviewed: ({ data, label }: T) => `‘${label(data.booking)}’ 일에 후기가 남았어요 (별 ${data.stars}개).`,
    client_erased: ({ actor }: T) => `${actor} 님이 바깥 사람의 이름과 주소를 지웠어요.`,
  },
}
